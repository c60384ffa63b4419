import { z } from 'zod'
import { BudgetLineFields, PlanFields } from '../../../shared/plans.ts'
import { some } from './some.ts'

const { description, category, unitPence, frequency } = BudgetLineFields.shape

/** A budget line with its split as a percentage; a line that must not add up gives both amounts instead. */
export const DemoLine = z.strictObject({
  ...some(BudgetLineFields.omit({ unitsHundredths: true })),
  description,
  category,
  unitPence,
  frequency,
  /** Units in each period: 2.5 hours a week is 2.5. One where left out. */
  units: z.exactOptional(z.number().positive()),
  /** Health's part of the line; the council pays the rest. */
  healthPercent: z.number().min(0).max(100),
})
export type DemoLine = z.output<typeof DemoLine>

export const DemoPlan = z.strictObject({ ...some(PlanFields), lines: z.array(DemoLine).readonly() })
export type DemoPlan = z.output<typeof DemoPlan>
