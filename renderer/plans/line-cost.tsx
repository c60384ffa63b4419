import { frequencies } from '../../shared/plans.ts'
import { frequencyWords } from '../../shared/words.ts'
import { Bound } from '../bound.tsx'
import { Columns, DateField, MoneyField, NumberField, SelectField, TextField } from '../ui/index.ts'
import type { LinePartProps } from './line-what.tsx'

const often = frequencies.map((id) => ({ id, label: frequencyWords[id] }))

/** Cost × units × how often, from when to when; the year's figure follows by itself. */
export function LineCost({ control }: LinePartProps) {
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
          {(field) => <TextField {...field} label="Of what" isOptional maxLength={40} />}
        </Bound>
        <Bound control={control} name="frequency">
          {(field) => <SelectField {...field} label="How often" choices={often} />}
        </Bound>
      </Columns>
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
