import type { Side } from '../../../shared/kernel/text.ts'
import type { ReviewBody } from '../../../shared/review-fields.ts'
import type { ReviewReason } from '../../../shared/reviews.ts'

/** A review that was held and decided at the front line, signed by both and released. */
export interface DemoReview {
  /** Key of the case whose decision was looked at again. */
  readonly case: string
  readonly openedOn: string
  readonly because: ReviewReason
  readonly trigger: string
  /** One answer a promise, in the order of the record. */
  readonly outcomes: readonly Pick<ReviewBody['outcomes'][number], 'result' | 'note'>[]
  /** Of what was to be in place, and of what was to make everybody stop: all others were not needed, and did not happen. */
  readonly nets: readonly (Pick<ReviewBody['nets'][number], 'result' | 'note'> & { readonly about: string })[]
  /** Pence by what the line says, in the days that the money is for. */
  readonly spent: readonly {
    readonly about: string
    readonly healthPence: number | null
    readonly socialCarePence: number | null
    readonly note: string
  }[]
  readonly says: Pick<
    ReviewBody,
    | 'spentFrom'
    | 'spentTo'
    | 'hadHarm'
    | 'words'
    | 'wordsSource'
    | 'wordsNote'
    | 'wordsOn'
    | 'healthView'
    | 'socialCareView'
    | 'result'
    | 'why'
  >
  readonly decidedOn: string
  readonly reasons: string
  readonly reviewOn: string
  /** Who decided it: of health, of the council. */
  readonly signedBy: readonly [health: string, socialCare: string]
  readonly releasedOn: string
  readonly received: Readonly<Record<Side, string>>
}
