import { keysTold, leftOut, pick } from './kernel/told.ts'
import type { KeysTold, Told } from './kernel/told.ts'
import type { AdvocacyDuty, Offer, OfferFields, TogetherFields } from './support.ts'
import type { Side } from './kernel/text.ts'

/** Who works with the person and speaks for them, by name; empty where nobody does. */
export interface RecordSupport {
  readonly audience: 'both'
  readonly keyWorker: string
  readonly advocate: string
  /** Who finds and arranges what the plan pays for. */
  readonly broker: string
}

/** How the case came before the panel; absent from the first version of the schema. */
export interface RecordHearing {
  /** Empty where nobody is named. */
  readonly presentedBy?: string
  /** It was taken though it came after the panel's time limit: why, and by whom; absent where it was not. */
  readonly late?: { readonly reason: string; readonly by: string }
}

/** What an agency's referrals say of itself: both owe what section 117 asks for, and both know of it. */
export interface RecordSender {
  readonly side: Side
  readonly team: string
  readonly legalStatus: string
}

/** Whether a record is of the second version of the schema: everything that bears on the decision is in it. */
export const isWhole = ({ support }: { readonly support?: RecordSupport | undefined }): boolean =>
  support !== undefined

/** What a record says of an offer of brokerage, advocacy or peer support. */
const recordedOffer = {
  kind: 'told',
  offeredOn: 'told',
  offeredBy: 'told',
  /** Absent unless it is so, and from records made before it was kept. */
  askedFor: 'ifSaid',
  answer: 'told',
  answeredOn: 'told',
  words: 'told',
  /** Absent where there is none, and from records made before it was kept. */
  because: 'ifSaid',
  under: 'told',
  name: 'told',
  organisation: 'told',
  sinceOn: 'told',
  endedOn: 'told',
  endWords: 'told',
  lineId: leftOut('by the number of the line'),
} as const satisfies Told<OfferFields, 'told' | 'ifSaid'>

type IfSaid = 'askedFor' | 'because'

export interface RecordOffer
  extends
    Omit<Pick<OfferFields, KeysTold<typeof recordedOffer>>, IfSaid>,
    Partial<Pick<OfferFields, IfSaid>> {
  readonly audience: 'both'
  /** The line of this plan that pays for it; null: none does. */
  readonly line: number | null
  /** Whether they were there for it (rules/present.ts). */
  readonly present: boolean
}

/** What is done once for both agencies, what the law asks about an advocate, and the old way to size a budget. */
export interface RecordTogether extends TogetherFields {
  readonly audience: 'both'
  readonly duties: readonly AdvocacyDuty[]
}

export interface RecordAround {
  /** In the order in which they were made; absent from records made before they were kept. */
  readonly offers?: readonly RecordOffer[]
  /** Absent where nobody has said any of it and the law asks nothing, and from records of before. */
  readonly together?: RecordTogether
}

/** `lineIds`: of the plan’s lines, in their order. */
export const recordOffer = (offer: Offer, lineIds: readonly string[]): Omit<RecordOffer, 'present'> => {
  const at = offer.lineId === null ? -1 : lineIds.indexOf(offer.lineId)
  const said = withoutUnsaid(pick(offer, keysTold(recordedOffer)))
  return { audience: 'both', ...said, line: at === -1 ? null : at + 1 }
}

type Unsaid = { readonly [K in IfSaid]?: OfferFields[K] | undefined }

/** In the same order, without what a record says only where it is so. */
export const withoutUnsaid = <T extends Unsaid>(
  offer: T,
): Omit<T, IfSaid> & Partial<Pick<OfferFields, IfSaid>> =>
  Object.fromEntries(
    Object.entries(offer).filter(
      ([key, value]) =>
        !(key === 'askedFor' && value !== true) &&
        !(key === 'because' && (value === undefined || (value as readonly unknown[]).length === 0)),
    ),
  ) as never
