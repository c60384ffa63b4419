import { formatPence } from '../../../shared/kernel/money.ts'
import type { DecisionRecord, OwnBlock } from '../../../shared/records.ts'
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
import { ownCourse } from './own-course.ts'
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
  const mine = side === null ? [] : differences(withScoresOf(common, cutRecord(whole, facts, kept)), common)
  return [
    ...mine.map(({ at, value }): OwnBlock => ({
      audience: audienceOf(side ?? 'health'),
      heading: neutral,
      at,
      ...(typeof value === 'number' ? { pence: value, text: formatPence(value) } : { text: value }),
    })),
    ...apart(facts, side, kept),
    ...ownCourse(facts, side, kept),
    ...markers({ facts, whole, common }, kept),
  ]
}

/** Scores have no place that each reading of them would have: those that one agency alone knows are told apart. */
const withScoresOf = ({ course }: DecisionRecord, own: DecisionRecord): DecisionRecord =>
  own.course === undefined ? own : { ...own, course: { ...own.course, scores: course?.scores ?? [] } }

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
function markers({ facts, whole, common }: Readings, kept: Kept): OwnBlock[] {
  const seen = new Set<string>()
  const charged = facts.plan.totals.contributionPence > 0 ? kept.get('plan.contribution')?.whole : null
  const parts = placesOf(facts, whole).flatMap(([at, key]): (readonly [string, KeptPart])[] => {
    const of = kept.get(key)
    if (of === undefined || key === 'plan.contribution' || isEmptyAt(whole, at) || isGone(common, at))
      return []
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

interface Readings {
  readonly facts: CaseFacts
  readonly whole: DecisionRecord
  readonly common: DecisionRecord
}

const valueAt = (record: unknown, at: string): unknown =>
  at
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (of, step) =>
        typeof of === 'object' && of !== null ? (of as Readonly<Record<string, unknown>>)[step] : undefined,
      record,
    )

/** Where nothing stands, nothing is kept. */
const isEmptyAt = (whole: unknown, at: string): boolean => {
  const value = valueAt(whole, at)
  return value === undefined || value === null || value === '' || value === 0
}

/** What was said of a goal that is kept goes with it: the goal has the marker. */
const isGone = (common: unknown, at: string): boolean => (valueAt(common, at) ?? null) === null
