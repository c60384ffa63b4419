import { formatPence } from '../../../shared/kernel/money.ts'
import type { OwnBlock } from '../../../shared/records.ts'
import { audienceOf } from '../../../shared/rules/sharing.ts'
import { sides } from '../../../shared/kernel/text.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { cutText } from '../../../shared/rules/reading.ts'
import type { KeptPart } from '../../../shared/rules/reading.ts'
import type { CaseFacts } from '../facts/case-facts.ts'
import { cutRecord, differences } from './cut-record.ts'
import { wholeRecord } from './decision-record.ts'
import { keptFromCopy, keptFromEither } from './kept-of-facts.ts'
import type { Kept } from './kept-of-facts.ts'
import { ownTexts } from './own-texts.ts'
import { placesOf } from './places.ts'

/** Tells nothing of what it stands over. */
const neutral = 'A part of this record'

/**
 * What stands in one agency's copy alone, with its place where it has one in the common record; and markers, each with the
 * block's own reason, for what is kept from it. `null`: from whoever is of neither.
 */
export function ownBlocks(facts: CaseFacts, side: Side | null): OwnBlock[] {
  const whole = wholeRecord(facts, frame, { verdict: facts.decision.verdict ?? 'withdrawn', readBackAt: '' })
  const kept = keptFromCopy(facts, side)
  const common = cutRecord(whole, facts, keptFromEither(facts))
  const mine = side === null ? [] : differences(cutRecord(whole, facts, kept), common)
  return [
    ...mine.map(({ at, value }): OwnBlock => ({
      audience: audienceOf(side ?? 'health'),
      heading: neutral,
      at,
      ...(typeof value === 'number' ? { pence: value, text: formatPence(value) } : { text: value }),
    })),
    ...apart(facts, side, kept),
    ...markers(facts, kept),
  ]
}

const frame = { recordId: '', recordVersion: 0, supersedes: null }

/** What has no place in the common record. */
const apart = (facts: CaseFacts, side: Side | null, kept: Kept): OwnBlock[] =>
  sides.flatMap((of) =>
    ownTexts(facts, of).flatMap(({ heading, markerHeading, text, reason, key }): OwnBlock[] => {
      const part = key === undefined ? undefined : kept.get(key)
      // Words in it that are kept from its own side as well are left out of it.
      const mayRead = key === undefined ? side === of : side !== null && !part?.whole
      if (mayRead) return [{ audience: audienceOf(side ?? of), heading, text: cutText(text, part) }]
      const why = part?.whole
      if (why?.silent === true) return []
      return [
        {
          audience: why?.audience ?? audienceOf(of),
          heading: markerHeading,
          withheld: why?.reason ?? reason,
        },
      ]
    }),
  )

/** Once for each place and reason; of the charges to the person one for all, since a place would tell of which line. */
function markers(facts: CaseFacts, kept: Kept): OwnBlock[] {
  const whole = wholeRecord(facts, frame, { verdict: facts.decision.verdict ?? 'withdrawn', readBackAt: '' })
  const seen = new Set<string>()
  const charged = facts.plan.totals.contributionPence > 0 ? kept.get('plan.contribution')?.whole : null
  const parts = placesOf(facts, whole).flatMap(([at, key]): (readonly [string, KeptPart])[] => {
    const of = kept.get(key)
    if (of === undefined || key === 'plan.contribution' || isEmptyAt(whole, at)) return []
    return (of.whole ? [of.whole] : of.passages).map((part) => [at, part] as const)
  })
  return [...parts, ...(charged ? [['/plan/contributionPence', charged] as const] : [])].flatMap(
    ([at, part]) => {
      const once = `${at} ${part.reason}`
      if (part.silent || seen.has(once)) return []
      seen.add(once)
      return [{ audience: part.audience, heading: neutral, withheld: part.reason, at }]
    },
  )
}

/** Where nothing stands, nothing is kept. */
function isEmptyAt(whole: unknown, at: string): boolean {
  const steps = at.split('/').slice(1)
  const value = steps.reduce<unknown>(
    (of, step) =>
      typeof of === 'object' && of !== null ? (of as Readonly<Record<string, unknown>>)[step] : undefined,
    whole,
  )
  return value === undefined || value === null || value === '' || value === 0
}
