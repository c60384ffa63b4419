import type { RiskBody, SafetyNet } from '../../shared/risks.ts'
import type { NetKind } from './nets-of-kind.ts'

/** Where the lines of a plain list can be marked: `risk.benefits.0`. */
export const placeIn =
  (list: 'benefits' | 'costOfNotDoing' | 'strengths' | 'stopTriggers' | 'reviewTriggers') =>
  (index: number) =>
    `risk.${list}.${index}`

/** Those of one kind, by their place among them. */
export const netOfKind = (nets: readonly SafetyNet[], kind: NetKind) => {
  const ids = nets.filter((net) => net.kind === kind).map(({ id }) => id)
  return (index: number) => `risk.safetyNets.${ids[index] ?? ''}`
}

const optionFields = ['title', 'person', 'health', 'socialCare'] as const

/** Every block of a list that is saved as a whole. */
export const keysOf = {
  options: ({ options }: Pick<RiskBody, 'options'>): readonly string[] =>
    options.flatMap(({ id }) => optionFields.map((field) => `risk.options.${id}.${field}`)),
  pitfalls: ({ pitfalls }: Pick<RiskBody, 'pitfalls'>): readonly string[] =>
    pitfalls.flatMap(({ id }) => [`risk.pitfalls.${id}`, `risk.pitfalls.${id}.toWhom`]),
  safetyNets: ({ safetyNets }: Pick<RiskBody, 'safetyNets'>): readonly string[] =>
    safetyNets.map(({ id }) => `risk.safetyNets.${id}`),
}
