import type { EligibleFields } from '../../../shared/eligible.ts'
import type { Versioned } from '../kernel/columns.ts'

export interface EligibleTable extends Versioned, EligibleFields {
  typedBy: string
  typedOn: string
}

declare module '../kernel/schema.ts' {
  interface Tables {
    eligible: EligibleTable
  }
}
