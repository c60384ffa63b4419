import { keysTold, leftOut, pick } from './kernel/told.ts'
import type { KeysTold, Told } from './kernel/told.ts'
import { optionView } from './risk-views.ts'
import type { ViewWriter } from './risk-views.ts'
import type { RiskBody } from './risks.ts'

/**
 * What a record says of a risk decision. `made`: not as it is typed (below); `later`: absent from records made before it
 * had a field of its own.
 */
const recorded = {
  origin: 'always',
  activity: 'always',
  why: 'always',
  outcomesShort: 'always',
  outcomesLong: 'always',
  benefits: 'always',
  costOfNotDoing: 'always',
  options: 'made',
  strengths: 'always',
  history: 'always',
  pitfalls: 'made',
  safetyNets: 'made',
  contingency: 'always',
  stopTriggers: 'always',
  reviewTriggers: 'later',
  healthView: 'always',
  socialCareView: 'always',
  carerView: 'always',
  carerViewSource: 'always',
  carerViewNote: 'later',
  capacity: 'always',
  frameworks: 'always',
  informationGiven: 'always',
  whoTells: 'always',
  howTold: 'always',
  removesSupportWithoutAgreement: 'always',
  formulation: leftOut('health’s own: a block of its own copy'),
  risksExplained: 'later',
  procedureAgreed: 'later',
} as const satisfies Told<RiskBody, 'always' | 'made' | 'later'>

type RecordedKey = KeysTold<typeof recorded>
type Recorded<When> = {
  [K in RecordedKey]: (typeof recorded)[K] extends When ? K : never
}[RecordedKey]
type Kept<T> = T extends readonly (infer Item)[] ? readonly Item[] : T
type Always = { readonly [K in Recorded<'always'>]: Kept<RiskBody[K]> }
type Later = { readonly [K in Recorded<'later'>]?: Kept<RiskBody[K]> }

/** Whose hand a view is in; absent where nobody wrote one, and in records from before that was said. */
export interface ViewsBy {
  readonly healthViewBy?: ViewWriter
  readonly socialCareViewBy?: ViewWriter
}

/** Without the ids that only typing needs. */
interface Made extends ViewsBy {
  readonly options: readonly (Omit<RiskBody['options'][number], 'id'> & ViewsBy)[]
  readonly pitfalls: readonly Record<string, string | number | null>[]
  readonly safetyNets: readonly { readonly kind: string; readonly text: string }[]
}

export interface RecordRisk extends Always, Later, Made {
  readonly audience: 'both'
}

// Suicide and self-harm have no grades to leave out: their kind has none (shared/risks.ts).
const made = (body: RiskBody, writers: Writers): Made => ({
  options: body.options.map(({ id, ...option }) => ({
    ...option,
    ...by(option.health, writers[optionView({ id }, 'health')], 'healthViewBy'),
    ...by(option.socialCare, writers[optionView({ id }, 'socialCare')], 'socialCareViewBy'),
  })),
  ...by(body.healthView, writers['healthView'], 'healthViewBy'),
  ...by(body.socialCareView, writers['socialCareView'], 'socialCareViewBy'),
  pitfalls: body.pitfalls.map(({ id: _id, ...pitfall }) => pitfall),
  safetyNets: body.safetyNets.map(({ kind, text }) => ({ kind, text })),
})

type Writers = Readonly<Record<string, ViewWriter>>

const by = (text: string, writer: ViewWriter | undefined, key: keyof ViewsBy): ViewsBy =>
  writer === undefined || text.trim() === '' ? {} : { [key]: writer }

/** `writers`: by view, who wrote it last. */
export const recordRisk = (body: RiskBody, writers: Writers = {}): RecordRisk => ({
  audience: 'both',
  ...pick(body, keysTold(recorded)),
  ...made(body, writers),
})
