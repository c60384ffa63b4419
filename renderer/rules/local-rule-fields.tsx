import type { Control } from 'react-hook-form'
import { lineCategories } from '../../shared/line-categories.ts'
import { managementTypes } from '../../shared/plans.ts'
import { managementWords, wordFor } from '../../shared/words.ts'
import { Bound } from '../form/bound.tsx'
import {
  CheckField,
  CheckGroup,
  Columns,
  DateField,
  Fieldset,
  MoneyField,
  RadioField,
  TextArea,
  TextField,
} from '../ui/index.ts'
import type { RuleForm } from './rule-form.ts'

const sideChoices = [
  { id: 'any', label: 'Whoever pays' },
  { id: 'health', label: 'Health money' },
  { id: 'socialCare', label: 'Council money' },
] as const
const effectChoices = [
  { id: 'warn', label: 'To check' },
  { id: 'block', label: 'Blocks sign-off, until a reason is written' },
] as const
const managementChoices = managementTypes.map((id) => ({ id, label: wordFor(managementWords, id) }))
const categoryChoices = lineCategories.map((id) => ({ id, label: inWords(id) }))

function inWords(id: string): string {
  const words = id.replaceAll('_', ' ')
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}

/** What it says, what it looks at, where it comes from, and from when to when. */
export function LocalRuleFields({ control }: { readonly control: Control<RuleForm> }) {
  return (
    <>
      <Bound control={control} name="title">
        {(field) => <TextField {...field} label="What it is called" />}
      </Bound>
      <Bound control={control} name="effect">
        {(field) => <RadioField {...field} label="What it does" choices={effectChoices} />}
      </Bound>
      <Bound control={control} name="wording">
        {(field) => (
          <TextArea {...field} label="What is the matter" description="{line} becomes the name of the line" />
        )}
      </Bound>
      <Bound control={control} name="whatToDo">
        {(field) => <TextArea {...field} label="What to do about it" />}
      </Bound>
      <When control={control} />
      <Columns least={250}>
        <Bound control={control} name="sourceTitle">
          {(field) => <TextField {...field} label="Where it comes from" />}
        </Bound>
        <Bound control={control} name="sourceSection">
          {(field) => <TextField {...field} label="Section or page" />}
        </Bound>
        <Bound control={control} name="confirmed">
          {(field) => <CheckField {...field} label="Somebody here has looked this source up" />}
        </Bound>
        <Bound control={control} name="inForceFrom">
          {({ value, onChange, ...field }) => (
            <DateField
              {...field}
              value={value || null}
              onChange={(day) => onChange(day ?? '')}
              label="First day"
            />
          )}
        </Bound>
        <Bound control={control} name="inForceTo">
          {(field) => <DateField {...field} label="Last day" isOptional />}
        </Bound>
      </Columns>
    </>
  )
}

const When = ({ control }: { readonly control: Control<RuleForm> }) => (
  <Fieldset legend="It applies to a line of the budget" description="All that is given here must hold.">
    <Bound control={control} name="side">
      {(field) => <RadioField {...field} label="With" choices={sideChoices} />}
    </Bound>
    <Bound control={control} name="overAnnualPence">
      {(field) => <MoneyField {...field} label="Above, a year or once" isOptional />}
    </Bound>
    <Bound control={control} name="managementTypes">
      {(field) => <CheckGroup {...field} label="Managed so" choices={managementChoices} layout="row" />}
    </Bound>
    <Bound control={control} name="categories">
      {(field) => <CheckGroup {...field} label="Of these kinds" choices={categoryChoices} layout="row" />}
    </Bound>
  </Fieldset>
)
