import type { Asked } from '../form/form-props.ts'
import { CheckField, SelectField, Stack, TextArea } from '../ui/index.ts'
import { asChoice, orNone } from './choices.ts'
import type { Corrected } from './corrected.ts'

const rights = orNone(
  [
    { id: 'section117' as const, label: 'Section 117 after-care' },
    { id: 'chc' as const, label: 'NHS continuing healthcare' },
  ],
  'No such right',
)

/** Whether there is a right to have a budget, and how a request was answered. */
export const CorrectRequest = ({ field }: Pick<Asked<Corrected>, 'field'>) => (
  <Stack gap={3}>
    <SelectField
      {...asChoice(field('rest.plan.request.right'))}
      label="Their right to a personal health budget"
      choices={rights}
    />
    <CheckField {...field('rest.plan.request.refused')} label="A budget, or a part of it, was refused" />
    <TextArea
      {...field('rest.plan.request.reason')}
      label="The reason, as it stands in the letter"
      rows={2}
      isOptional
    />
    <CheckField
      {...field('rest.plan.request.reconsiderationOffered')}
      label="They were offered to have it looked at again"
    />
  </Stack>
)
