import type { Side } from '../../../shared/kernel/text.ts'
import type { Fixed, Json } from '../kernel/columns.ts'

/** Only its last day is ever set later. */
export interface DelegationTable {
  id: Fixed<string>
  version: number
  side: Fixed<Side>
  role: Fixed<string>
  annualLimitPence: Fixed<number>
  permits: Fixed<Json>
  fromOn: Fixed<string>
  toOn: string | null
}

declare module '../kernel/schema.ts' {
  interface Tables {
    delegation: DelegationTable
  }
}
