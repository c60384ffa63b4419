import { z } from 'zod'
import { IsoDate } from '../../shared/kernel/iso-date.ts'
import type { Rule, RuleOverride } from '../../shared/rule-pack.ts'
import { Line } from '../../shared/kernel/text.ts'

/** What a panel makes of a rule it did not write. */
export const ChangeForm = z
  .strictObject({
    effect: z.enum(['block', 'warn', 'off']),
    because: Line(1000),
    inForceFrom: IsoDate,
    inForceTo: IsoDate.nullable(),
  })
  .refine(({ inForceFrom, inForceTo }) => inForceTo === null || inForceFrom <= inForceTo, {
    path: ['inForceTo'],
    message: 'before its first day',
  })
export type ChangeForm = z.output<typeof ChangeForm>

export const effectWords: Readonly<Record<ChangeForm['effect'], string>> = {
  block: 'Blocks sign-off',
  warn: 'To check',
  off: 'Not asked',
}

/** A statute binds whoever edits the pack: the only change to one is from a warning to a block. */
export const effectsOpenTo = ({ kind, effect }: Pick<Rule, 'kind' | 'effect'>): ChangeForm['effect'][] => {
  const all = (['block', 'warn', 'off'] as const).filter((one) => one !== effect)
  if (kind !== 'statutory') return all
  return all.filter((one) => one === 'block')
}

export const changeOf = (rule: Rule, override: RuleOverride | undefined): Partial<ChangeForm> => ({
  effect: override?.effect ?? effectsOpenTo(rule)[0] ?? rule.effect,
  because: override?.because ?? '',
  ...(override?.inForceFrom !== undefined && { inForceFrom: override.inForceFrom }),
  inForceTo: override?.inForceTo ?? null,
})

/** The panel's changes with this one in place of what it said of that rule before; null takes it out. */
export function withChange(
  overrides: readonly RuleOverride[],
  rule: string,
  change: ChangeForm | null,
): RuleOverride[] {
  const others = overrides.filter((override) => override.rule !== rule)
  const settings = overrides.find((override) => override.rule === rule)?.settings
  return change === null ? others : [...others, { rule, ...change, ...(settings && { settings }) }]
}
