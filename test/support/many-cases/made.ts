import type { GoalEnd } from '../../../shared/goals.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import type { DeclineReason, OnceForBoth, SupportAnswer, SupportKind } from '../../../shared/support.ts'

/** A case as it was made up, plain: what is put into a store, and what a recount counts without one. */
export interface MadeCase {
  readonly id: string
  readonly state: 'triaged' | 'decided' | 'closed'
  readonly openedAt: string
  readonly words: string
  readonly asked: boolean
  readonly keyWorker: string
  readonly advocate: string
  readonly broker: string
  readonly referrals: readonly MadeReferral[]
  readonly items: readonly MadeItem[]
  readonly lines: readonly MadeLine[]
  readonly actions: readonly { readonly isOpen: boolean; readonly dueOn: string | null }[]
  readonly reviewOn: string | null
  /** Ticked of why it needs the panel; null: nobody ticked anything. */
  readonly ticked: Readonly<Record<Tick, boolean>> | null
  readonly offers: readonly MadeOffer[]
  /** Null: nobody answered any of it. */
  readonly together: Readonly<Record<OnceForBoth, 'yes' | 'no' | null>> | null
  readonly goals: readonly { readonly how: GoalEnd | null; readonly endOn: string | null }[]
  /** Of one person by one measure, in any order. */
  readonly scores: readonly MadeScore[]
}

export interface MadeOffer {
  readonly id: string
  readonly kind: SupportKind
  readonly askedFor: boolean
  readonly offeredOn: string
  readonly answer: SupportAnswer
  readonly answeredOn: string | null
  readonly because: readonly DeclineReason[]
  /** It goes on from an earlier case, where it is counted. */
  readonly isCarried: boolean
}

export interface MadeScore {
  readonly id: string
  readonly edition: keyof typeof editions
  readonly by: 'person' | 'worker'
  readonly on: string
  /** In hundredths. */
  readonly total: number | null
  readonly isTakenBack: boolean
}

/** Ways to score: which way is better, and from where on a change is more than chance, in hundredths. */
export const editions = {
  up: { direction: 'higher_better', reliableChange: 500 },
  down: { direction: 'lower_better', reliableChange: 300 },
  unknown: { direction: 'higher_better', reliableChange: null },
} as const

export const ticks = ['disagreement', 'novelSpend', 'legalDoubt', 'section117Ending', 'personAsks'] as const
export type Tick = (typeof ticks)[number]

export interface MadeReferral {
  readonly id: string
  readonly side: Side
  readonly team: string
  readonly on: string
  readonly indicative: number | null
}

export interface MadeItem {
  readonly meeting: MadeMeeting
  readonly isCarried: boolean
  readonly isLate: boolean
  readonly isWithoutQuorum: boolean
  readonly isReview: boolean
  /** Of a review. */
  readonly found: {
    readonly outcomes: readonly string[]
    readonly harm: 'none' | 'some' | null
    readonly tookPart: readonly Side[]
  }
  readonly isDisagreed: boolean
  /** Whoever signed the record, and when. */
  readonly signed: Readonly<Record<Side, string | null>>
}

export interface MadeMeeting {
  readonly id: string
  readonly kind: 'panel' | 'front_line'
  /** Of the second panel; else of the first, or of nobody at the front line. */
  readonly isSecond?: boolean
  readonly on: string
}

export interface MadeLine {
  readonly id: string
  readonly health: number
  readonly council: number
  readonly annual: number
  readonly replaces: number | null
  readonly freedHow?: 'cash' | 'block_freed' | 'block_tied' | null
  readonly both?: number | null
  readonly isDirect: boolean
  /** Its amounts are for one agency alone; null: for both. */
  readonly only: Side | null
}
