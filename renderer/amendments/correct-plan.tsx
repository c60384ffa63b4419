import { frequencies } from '../../shared/plans.ts'
import { frequencyWords } from '../../shared/words.ts'
import type { BoundField } from '../form/bound.tsx'
import type { Asked } from '../form/form-props.ts'
import {
  Columns,
  DateField,
  Fieldset,
  MoneyField,
  NumberField,
  SelectField,
  Small,
  Stack,
  TextArea,
  TextField,
} from '../ui/index.ts'
import type { Corrected } from './corrected.ts'

const often = frequencies.map((id) => ({ id, label: frequencyWords[id] }))

interface CorrectPlanProps extends Pick<Asked<Corrected>, 'field'> {
  readonly lines: Corrected['rest']['plan']['lines']
}

/** Lines, figures and who pays. The rules look at it again, and so does who may sign for so much. */
export const CorrectPlan = ({ field, lines }: CorrectPlanProps) => (
  <Stack>
    <Small as="p">
      The rules are run again over the corrected plan, and each signatory needs authority for the new sums.
    </Small>
    {lines.map((_, at) => (
      <OneLine key={at} field={field} at={at} />
    ))}
    <TextArea {...field('rest.plan.splitBasis')} label="Why the split is as it is" rows={2} isOptional />
  </Stack>
)

function OneLine({ field, at }: Pick<CorrectPlanProps, 'field'> & { readonly at: number }) {
  const units = field(`rest.plan.lines.${at}.unitsHundredths`)
  return (
    <Fieldset legend={`Line ${at + 1}`}>
      <Stack gap={3}>
        <TextField {...field(`rest.plan.lines.${at}.description`)} label="What it buys" />
        <Columns least={150} gap={4}>
          <Money field={field(`rest.plan.lines.${at}.unitPence`)} label="Cost of one" />
          <NumberField
            {...units}
            label="How many"
            decimals={2}
            min={0}
            value={units.value / 100}
            onChange={(count) => units.onChange(Math.round((count ?? 0) * 100))}
          />
          <SelectField {...field(`rest.plan.lines.${at}.frequency`)} label="How often" choices={often} />
          <DateField {...field(`rest.plan.lines.${at}.startsOn`)} label="From" isOptional />
          <DateField {...field(`rest.plan.lines.${at}.endsOn`)} label="To" isOptional />
        </Columns>
        <Columns least={150} gap={4}>
          <Money field={field(`rest.plan.lines.${at}.healthPence`)} label="Health pays" />
          <Money field={field(`rest.plan.lines.${at}.socialCarePence`)} label="The council pays" />
          <Money field={field(`rest.plan.lines.${at}.contributionPence`)} label="The person’s contribution" />
        </Columns>
        <TextField {...field(`rest.plan.lines.${at}.provider`)} label="Who provides it" isOptional />
        <TextField {...field(`rest.plan.lines.${at}.outcome`)} label="What it gives them" isOptional />
        <TextField {...field(`rest.plan.lines.${at}.need`)} label="The need it meets" isOptional />
      </Stack>
    </Fieldset>
  )
}

interface MoneyProps {
  readonly field: BoundField<number>
  readonly label: string
}

const Money = ({ field: { onChange, ...field }, label }: MoneyProps) => (
  <MoneyField {...field} label={label} onChange={(pence) => onChange(pence ?? 0)} />
)
