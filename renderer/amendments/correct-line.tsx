import { frequencies } from '../../shared/plans.ts'
import { annualise, formatPence } from '../../shared/kernel/money.ts'
import { lineCategories } from '../../shared/line-categories.ts'
import { frequencyWords, lineCategoryWords } from '../../shared/words.ts'
import type { AmendedLine } from '../../shared/amended-plan.ts'
import type { Asked } from '../form/form-props.ts'
import {
  Columns,
  DateField,
  Disclosure,
  NumberField,
  SelectField,
  Small,
  Stack,
  TextField,
} from '../ui/index.ts'
import { choicesOf } from './choices.ts'
import { CorrectLineMore } from './correct-line-more.tsx'
import type { Corrected } from './corrected.ts'
import { MoneyBox } from './money-box.tsx'

const often = choicesOf(frequencies, frequencyWords)
const categories = choicesOf(lineCategories, lineCategoryWords)

export interface CorrectLineProps extends Pick<Asked<Corrected>, 'field'> {
  readonly at: number
  readonly line: AmendedLine | undefined
}

/** What it buys, what it costs and who pays; the rest opens. */
export const CorrectLine = ({ at, field, line }: CorrectLineProps) => (
  <Stack gap={3}>
    <Columns least={220} gap={4}>
      <TextField {...field(`rest.plan.lines.${at}.description`)} label="What it buys" />
      <TextField {...field(`rest.plan.lines.${at}.provider`)} label="Who provides it" isOptional />
    </Columns>
    <Cost at={at} field={field} />
    <Columns least={350} gap={4}>
      <DateField {...field(`rest.plan.lines.${at}.startsOn`)} label="From" isOptional />
      <DateField {...field(`rest.plan.lines.${at}.endsOn`)} label="To" isOptional />
    </Columns>
    {line !== undefined && <Small as="p">{comesTo(line)}</Small>}
    <Columns least={150} gap={4}>
      <MoneyBox field={field(`rest.plan.lines.${at}.healthPence`)} label="Health pays" />
      <MoneyBox field={field(`rest.plan.lines.${at}.socialCarePence`)} label="The council pays" />
      <MoneyBox field={field(`rest.plan.lines.${at}.contributionPence`)} label="The person’s contribution" />
    </Columns>
    <Disclosure isDrawnOpen level={4} title="More about this line">
      <Stack gap={3}>
        <SelectField {...field(`rest.plan.lines.${at}.category`)} label="Kind" choices={categories} />
        <TextField {...field(`rest.plan.lines.${at}.outcome`)} label="What it gives them" isOptional />
        <TextField {...field(`rest.plan.lines.${at}.need`)} label="The need it meets" isOptional />
        <CorrectLineMore at={at} field={field} line={line} />
      </Stack>
    </Disclosure>
  </Stack>
)

/** "It comes to £9,048, of which nobody pays £100 yet." */
function comesTo(line: AmendedLine): string {
  const { annualPence } = annualise(line)
  const left = annualPence - line.healthPence - line.socialCarePence
  const whole = `The line comes to ${formatPence(annualPence)}`
  if (left === 0) return `${whole}, and together they pay all of it.`
  return left > 0
    ? `${whole}: ${formatPence(left)} of it nobody pays yet.`
    : `${whole}: together they would pay ${formatPence(-left)} more than that.`
}

function Cost({ at, field }: Omit<CorrectLineProps, 'line'>) {
  const units = field(`rest.plan.lines.${at}.unitsHundredths`)
  const weeks = field(`rest.plan.lines.${at}.weeksAYear`)
  return (
    <Columns least={150} gap={4}>
      <MoneyBox field={field(`rest.plan.lines.${at}.unitPence`)} label="Cost of one" />
      <NumberField
        {...units}
        label="How many"
        decimals={2}
        min={0}
        value={units.value / 100}
        onChange={(count) => units.onChange(Math.round((count ?? 0) * 100))}
      />
      <TextField {...field(`rest.plan.lines.${at}.unitName`)} label="Of what" isOptional />
      <SelectField {...field(`rest.plan.lines.${at}.frequency`)} label="How often" choices={often} />
      <NumberField {...weeks} label="Weeks a year" min={1} max={51} isOptional />
    </Columns>
  )
}
