import type { Side } from '../../../shared/kernel/text.ts'
import type { Defaulted, Fixed, Versioned } from '../kernel/columns.ts'

export interface ActionTable extends Versioned {
  caseId: Fixed<string>
  itemId: Fixed<string>
  meetingId: Fixed<string>
  text: string
  ownerName: string
  /** Whose it is, where that is a member. Null: somebody else's, or only a name that several have. */
  ownerMemberId: Defaulted<string | null>
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
