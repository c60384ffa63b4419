import type { AmendedAction } from '../../shared/amendments.ts'
import type { Asked } from '../form/form-props.ts'
import { sideChoices } from '../words/side-choices.ts'
import { DateField, Row, SelectField, Stack, TextArea, TextField } from '../ui/index.ts'
import type { Corrected } from './corrected.ts'
import { Entries } from './entries.tsx'

interface CorrectActionsProps extends Pick<Asked<Corrected>, 'field' | 'set'> {
  readonly before: readonly AmendedAction[]
  readonly actions: readonly AmendedAction[]
}

type Entry = AmendedAction & { readonly was: number | null }

/** Its number is its name, whatever is taken out. */
const entryOf = (action: AmendedAction): Entry => ({
  ...action,
  was: action.actionNo === 0 ? null : action.actionNo,
})

const fresh = (): Entry => ({ was: null, actionNo: 0, text: '', ownerName: '', side: null, dueOn: null })

/** What was agreed, by whom and by when, as it should say. */
export const CorrectActions = ({ before, actions, field, set }: CorrectActionsProps) => (
  <Entries
    name="Action"
    most={200}
    before={before.map(entryOf)}
    entries={actions.map(entryOf)}
    onChange={(entries) =>
      set(
        'actions',
        entries.map(({ was: _was, ...action }) => action),
      )
    }
    title={({ text, ownerName }) => [text, ownerName].filter((part) => part !== '').join(', ')}
    fresh={fresh}
  >
    {(at) => (
      <Stack gap={3}>
        <TextArea {...field(`actions.${at}.text`)} label="What is to be done" rows={2} />
        <TextField {...field(`actions.${at}.ownerName`)} label="By whom" />
        <Row align="start">
          <SelectField {...field(`actions.${at}.side`)} label="For" width="medium" choices={sideChoices} />
          <DateField {...field(`actions.${at}.dueOn`)} label="By when" />
        </Row>
      </Stack>
    )}
  </Entries>
)
