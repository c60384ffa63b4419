import { useWatch } from 'react-hook-form'
import { byTheWeek } from '../../shared/kernel/money.ts'
import { frequencies } from '../../shared/plans.ts'
import { frequencyWords } from '../../shared/words.ts'
import { Bound } from '../form/bound.tsx'
import { Columns, DateField, MoneyField, NumberField, SelectField, Small, TextField } from '../ui/index.ts'
import type { LineFormReturn } from './line-dialog.tsx'

const often = frequencies.map((id) => ({ id, label: frequencyWords[id] }))

/** Cost × units × how often, in how many weeks, from when to when; what it comes to follows by itself. */
export function LineCost({ form }: { readonly form: LineFormReturn }) {
  const { control } = form
  const frequency = useWatch({ control, name: 'frequency' })
  const isByTheWeek = byTheWeek.includes(frequency)
  return (
    <>
      <Columns least={150} gap={4}>
        <Bound control={control} name="unitPence">
          {({ onChange, ...field }) => (
            <MoneyField {...field} label="Cost of one" onChange={(pence) => onChange(pence ?? 0)} />
          )}
        </Bound>
        <Bound control={control} name="unitsHundredths">
          {({ value, onChange, ...field }) => (
            <NumberField
              {...field}
              label="How many"
              decimals={2}
              min={0}
              value={value / 100}
              onChange={(units) => onChange(Math.round((units ?? 0) * 100))}
            />
          )}
        </Bound>
        <Bound control={control} name="unitName">
          {(field) => <TextField {...field} label="Of what" isOptional />}
        </Bound>
        <Bound control={control} name="frequency">
          {({ onChange, ...field }) => (
            <SelectField
              {...field}
              label="How often"
              choices={often}
              onChange={(next) => {
                onChange(next)
                // Weeks mean nothing of what does not come by the week.
                if (!byTheWeek.includes(next)) form.setValue('weeksAYear', null, { shouldDirty: true })
              }}
            />
          )}
        </Bound>
        {isByTheWeek && (
          <Bound control={control} name="weeksAYear">
            {(field) => <NumberField {...field} label="Weeks a year" isOptional min={1} max={51} />}
          </Bound>
        )}
      </Columns>
      {isByTheWeek && (
        <Small as="p">
          Weeks a year are for what is paid in term-time or in a season; empty means all year. What ends
          before a year is over costs only its part.
        </Small>
      )}
      <Columns least={340}>
        <Bound control={control} name="startsOn">
          {(field) => <DateField {...field} label="From" isOptional />}
        </Bound>
        <Bound control={control} name="endsOn">
          {(field) => <DateField {...field} label="To" isOptional />}
        </Bound>
      </Columns>
    </>
  )
}
