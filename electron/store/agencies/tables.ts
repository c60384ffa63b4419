import type { Side } from '../../../shared/kernel/text.ts'
import type { Fixed, Versioned } from '../kernel/columns.ts'

export interface AgencyTable {
  id: Fixed<string>
  side: Side
}

/** What an agency is called from a day on; `fromOn` null: from the beginning. */
export interface AgencyNamingTable extends Versioned {
  agencyId: Fixed<string>
  fromOn: string | null
  name: string
  /** Empty: nobody has said it yet. */
  odsCode: string
  abbreviation: string
  /** Why it was said, or last changed. */
  reason: string
}

declare module '../kernel/schema.ts' {
  interface Tables {
    agency: AgencyTable
    agencyNaming: AgencyNamingTable
  }
}
