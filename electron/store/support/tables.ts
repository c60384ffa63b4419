import type { Fixed, Versioned } from '../kernel/columns.ts'
import type { OfferColumns, TogetherColumns } from '../facts/to-support.ts'

export interface SupportOfferTable extends Versioned, OfferColumns {
  caseId: Fixed<string>
  /** Of the case that this one was copied from; null: it was made with this case. */
  carriedFromId: Fixed<string | null>
}

/** A case without a row: nobody has said any of it. */
export interface TogetherTable extends Versioned, TogetherColumns {
  caseId: Fixed<string>
}

declare module '../kernel/schema.ts' {
  interface Tables {
    supportOffer: SupportOfferTable
    together: TogetherTable
  }
}
