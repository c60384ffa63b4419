import type { Asked } from '../form/form-props.ts'
import { sideChoices } from '../words/side-choices.ts'
import { DateField, Fieldset, Row, SelectField, Stack, TextArea, TextField } from '../ui/index.ts'
import type { Corrected } from './corrected.ts'

interface CorrectActionsProps extends Pick<Asked<Corrected>, 'field'> {
  readonly actions: Corrected['actions']
}

/** What was agreed, by whom and by when, as it should say; none is added or taken away by a correction. */
export const CorrectActions = ({ actions, field }: CorrectActionsProps) =>
  actions.map(({ actionNo }, at) => (
    <Fieldset key={actionNo} legend={`Action ${actionNo}`}>
      <Stack gap={3}>
        <TextArea {...field(`actions.${at}.text`)} label="What is to be done" rows={2} />
        <TextField {...field(`actions.${at}.ownerName`)} label="By whom" />
        <Row align="start">
          <SelectField {...field(`actions.${at}.side`)} label="For" width="medium" choices={sideChoices} />
          <DateField {...field(`actions.${at}.dueOn`)} label="By when" />
        </Row>
      </Stack>
    </Fieldset>
  ))
