import type { Side } from '../../../shared/kernel/text.ts'
import type { ByTrigger, Defaulted, Fixed, Flag, Versioned } from '../kernel/columns.ts'

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
  /** What shows that it has ended so. */
  evidence: Defaulted<string>
  /** Why its day was moved, or its ending taken back: of this version. */
  reason: Defaulted<string>
  /** The day that was agreed, where `dueOn` has been moved since; records and minutes tell this one. */
  agreedDueOn: Defaulted<string | null>
  /** The person's own. */
  ownerIsPerson: Defaulted<Flag>
}

/** How many actions are open (migration 1090): of cases that may be told of to both together, of others each by itself. */
export interface ActionOwedTable {
  /** Empty: without a day. */
  dueOn: ByTrigger<string>
  ownerIsPerson: ByTrigger<Flag>
  /** Empty: of neither. */
  side: ByTrigger<Side | ''>
  /** Empty: of all that may be told of to both. */
  caseId: ByTrigger<string>
  actions: ByTrigger<number>
}

declare module '../kernel/schema.ts' {
  interface Tables {
    action: ActionTable
    actionOwed: ActionOwedTable
  }
}
