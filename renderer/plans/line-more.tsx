import { freedFromWords, freedHowWords } from '../../shared/freed-words.ts'
import { accounts, freedFrom, freedHow, managementTypes, payees, vatLeads } from '../../shared/plans.ts'
import { accountWords, managementWords, vatLeadWords } from '../../shared/words.ts'
import { payeeWords } from '../../shared/plan-words.ts'
import { useWatch } from 'react-hook-form'
import { useBlock } from '../form/block-here.ts'
import { Bound } from '../form/bound.tsx'
import {
  CheckField,
  Columns,
  DateField,
  Disclosure,
  MoneyField,
  NumberField,
  RadioField,
  SelectField,
  Small,
  Stack,
  TextArea,
  TextField,
} from '../ui/index.ts'
import { contributionChoices, evidenceChoices, netOrGrossChoices } from './line-words.ts'
import type { LinePartProps } from './line-what.tsx'

const choicesOf = <Id extends string>(ids: readonly Id[], words: Readonly<Record<Id, string>>) =>
  ids.map((id) => ({ id, label: words[id] }))

/** What the rules ask of some lines; folded away, since most lines need none of it. */
export function LineMore({ control }: LinePartProps) {
  return (
    <Stack>
      <Disclosure title="How it is paid">
        <Paid control={control} />
      </Disclosure>
      <Disclosure title="Why it works, and what it replaces">
        <Why control={control} />
      </Disclosure>
      <Disclosure title="What the rules ask">
        <Asked control={control} />
      </Disclosure>
    </Stack>
  )
}

function Paid({ control }: LinePartProps) {
  const [payee, managementType, contributionPence, contributionSide] = useWatch({
    control,
    name: ['payee', 'managementType', 'contributionPence', 'contributionSide'],
  })
  const contribution = useBlock('plan.contribution')
  return (
    <Stack>
      <Columns>
        <Bound control={control} name="managementType">
          {(field) => (
            <SelectField
              {...field}
              label="How it is managed"
              choices={choicesOf(managementTypes, managementWords)}
            />
          )}
        </Bound>
        <Bound control={control} name="payee">
          {(field) => <SelectField {...field} label="Who is paid" choices={choicesOf(payees, payeeWords)} />}
        </Bound>
        <Bound control={control} name="account">
          {(field) => <SelectField {...field} label="Account" choices={choicesOf(accounts, accountWords)} />}
        </Bound>
        <Bound control={control} name="vatLead">
          {(field) => (
            <SelectField
              {...field}
              label="Who provides it (decides the VAT)"
              choices={choicesOf(vatLeads, vatLeadWords)}
            />
          )}
        </Bound>
        {managementType === 'direct_payment' && (
          <Bound control={control} name="netOrGross">
            {(field) => <SelectField {...field} label="Net or gross" choices={netOrGrossChoices} />}
          </Bound>
        )}
        {contribution.isKept ? (
          <Small as="p">What the person pays is kept from you, so it is not changed here.</Small>
        ) : (
          <Bound control={control} name="contributionPence">
            {({ onChange, ...field }) => (
              <MoneyField
                {...field}
                label="The person’s contribution"
                description="Of what the line comes to: a year’s, or once"
                onChange={(pence) => onChange(pence ?? 0)}
              />
            )}
          </Bound>
        )}
        {(contributionPence > 0 || contributionSide === 'health') && (
          <Bound control={control} name="contributionSide">
            {(field) => (
              <RadioField
                {...field}
                label="Charged towards"
                description="NHS care is free: only the council may charge."
                choices={contributionChoices}
                layout="row"
              />
            )}
          </Bound>
        )}
      </Columns>
      {(payee === 'household_family' || payee === 'friend_in_household') && (
        <Bound control={control} name="payeeJustification">
          {(field) => <TextArea {...field} label="Why it is necessary to pay them" rows={2} />}
        </Bound>
      )}
    </Stack>
  )
}

function Why({ control }: LinePartProps) {
  return (
    <Columns>
      <Bound control={control} name="need">
        {(field) => <TextField {...field} label="The need it meets" isOptional />}
      </Bound>
      <Bound control={control} name="evidence">
        {(field) => <SelectField {...field} label="What speaks for it" choices={evidenceChoices} />}
      </Bound>
      <Bound control={control} name="evidenceNote">
        {(field) => <TextArea {...field} label="More about that" rows={2} isOptional />}
      </Bound>
      <Bound control={control} name="replaces">
        {(field) => <TextField {...field} label="What it replaces" isOptional />}
      </Bound>
      <Bound control={control} name="replacesPence">
        {(field) => <MoneyField {...field} label="What that cost a year" isOptional />}
      </Bound>
      <Freed control={control} />
    </Columns>
  )
}

const nobodySaid = 'none'
const orNobody = <Id extends string>(words: Readonly<Record<Id, string>>) => [
  { id: nobodySaid, label: 'Nobody knows yet' },
  ...choicesOf(Object.keys(words) as Id[], words),
]

/** What becomes of the money that was spent on what the line replaces. */
function Freed({ control }: LinePartProps) {
  const replaces = useWatch({ control, name: 'replaces' })
  if (replaces === '') return null
  return (
    <>
      <Bound control={control} name="freedFrom">
        {({ value, onChange, ...field }) => (
          <SelectField
            {...field}
            label="Whose money that was"
            value={value ?? nobodySaid}
            onChange={(id: string) => onChange(freedFrom.find((one) => one === id) ?? null)}
            choices={orNobody(freedFromWords)}
          />
        )}
      </Bound>
      <Bound control={control} name="freedHow">
        {({ value, onChange, ...field }) => (
          <SelectField
            {...field}
            label="What becomes of that money"
            value={value ?? nobodySaid}
            onChange={(id: string) => onChange(freedHow.find((one) => one === id) ?? null)}
            choices={orNobody(freedHowWords)}
          />
        )}
      </Bound>
      <Bound control={control} name="bothUntil">
        {(field) => <DateField {...field} label="Both run until" isOptional />}
      </Bound>
      <Bound control={control} name="bothPence">
        {(field) => (
          <MoneyField
            {...field}
            label="What it costs that both run"
            description="In all, until then, beyond this plan"
            isOptional
          />
        )}
      </Bound>
    </>
  )
}

const ticks = [
  ['inCarePlan', 'It is a service in the agreed care plan'],
  ['coversFullCost', 'The amount covers its full cost'],
  ['outsideSection117', 'It meets a need outside section 117'],
  ['nhsMustProvide', 'The NHS must provide it anyway'],
] as const

function Asked({ control }: LinePartProps) {
  return (
    <Stack gap={2}>
      {ticks.map(([name, label]) => (
        <Bound key={name} control={control} name={name}>
          {(field) => <CheckField {...field} label={label} />}
        </Bound>
      ))}
      <Bound control={control} name="careHomeWeeks">
        {({ onChange, ...field }) => (
          <NumberField
            {...field}
            label="Weeks in a care home, in a row"
            min={0}
            max={52}
            onChange={(weeks) => onChange(weeks ?? 0)}
          />
        )}
      </Bound>
    </Stack>
  )
}
