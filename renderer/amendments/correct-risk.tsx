import { fieldWords } from '../../shared/change-fields.ts'
import type { Asked } from '../form/form-props.ts'
import { Fieldset, Stack, TextArea, TextField } from '../ui/index.ts'
import type { Corrected } from './corrected.ts'
import { LinesField } from './lines-field.tsx'

const texts = [
  'activity',
  'why',
  'outcomesShort',
  'outcomesLong',
  'history',
  'contingency',
  'healthView',
  'socialCareView',
  'carerView',
  'capacityQuestion',
  'capacityNote',
  'informationGiven',
] as const
const lists = ['benefits', 'costOfNotDoing', 'strengths', 'stopTriggers', 'reviewTriggers'] as const

const labels: Partial<Readonly<Record<(typeof texts)[number], string>>> = {
  capacityQuestion: 'The question that capacity was considered for',
  capacityNote: 'More about capacity',
}

interface CorrectRiskProps extends Pick<Asked<Corrected>, 'field'> {
  readonly risk: Corrected['rest']['risk']
}

/** The words of the risk decision; none of its parts is added or taken away by a correction. */
export const CorrectRisk = ({ field, risk }: CorrectRiskProps) => (
  <Stack>
    {texts.map((name) => (
      <TextArea
        key={name}
        {...field(`rest.risk.${name}`)}
        label={labels[name] ?? fieldWords(`risk.${name}`)}
        rows={2}
        isOptional
      />
    ))}
    {lists.map((name) => (
      <LinesField key={name} field={field(`rest.risk.${name}`)} label={fieldWords(`risk.${name}`)} />
    ))}
    {risk.options.map((_, at) => (
      <Fieldset key={at} legend={`Option ${at + 1}`}>
        <Stack gap={3}>
          <TextField {...field(`rest.risk.options.${at}.title`)} label="Name of the option" />
          <TextArea {...field(`rest.risk.options.${at}.person`)} label="For the person" rows={2} isOptional />
          <TextArea
            {...field(`rest.risk.options.${at}.health`)}
            label="As health sees it"
            rows={2}
            isOptional
          />
          <TextArea
            {...field(`rest.risk.options.${at}.socialCare`)}
            label="As the council sees it"
            rows={2}
            isOptional
          />
        </Stack>
      </Fieldset>
    ))}
    {risk.pitfalls.map((_, at) => (
      <Fieldset key={at} legend={`What could go wrong, ${at + 1}`}>
        <Stack gap={3}>
          <TextArea {...field(`rest.risk.pitfalls.${at}.text`)} label="What" rows={2} />
          <TextField {...field(`rest.risk.pitfalls.${at}.toWhom`)} label="To whom" isOptional />
        </Stack>
      </Fieldset>
    ))}
    {risk.safetyNets.map((_, at) => (
      <TextArea
        key={at}
        {...field(`rest.risk.safetyNets.${at}.text`)}
        label={`What will be in place, ${at + 1}`}
        rows={2}
      />
    ))}
    <TextField {...field('rest.risk.whoTells')} label="Who tells them" isOptional />
    <TextField {...field('rest.risk.howTold')} label="How they are told" isOptional />
  </Stack>
)
