import { freedFromWords, freedHowWords } from '../../shared/freed-words.ts'
import { accounts, freedFrom, freedHow, managementTypes, payees, vatLeads } from '../../shared/plans.ts'
import { BudgetLineFields } from '../../shared/plans.ts'
import { payeeWords } from '../../shared/plan-words.ts'
import { accountWords, evidenceWords, managementWords, vatLeadWords } from '../../shared/words.ts'
import {
  CheckField,
  Columns,
  DateField,
  MoneyField,
  NumberField,
  SelectField,
  Stack,
  TextArea,
  TextField,
} from '../ui/index.ts'
import { asChoice, choicesOf, orNone } from './choices.ts'
import type { CorrectLineProps } from './correct-line.tsx'
import { sideChoices } from '../words/side-choices.ts'

const managed = choicesOf(managementTypes, managementWords)
const whoseMoney = orNone(choicesOf(freedFrom, freedFromWords), 'Nobody said')
const whatBecomes = orNone(choicesOf(freedHow, freedHowWords), 'Nobody said')
const evidence = choicesOf(BudgetLineFields.shape.evidence.options, evidenceWords)
const net = orNone<'net' | 'gross'>(
  [
    { id: 'net', label: 'Net of their contribution' },
    { id: 'gross', label: 'Gross' },
  ],
  'Not said',
)

/** How it is paid, why it works, and what the rules ask; of an earlier record, only what it has. */
export function CorrectLineMore({ at, field, line }: CorrectLineProps) {
  const payee = field(`rest.plan.lines.${at}.payee`)
  return (
    <Stack gap={3}>
      <Columns least={220} gap={4}>
        <SelectField
          {...field(`rest.plan.lines.${at}.managementType`)}
          label="How it is managed"
          choices={managed}
        />
        {line?.payee !== undefined && (
          <SelectField {...payee} label="Who is paid" choices={choicesOf(payees, payeeWords)} />
        )}
        {line?.account !== undefined && (
          <SelectField
            {...field(`rest.plan.lines.${at}.account`)}
            label="Account"
            choices={choicesOf(accounts, accountWords)}
          />
        )}
        {line?.vatLead !== undefined && (
          <SelectField
            {...field(`rest.plan.lines.${at}.vatLead`)}
            label="Who provides it (decides the VAT)"
            choices={choicesOf(vatLeads, vatLeadWords)}
          />
        )}
        {line?.netOrGross !== undefined && (
          <SelectField
            {...asChoice(field(`rest.plan.lines.${at}.netOrGross`))}
            label="Net or gross"
            choices={net}
          />
        )}
        {line?.contributionSide !== undefined && (
          <SelectField
            {...field(`rest.plan.lines.${at}.contributionSide`)}
            label="The contribution is charged towards"
            choices={sideChoices}
          />
        )}
      </Columns>
      {line?.payeeJustification !== undefined && (
        <TextArea
          {...field(`rest.plan.lines.${at}.payeeJustification`)}
          label="Why this payee"
          rows={2}
          isOptional
        />
      )}
      <Columns least={220} gap={4}>
        <SelectField
          {...field(`rest.plan.lines.${at}.evidence`)}
          label="What speaks for it"
          choices={evidence}
        />
        <TextField {...field(`rest.plan.lines.${at}.replaces`)} label="What it replaces" isOptional />
        <MoneyField
          {...field(`rest.plan.lines.${at}.replacesPence`)}
          label="What that cost a year"
          isOptional
        />
        <SelectField
          {...asChoice(field(`rest.plan.lines.${at}.freedFrom`))}
          label="Whose money that was"
          choices={whoseMoney}
        />
        <SelectField
          {...asChoice(field(`rest.plan.lines.${at}.freedHow`))}
          label="What becomes of that money"
          choices={whatBecomes}
        />
        <DateField {...field(`rest.plan.lines.${at}.bothUntil`)} label="Both run until" isOptional />
        <MoneyField
          {...field(`rest.plan.lines.${at}.bothPence`)}
          label="What it costs that both run"
          isOptional
        />
      </Columns>
      <TextArea
        {...field(`rest.plan.lines.${at}.evidenceNote`)}
        label="More about what speaks for it"
        rows={2}
        isOptional
      />
      <Asked at={at} field={field} line={line} />
    </Stack>
  )
}

const ticks = [
  ['inCarePlan', 'It is in the care plan'],
  ['coversFullCost', 'It covers the full cost'],
  ['outsideSection117', 'It is for a need outside section 117 after-care'],
  ['nhsMustProvide', 'The NHS must provide it itself'],
] as const

const Asked = ({ at, field, line }: CorrectLineProps) => (
  <Stack gap={2}>
    {ticks.map(
      ([name, label]) =>
        line?.[name] !== undefined && (
          <CheckField key={name} {...field(`rest.plan.lines.${at}.${name}`)} label={label} />
        ),
    )}
    {line?.careHomeWeeks !== undefined && (
      <NumberField
        {...weeksOf(field(`rest.plan.lines.${at}.careHomeWeeks`))}
        label="Weeks in a care home, in a year"
        min={0}
        max={52}
      />
    )}
  </Stack>
)

const weeksOf = <
  Field extends { readonly value: number | undefined; readonly onChange: (weeks: number) => void },
>({
  value,
  onChange,
  ...field
}: Field) => ({
  ...field,
  value: value ?? 0,
  onChange: (weeks: number | null) => onChange(weeks ?? 0),
})
