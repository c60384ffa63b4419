import type { BlockSource } from './audience-blocks.ts'
import { planBlocks, riskBlocks } from './audience-kinds.ts'
import type { BlockRule } from './audience-kinds.ts'
import { toldIn } from './kernel/told.ts'
import type { Told } from './kernel/told.ts'
import type { PlanFields } from './plans.ts'
import type { RiskBody } from './risks.ts'

/** A part of what is said of a case, which is read by itself. */
export type Section = keyof BlockSource

/** What has to be read of a case; of a risk decision and of a plan these fields, or all. */
export interface Parts {
  readonly sections: ReadonlySet<Section>
  readonly risk: readonly (keyof RiskBody)[] | 'all'
  readonly plan: readonly (keyof PlanFields)[] | 'all'
}

/** How the keys of blocks begin, by where these stand; what has no more than one part is a field of the case itself. */
const sectionOf: ReadonlyMap<string, Section> = new Map<string, Section>([
  ['risk', 'risk'],
  ['plan', 'plan'],
  ['line', 'lines'],
  ['decision', 'decisions'],
  ['agreement', 'agreements'],
  ['declaration', 'declarations'],
  ['ruling', 'declarations'],
  ['action', 'actions'],
  ['review', 'reviews'],
  ['offer', 'offers'],
  ['together', 'together'],
  ['discipline', 'contributions'],
  ['goal', 'goals'],
  ['rating', 'goals'],
  ['score', 'scores'],
])

export const everyPart: Parts = {
  sections: new Set<Section>(['case', ...sectionOf.values()]),
  risk: 'all',
  plan: 'all',
}

/** What an agency has for its own by its kind, though nobody marks it. */
const usual = <Fields>(table: Told<Fields, BlockRule>): (keyof Fields)[] =>
  toldIn(table).flatMap(([field, rule]) => (rule.usual === 'both' ? [] : [field]))

/** What brought a review forward says again words of these. */
const quoted: ReadonlySet<string> = new Set<keyof RiskBody>(['stopTriggers', 'reviewTriggers'])

/**
 * All that has to be read of a case to know what is kept of it from anybody; `marked`: the keys of the blocks that its
 * marks are on. In no other part is anything kept.
 */
export function partsWith(marked: readonly string[]): Parts {
  const sections = new Set<Section>(['risk', 'plan'])
  const risk = new Set(usual<RiskBody>(riskBlocks))
  const plan = new Set(usual<PlanFields>(planBlocks))
  for (const key of marked) {
    const [begins = '', field] = key.split('.')
    const section = field === undefined ? 'case' : sectionOf.get(begins)
    if (section === undefined) return everyPart
    sections.add(section)
    if (section === 'risk') risk.add(field as keyof RiskBody)
    if (section === 'plan') plan.add(field as keyof PlanFields)
    if (section === 'risk' && quoted.has(field ?? '')) sections.add('reviews')
  }
  // When a line begins its plan says, and the plan's sums are of all lines.
  return { sections, risk: [...risk], plan: sections.has('lines') ? 'all' : [...plan] }
}
