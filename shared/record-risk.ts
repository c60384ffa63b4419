import { keysTold, leftOut, pick } from './kernel/told.ts'
import type { KeysTold, Told } from './kernel/told.ts'
import { byTheRules } from './record-line.ts'
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
  risksExplained: byTheRules,
  procedureAgreed: byTheRules,
} as const satisfies Told<RiskBody, 'always' | 'made' | 'later'>

type RecordedKey = KeysTold<typeof recorded>
type Recorded<When> = {
  [K in RecordedKey]: (typeof recorded)[K] extends When ? K : never
}[RecordedKey]
type Kept<T> = T extends readonly (infer Item)[] ? readonly Item[] : T
type Always = { readonly [K in Recorded<'always'>]: Kept<RiskBody[K]> }
type Later = { readonly [K in Recorded<'later'>]?: Kept<RiskBody[K]> }

/** Without the ids that only typing needs. */
interface Made {
  readonly options: readonly Omit<RiskBody['options'][number], 'id'>[]
  readonly pitfalls: readonly Record<string, string | number | null>[]
  readonly safetyNets: readonly { readonly kind: string; readonly text: string }[]
}

export interface RecordRisk extends Always, Later, Made {
  readonly audience: 'both'
}

// Suicide and self-harm have no grades to leave out: their kind has none (shared/risks.ts).
const made = ({ options, pitfalls, safetyNets }: RiskBody): Made => ({
  options: options.map(({ id: _id, ...option }) => option),
  pitfalls: pitfalls.map(({ id: _id, ...pitfall }) => pitfall),
  safetyNets: safetyNets.map(({ kind, text }) => ({ kind, text })),
})

export const recordRisk = (body: RiskBody): RecordRisk => ({
  audience: 'both',
  ...pick(body, keysTold(recorded)),
  ...made(body),
})
