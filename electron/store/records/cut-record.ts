import { blocksOf } from '../../../shared/audience-blocks.ts'
import { formatPence } from '../../../shared/kernel/money.ts'
import type { DecisionRecord } from '../../../shared/records.ts'
import { keptSums } from '../../../shared/rules/kept-sums.ts'
import { cutText, markerSentence, passagePattern } from '../../../shared/rules/reading.ts'
import type { KeptBlock } from '../../../shared/rules/reading.ts'
import type { CaseFacts } from '../facts/case-facts.ts'
import { blockSourceOf } from '../facts/block-source-of-facts.ts'
import { swapsIn } from '../kept/hidden-case.ts'
import { wholeCourse } from '../kept/kept-course.ts'
import { placesOf } from './places.ts'
import { recordCourse } from './record-course.ts'

type Kept = ReadonlyMap<string, KeptBlock>

/** The record as whoever may not read these blocks has it: their markers in place, and every sum without them. */
export function cutRecord(whole: DecisionRecord, facts: CaseFacts, kept: Kept): DecisionRecord {
  if (kept.size === 0) return whole
  const places = new Map(placesOf(facts, whole))
  const sums = keptSums(blockSourceOf(facts), kept)
  const { totals, money } = sums
  const summed = { ...withoutCourse(whole, facts, kept), plan: { ...whole.plan, ...totals, money } }
  const sweep = sweeper(facts, kept)
  const cut = (value: unknown, at: string): unknown => {
    if (Array.isArray(value)) return value.map((one, index) => cut(one, `${at}/${index}`))
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cut(one, `${at}/${key}`)]))
    const of = kept.get(places.get(at) ?? '')
    if (typeof value === 'string') return sweep(cutText(value, of), at)
    // A kept amount stands as nothing, and its marker says where.
    return typeof value === 'number' && of?.whole ? 0 : value
  }
  return cut(summed, '') as DecisionRecord
}

/** How it goes without goals and scores that are kept as a whole: their figures have no place of their own. */
function withoutCourse(whole: DecisionRecord, facts: CaseFacts, kept: Kept): DecisionRecord {
  const found = wholeCourse(kept)
  if (found.goals.size + found.scores.size === 0) return whole
  const { course: _course, ...others } = whole
  return { ...others, ...recordCourse(facts, found) }
}

/** Who and where: no text of anybody's, and a name in it is no word that was marked. */
const isFrame =
  /^\/(schema|recordId|caseReference|meeting|agencies|person|attendance|othersPresent|quorum|agreements)\b/
// Fewer letters stand in many words.
const longEnough = 4

/** What is kept may be quoted elsewhere, by a finding of the rules above all: wherever it stands, it goes. */
function sweeper(facts: CaseFacts, kept: Kept): (text: string, at: string) => string {
  const swaps = swapsIn(blocksOf(blockSourceOf(facts)), kept)
  const passages = [...kept.values()]
    .flatMap(({ passages: parts }) => parts)
    .filter(({ text }) => text.trim().length >= longEnough)
    .map(({ text, reason, silent }) => ({
      pattern: passagePattern(text),
      to: silent ? '' : markerSentence(reason),
    }))
  const amounts = keptAmounts(facts, kept)
  return (text, at) => {
    if (text === '' || isFrame.test(at)) return text
    let said = swaps.reduce((left, { from, to }) => left.replaceAll(from, () => to), text)
    for (const { pattern, to } of passages) said = said.replace(pattern, () => to)
    if (at.startsWith('/findings/')) for (const amount of amounts) said = said.replaceAll(amount, 'an amount')
    return said
  }
}

/** As the rules write them. */
function keptAmounts({ plan: { lines } }: CaseFacts, kept: Kept): readonly string[] {
  const isKept = (key: string): boolean => (kept.get(key)?.whole ?? null) !== null
  const pence = lines.flatMap((line) => [
    ...(isKept('plan.contribution') ? [line.contributionPence] : []),
    ...(isKept(`line.${line.id}.amounts`) ? [line.annualPence, line.healthPence, line.socialCarePence] : []),
  ])
  return [...new Set(pence.filter((one) => one > 0).map(formatPence))].toSorted((a, b) => b.length - a.length)
}

/** A text or an amount of one reading that is otherwise in another: where it stands, and what it says. */
export interface Difference {
  readonly at: string
  readonly value: string | number
}

export function differences(mine: unknown, common: unknown, at = ''): readonly Difference[] {
  if (typeof mine === 'object' && mine !== null && typeof common === 'object' && common !== null)
    return Object.entries(mine).flatMap(([key, one]) =>
      differences(one, (common as Readonly<Record<string, unknown>>)[key], `${at}/${key}`),
    )
  if (mine === common || (typeof mine !== 'string' && typeof mine !== 'number')) return []
  return [{ at, value: mine }]
}
