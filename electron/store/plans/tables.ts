import type { Fixed, Json, Versioned } from '../kernel/columns.ts'

export interface PlanTable extends Versioned {
  caseId: Fixed<string>
  body: Json
}

export interface BudgetLineTable extends Versioned {
  caseId: Fixed<string>
  position: number
  body: Json
  /** Kept beside the body so that lists can be summed by the database. */
  annualPence: number
  healthPence: number
  socialCarePence: number
  contributionPence: number
}

declare module '../kernel/schema.ts' {
  interface Tables {
    plan: PlanTable
    budgetLine: BudgetLineTable
  }
}
