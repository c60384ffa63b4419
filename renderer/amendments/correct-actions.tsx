import { limitOf } from '../form/limits.ts'
import { AmendedAction } from '../../shared/amendments.ts'
import { sideChoices } from '../words/side-choices.ts'
import { DateField, Fieldset, Row, SelectField, Stack, TextArea, TextField } from '../ui/index.ts'

interface CorrectActionsProps {
  readonly actions: readonly AmendedAction[]
  readonly onChange: (actions: readonly AmendedAction[]) => void
}

/** What was agreed, by whom and by when, as it should say; none is added or taken away by a correction. */
export const CorrectActions = ({ actions, onChange }: CorrectActionsProps) =>
  actions.map((action) => (
    <OneAction
      key={action.actionNo}
      action={action}
      onChange={(changed) =>
        onChange(actions.map((one) => (one.actionNo === action.actionNo ? changed : one)))
      }
    />
  ))

interface OneActionProps {
  readonly action: AmendedAction
  readonly onChange: (action: AmendedAction) => void
}

function OneAction({ action, onChange }: OneActionProps) {
  const set = (changes: Partial<AmendedAction>): void => onChange({ ...action, ...changes })
  return (
    <Fieldset legend={`Action ${action.actionNo}`}>
      <Stack gap={3}>
        <TextArea
          label="What is to be done"
          value={action.text}
          onChange={(text) => set({ text })}
          rows={2}
        />
        <TextField
          label="By whom"
          value={action.ownerName}
          maxLength={limitOf(AmendedAction, 'ownerName')}
          onChange={(ownerName) => set({ ownerName })}
        />
        <Row align="start">
          <SelectField
            label="For"
            width="medium"
            value={action.side}
            choices={sideChoices}
            onChange={(side) => set({ side })}
          />
          <DateField label="By when" value={action.dueOn} onChange={(dueOn) => set({ dueOn })} />
        </Row>
      </Stack>
    </Fieldset>
  )
}
