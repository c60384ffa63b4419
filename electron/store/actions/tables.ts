import type { Side } from '../../../shared/kernel/text.ts'
import type { Fixed, Versioned } from '../kernel/columns.ts'

export interface ActionTable extends Versioned {
  caseId: Fixed<string>
  itemId: Fixed<string>
  meetingId: Fixed<string>
  text: string
  ownerName: string
  side: Side | null
  dueOn: string | null
  state: string
  outcome: string
}

declare module '../kernel/schema.ts' {
  interface Tables {
    action: ActionTable
  }
}
