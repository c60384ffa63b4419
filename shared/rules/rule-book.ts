import council from './packs/council.json' with { type: 'json' }
import health from './packs/health.json' with { type: 'json' }
import joint from './packs/joint.json' with { type: 'json' }
import type { InvalidCode } from '../kernel/invalid.ts'
import { RulePack } from '../rule-pack.ts'
import type { LocalPack, LocalRule, Rule, RuleOverride } from '../rule-pack.ts'

/** All the rules a plan is checked under. */
export interface RuleBook {
  readonly rules: ReadonlyMap<string, Rule>
  readonly local: readonly LocalRule[]
  /** What panels change of `rules`, which stand there as they ship. */
  readonly overrides: readonly RuleOverride[]
  /** `council@1 health@1 joint@1`; a decision keeps it. */
  readonly version: string
}

/** The packs that ship with Accord. */
export const builtInPacks: readonly RulePack[] = [health, council, joint].map((pack) => RulePack.parse(pack))

/** Why a local pack cannot be used, by rule; null where it can. */
export function faultsInLocalPack(
  pack: LocalPack,
  packs: readonly RulePack[] = builtInPacks,
): Readonly<Record<string, InvalidCode>> | null {
  const rules = ruleMap(packs)
  const faults: Record<string, InvalidCode> = {}
  for (const override of pack.overrides) {
    const fault = faultInOverride(override, rules.get(override.rule))
    if (fault !== null) faults[override.rule] = fault
  }
  for (const [index, rule] of pack.rules.entries()) {
    if (pack.rules.findIndex((other) => other.id === rule.id) !== index) faults[rule.id] = 'is there twice'
  }
  return Object.keys(faults).length === 0 ? null : faults
}

// A statute binds whoever edits the pack: the only change allowed is from a warning to a block.
function faultInOverride(override: RuleOverride, rule: Rule | undefined): InvalidCode | null {
  if (rule === undefined) return 'there is no such rule'
  if (rule.kind !== 'statutory') return null
  if (override.settings !== undefined) return 'statutory figures cannot be changed'
  if (override.effect === undefined || override.effect === 'block') return null
  return rule.effect === 'warn' && override.effect === 'warn' ? null : 'a statutory effect cannot be weakened'
}

/** Puts packs together. Throws a RangeError for a local pack that weakens a statute (see `faultsInLocalPack`). */
export function ruleBook(
  localPacks: readonly LocalPack[] = [],
  packs: readonly RulePack[] = builtInPacks,
): RuleBook {
  const rules = ruleMap(packs)
  for (const pack of localPacks) {
    const faults = faultsInLocalPack(pack, packs)
    if (faults !== null) throw new RangeError(`${pack.id}: ${Object.entries(faults).flat().join(' ')}`)
  }
  const version = [...packs, ...localPacks].map((pack) => `${pack.id}@${pack.version}`)
  return {
    rules,
    local: localPacks.flatMap((pack) => pack.rules),
    overrides: localPacks.flatMap((pack) => pack.overrides),
    version: version.toSorted().join(' '),
  }
}

/** A rule as it stands on a day, with what the panel changes of it then; null where it is not asked. */
export function ruleOn({ rules, overrides }: RuleBook, id: string, on: string): Rule | null {
  const rule = rules.get(id)
  if (rule === undefined || !isInForce(rule, on)) return null
  const changes = overrides.filter((override) => override.rule === id && isInForce(override, on))
  return changes.reduce<Rule | null>(changed, rule)
}

function changed(rule: Rule | null, { effect, settings }: RuleOverride): Rule | null {
  if (rule === null || effect === 'off') return null
  return { ...rule, effect: effect ?? rule.effect, settings: { ...rule.settings, ...settings } }
}

interface Dated {
  readonly inForceFrom?: string | undefined
  readonly inForceTo?: string | null | undefined
}

/** Both its first and its last day are in force. */
export const isInForce = ({ inForceFrom = '', inForceTo = null }: Dated, on: string): boolean =>
  inForceFrom <= on && (inForceTo === null || on <= inForceTo)

function ruleMap(packs: readonly RulePack[]): Map<string, Rule> {
  const rules = new Map<string, Rule>()
  for (const rule of packs.flatMap((pack) => pack.rules)) {
    if (rules.has(rule.id)) throw new RangeError(`rule ${rule.id} is in two packs`)
    rules.set(rule.id, rule)
  }
  return rules
}

/** The book without any local pack. */
export const builtInBook: RuleBook = ruleBook()
