import { z } from 'zod'
import { IsoDate } from './kernel/iso-date.ts'
import { lineCategories } from './line-categories.ts'
import { accounts, managementTypes, payees, vatLeads } from './plans.ts'
import { Pence, Said, Side } from './kernel/text.ts'

export const RuleEffect = z.enum(['block', 'warn'])
export type RuleEffect = z.output<typeof RuleEffect>
export const RuleKind = z.enum(['statutory', 'national guidance', 'local'])
export type RuleKind = z.output<typeof RuleKind>

const Words = Said(1000)
export const RuleSource = z.strictObject({ title: Words, section: Words })

/** The figures and lists a rule looks at; each rule uses only its own. */
export const RuleSettings = z.strictObject({
  categories: z.array(z.enum(lineCategories)).optional(),
  payees: z.array(z.enum(payees)).optional(),
  accounts: z.array(z.enum(accounts)).optional(),
  vatLeads: z.array(z.enum(vatLeads)).optional(),
  months: z.int().min(1).max(120).optional(),
  weeks: z.int().min(0).max(520).optional(),
  lowerCapitalPence: Pence.optional(),
  upperCapitalPence: Pence.optional(),
  figuresCheckedOn: IsoDate.optional(),
})
export type RuleSettings = z.output<typeof RuleSettings>

const ruleWords = {
  title: Words,
  effect: RuleEffect,
  /** `{line}`, `{category}`, `{detail}` and the like are filled in when it is found. */
  wording: Words,
  whatToDo: Words,
  source: RuleSource,
  inForceFrom: IsoDate,
  /** The last day; null: still in force. */
  inForceTo: IsoDate.nullable(),
}

/** One rule of DOMAIN §3 as data. What it looks at is code, under the same id. */
export const Rule = z.strictObject({
  id: z.string().regex(/^[NLJ][0-9]{1,2}$/),
  ...ruleWords,
  kind: RuleKind,
  /** False: the researcher could not confirm the source; the message then says so. */
  confirmed: z.boolean(),
  /** True: the law lets a written reason stand against it; the reason goes into the record. */
  justifiable: z.boolean(),
  settings: RuleSettings,
})
export type Rule = z.output<typeof Rule>

/** A rule that a panel adds. All conditions given must hold. Warns unless it says otherwise. */
export const LocalRule = z.strictObject({
  id: z.string().regex(/^X[0-9]{1,3}$/, 'not called as a local rule is'),
  ...ruleWords,
  effect: RuleEffect.default('warn'),
  /** Whether somebody here has looked its source up; the message says so where nobody has. */
  confirmed: z.boolean().default(true),
  when: z
    .strictObject({
      side: Side.optional(),
      categories: z.array(z.enum(lineCategories)).min(1).optional(),
      managementTypes: z.array(z.enum(managementTypes)).min(1).optional(),
      overAnnualPence: Pence.optional(),
    })
    .refine((when) => Object.keys(when).length > 0, 'say when it applies'),
})
export type LocalRule = z.output<typeof LocalRule>

/** A change that a panel makes to a rule it did not write, from its first day to its last; without one, always. */
export const RuleOverride = z.strictObject({
  rule: z.string().regex(/^[NLJ][0-9]{1,2}$/),
  effect: z.enum(['block', 'warn', 'off']).optional(),
  settings: RuleSettings.optional(),
  because: Words,
  inForceFrom: IsoDate.optional(),
  inForceTo: IsoDate.nullable().optional(),
})
export type RuleOverride = z.output<typeof RuleOverride>

const packWords = {
  id: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
  name: Words,
  version: z.int().min(1),
}

/** A pack that ships with Accord. */
export const RulePack = z.strictObject({
  schema: z.literal('accord/rule-pack@1'),
  ...packWords,
  note: Words,
  rules: z.array(Rule).min(1),
})
export type RulePack = z.output<typeof RulePack>

/** A panel's own pack. It can add rules, make any rule stricter, and change what is not statutory. */
export const LocalPack = z.strictObject({
  schema: z.literal('accord/local-pack@1'),
  ...packWords,
  overrides: z.array(RuleOverride),
  rules: z.array(LocalRule),
})
export type LocalPack = z.output<typeof LocalPack>

export const Trigger = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9_-]{0,59}$/),
  text: Words,
  /** What would change it. */
  change: Words,
  source: RuleSource,
})
export type Trigger = z.output<typeof Trigger>
export const TriggerPack = z.strictObject({
  schema: z.literal('accord/triggers@1'),
  ...packWords,
  triggers: z.array(Trigger),
})
export type TriggerPack = z.output<typeof TriggerPack>
