import { z } from 'zod'
import { command, drivers, everyone, query, workers } from './kernel/op.ts'
import { Id } from './kernel/ids.ts'
import type { Plan } from './plans.ts'
import { LocalPack } from './rule-pack.ts'
import { Line, Text, Version } from './kernel/text.ts'

const AboutFinding = {
  caseId: Id,
  rule: Line(10),
  /** Null: about the plan as a whole. */
  lineId: Id.nullable(),
}

/** The panel's own pack as it stands. The packs that ship with Accord are `builtInPacks`. */
export interface LocalRules {
  readonly pack: LocalPack
  /** All packs with their versions, as a decision keeps them. */
  readonly ruleBook: string
}

const OwnRules = LocalPack.pick({ rules: true, overrides: true })

export const rules = {
  local: query<LocalRules>()(z.strictObject({}), everyone),
  /**
   * Replaces the panel's own rules and changes; the pack's version goes up. A rule is ended by its last day, never
   * taken out: records name it. What weakens a statute is refused, with the rule as the field.
   */
  saveLocal: command<LocalRules>()(z.strictObject({ version: Version, ...OwnRules.shape }), drivers, {
    about: 'panel',
    did: 'Changed the panel’s own rules',
  }),
  /**
   * Answers what a rule found with a written reason, which goes into the record. notAllowed('unanswerable') where the
   * law lets no reason stand. `version` is that of the answer so far, 0 where there is none.
   */
  justify: command<Plan>()(
    z.strictObject({
      ...AboutFinding,
      version: z.int().min(0).default(0),
      reason: Text(2000).refine((text) => text.trim() !== '', 'missing'),
    }),
    workers,
    { about: ['lineId', 'caseId'], did: 'Gave a reason for what a rule found' },
  ),
  /** Takes the reason back; what it said stays in history. */
  withdraw: command<Plan>()(z.strictObject({ ...AboutFinding, version: Version }), workers, {
    about: ['lineId', 'caseId'],
    did: 'Took back a reason for what a rule found',
  }),
}
