import type { Control } from 'react-hook-form'
import { offeredCategories } from '../../shared/line-categories.ts'
import type { LineCategory } from '../../shared/line-categories.ts'
import type { BudgetLineFields } from '../../shared/plans.ts'
import { lineCategoryWords } from '../../shared/words.ts'
import { Bound } from '../form/bound.tsx'
import { Columns, SelectField, TextField } from '../ui/index.ts'
import type { LineForm } from './line-dialog.tsx'

export interface LinePartProps {
  readonly control: Control<LineForm, unknown, BudgetLineFields>
}

/** A kind that is no longer offered stays where a line has it already. */
const choices = (current: LineCategory) =>
  (offeredCategories.includes(current) ? offeredCategories : [...offeredCategories, current]).map((id) => ({
    id,
    label: lineCategoryWords[id],
  }))

/** What it is, and what it is for in the person's words. */
export function LineWhat({ control }: LinePartProps) {
  return (
    <>
      <Bound control={control} name="description">
        {(field) => <TextField {...field} label="What" autoFocus />}
      </Bound>
      <Columns least={220}>
        <Bound control={control} name="outcome">
          {(field) => (
            <TextField {...field} label="What it gives them" description="In their words" isOptional />
          )}
        </Bound>
        <Bound control={control} name="provider">
          {(field) => (
            <TextField {...field} label="Who provides it" description="A name, or a firm" isOptional />
          )}
        </Bound>
        <Bound control={control} name="category">
          {(field) => (
            <SelectField {...field} label="Kind" description="What it buys" choices={choices(field.value)} />
          )}
        </Bound>
      </Columns>
    </>
  )
}
