import { z } from 'zod'
import { reasonCodes } from '../case-route.ts'
import type { ReasonCode, RouteReason } from '../case-route.ts'
import { formatPence } from '../kernel/money.ts'
import { Pence, Side } from '../kernel/text.ts'
import type { PermittedTrigger } from '../scheme-of-delegation.ts'
import triggersJson from './packs/triggers.json' with { type: 'json' }
import { TriggerPack } from '../rule-pack.ts'

/** A case as the scheme of delegation sees it; the file that `accord route` reads. Unknown keys are refused. */
export const RouteInput = z.strictObject({
  healthPence: Pence,
  socialCarePence: Pence,
  signatories: z.array(z.strictObject({ agency: Side, annualLimitPence: Pence })).max(1000),
  disagreement: z.boolean(),
  novelSpend: z.boolean(),
  legalDoubt: z.boolean(),
  section117Ending: z.boolean(),
  personAsks: z.boolean(),
  /** Rules whose block nobody has justified. */
  blocks: z.array(z.string().min(1).max(20)).max(1000),
  capacityClear: z.boolean(),
})
export type RouteInput = z.output<typeof RouteInput>

/** A case to route; a signatory may carry the name of a role and what the scheme lets it settle. */
export interface RouteCase extends Omit<RouteInput, 'signatories'> {
  readonly signatories: readonly {
    readonly agency: Side
    readonly annualLimitPence: number
    /** As it is said: "team manager". */
    readonly role?: string
    readonly permits?: readonly PermittedTrigger[]
    /** Where the limit stands: "Scheme of delegation, Apr 2026". */
    readonly source?: string
  }[]
}

export interface Route {
  readonly route: 'front_line' | 'panel'
  readonly reasons: readonly RouteReason[]
}

export const triggerPack: TriggerPack = TriggerPack.parse(triggersJson)

/** They stand under the plan, each in its own words; a code alone says nothing to anybody. */
const rulesInWords = (count: number): string => (count === 1 ? 'one rule' : `${count} rules`)

/** Does this need the panel? Every reason that applies and no other, in the order of `reasonCodes`; none means the front line. */
export function route(input: RouteCase, pack: TriggerPack = triggerPack): Route {
  const words: Record<ReasonCode, Record<string, string> | null> = {
    over_limit_health: overLimit(input, 'health', input.healthPence),
    over_limit_social_care: overLimit(input, 'socialCare', input.socialCarePence),
    no_signatory_health: when(limitOf(input, 'health') === null),
    no_signatory_social_care: when(limitOf(input, 'socialCare') === null),
    disagreement: when(input.disagreement),
    novel_spend: when(input.novelSpend && !isPermitted(input, 'novel_spend')),
    legal_doubt: when(input.legalDoubt && !isPermitted(input, 'legal_doubt')),
    section117_ending: when(input.section117Ending && !isPermitted(input, 'section117_ending')),
    person_asks: when(input.personAsks),
    blocked: when(input.blocks.length > 0, { rules: rulesInWords(new Set(input.blocks).size) }),
    capacity_unclear: when(!input.capacityClear),
  }
  const reasons = reasonCodes.flatMap((code) => {
    const found = words[code]
    return found === null ? [] : [reason(code, found, pack)]
  })
  return { route: reasons.length === 0 ? 'front_line' : 'panel', reasons }
}

const when = (holds: boolean, words: Record<string, string> = {}): Record<string, string> | null =>
  holds ? words : null

type Signatory = RouteCase['signatories'][number]
const ofSide = (input: RouteCase, side: Side): Signatory[] =>
  input.signatories.filter((signatory) => signatory.agency === side)

function limitOf(input: RouteCase, side: Side): Signatory | null {
  const [first, ...others] = ofSide(input, side)
  if (first === undefined) return null
  return others.reduce((best, one) => (one.annualLimitPence > best.annualLimitPence ? one : best), first)
}

// A sum equal to the limit is within it. Without a signatory there is no limit to be over.
function overLimit(input: RouteCase, side: Side, pence: number): Record<string, string> | null {
  const highest = limitOf(input, side)
  if (highest === null || pence <= highest.annualLimitPence) return null
  const agency = side === 'health' ? 'health' : 'council'
  return {
    over: formatPence(pence - highest.annualLimitPence),
    amount: formatPence(pence),
    limit: formatPence(highest.annualLimitPence),
    who: highest.role === undefined ? `the highest ${agency} signatory’s` : `the ${agency} ${highest.role}’s`,
    ...(highest.source !== undefined && { source: highest.source }),
  }
}

function isPermitted(input: RouteCase, trigger: PermittedTrigger): boolean {
  return Side.options.every((side) =>
    ofSide(input, side).some((signatory) => signatory.permits?.includes(trigger) ?? false),
  )
}

function reason(code: ReasonCode, words: Record<string, string>, pack: TriggerPack): RouteReason {
  const trigger = pack.triggers.find((one) => one.code === code)
  if (trigger === undefined) throw new RangeError(`the pack has no words for ${code}`)
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole)
  return {
    code,
    text: fill(trigger.text),
    source: words['source'] ?? `${trigger.source.title}, ${trigger.source.section}`,
    change: fill(trigger.change),
  }
}
