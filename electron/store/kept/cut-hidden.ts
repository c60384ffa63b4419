import {
  caseBlocks,
  lineBlocks,
  offerBlocks,
  planBlocks,
  recordAmounts,
  reviewBlocks,
  riskBlocks,
  togetherBlocks,
} from '../../../shared/audience-kinds.ts'
import { toldIn } from '../../../shared/kernel/told.ts'
import { spendOf } from '../../../shared/money-words.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { isOpenByRole, markerSentence, sideOf, usualReasons } from '../../../shared/rules/reading.ts'
import type { Reader } from '../../../shared/rules/reading.ts'
import type { HiddenCase } from './hidden-case.ts'
import type { Hidden } from './hidden.ts'
import { isGone, isOfCourse, withoutCourse } from './kept-course.ts'

type Of = ReadonlySet<HiddenCase>

/** Fields that say something in words: a short text there may be the whole of what is kept. */
const texts: ReadonlySet<string> = new Set([
  ...[caseBlocks, riskBlocks, planBlocks, lineBlocks, reviewBlocks, offerBlocks, togetherBlocks].flatMap(
    (table) => toldIn(table as Parameters<typeof toldIn>[0]).map(([field]) => String(field)),
  ),
  'text',
  'words',
  'reasons',
  'legalBasis',
  'conditions',
  'changesReason',
  'ruling',
  'title',
  'note',
  'person',
  'health',
  'socialCare',
  'toWhom',
  'question',
  'value',
  'reason',
  'outcome',
  'evidence',
  'trigger',
  'triggerWords',
  'more',
  'cancelledBecause',
])

interface Usual {
  readonly key: string
  readonly for: Side
  readonly as: (of: unknown) => unknown
}

/** What is one agency’s own by its kind, in cases that nobody marked as well (DOMAIN §5.3). */
const usual: Readonly<Record<string, Usual>> = {
  meansTestNote: { key: 'plan.meansTestNote', for: 'socialCare', as: () => '' },
  contributionPence: { key: 'plan.contribution', for: 'socialCare', as: () => 0 },
  // As the council's referral said it.
  weeklyContributionPence: { key: 'plan.contribution', for: 'socialCare', as: () => null },
  formulation: {
    key: 'risk.formulation',
    for: 'health',
    as: (of) => (of === '' ? '' : markerSentence(usualReasons['risk.formulation'] ?? '')),
  },
}
const isUsual = new RegExp(Object.keys(usual).join('|'))

/** As a line reads without its amounts; what nobody has to say is said by nobody. */
const noAmounts = {
  ...Object.fromEntries([...recordAmounts, 'balancePence', 'contributionPence'].map((field) => [field, 0])),
  replacesPence: null,
  bothPence: null,
}

const sums = ['totals', 'money', 'spend']

/**
 * A reply as this reader may have it, at whatever depth; `about`: ids that it was asked with. What nothing is taken from is
 * the same as before, part by part: most of a reply is, and a room of sixty items is thousands of parts.
 */
export function cutHidden<T>(value: T, hidden: Hidden, about: unknown): T {
  return cut(value, { hidden, of: idsIn(about, hidden, new Set()) }, '') as T
}

interface At {
  readonly hidden: Hidden
  readonly of: Of
}

/** `key`: of what it stands under. */
function cut(value: unknown, at: At, key: string): unknown {
  if (typeof value === 'string') return cutString(value, at, key)
  if (Array.isArray(value)) return cutList(value, at, key)
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
  return cutObject(value, at)
}

function cutList(list: readonly unknown[], at: At, key: string): readonly unknown[] {
  const left = list.filter((one) => !isTakenOut(one, at))
  const shown = left.map((one) => cut(one, at, key))
  return shown.length === list.length && shown.every((one, index) => one === list[index]) ? list : shown
}

const isTakenOut = (one: unknown, { hidden, of }: At): boolean =>
  isOfCourse(one) && isGone(one, idsIn(one, hidden, of))

function cutObject(value: object, { hidden, of: round }: At): unknown {
  const at = { hidden, of: idsIn(value, hidden, round) }
  const changed: [key: string, shown: unknown][] = []
  for (const [key, one] of Object.entries(value)) {
    const shown = cutField(key, one, at)
    if (shown !== one) changed.push([key, shown])
  }
  const cutOff = changed.length === 0 ? value : { ...value, ...Object.fromEntries(changed) }
  return withoutCourse(withSums(cutOff as Record<string, unknown>, at.of), at.of)
}

function cutField(key: string, value: unknown, at: At): unknown {
  const own = usual[key]
  if (own === undefined || isFor(own, at.hidden.reader)) return cut(value, at, key)
  // By a mark it may be for both; where it is of several cases, for all of them.
  const isOpen = at.of.size > 0 && [...at.of].every(({ kept }) => !kept.has(own.key))
  return isOpen ? cut(value, at, key) : own.as(value)
}

const isFor = (own: Usual, reader: Reader): boolean =>
  sideOf[reader] === own.for || isOpenByRole(own.key, reader)

/** The cases that an object is of: what stands round it, and whatever ids stand in it. */
function idsIn(value: unknown, { byId }: Hidden, round: Of): Of {
  if (byId.size === 0 || typeof value !== 'object' || value === null) return round
  let of = round
  for (const one of Object.values(value)) {
    const found = typeof one === 'string' ? byId.get(one) : undefined
    if (found !== undefined) of = new Set([...of, ...found])
  }
  return of
}

function cutString(value: string, { hidden, of }: At, key: string): string {
  if (value.startsWith('{'))
    return hidden.isEmpty && !isUsual.test(value) ? value : cutJson(value, { hidden, of })
  if (value === '' || hidden.isEmpty) return value
  let said = value
  for (const one of of) said = inCase(said, one, texts.has(key))
  return hidden.swaps.swapped(said)
}

function inCase(value: string, one: HiddenCase, isText: boolean): string {
  const whole = isText || value.length > 12 ? one.texts.get(value) : undefined
  if (whole !== undefined) return whole
  const shortened = value.endsWith('…') ? value.slice(0, -1) : null
  // A list shows the beginning of a text: nobody can say where in it the marked words would have begun.
  if (shortened !== null)
    for (const [text, shown] of one.texts) if (text.trim().startsWith(shortened)) return shown
  // Ids and codes are no words.
  if (!isText && !/\s/.test(value)) return value
  return one.passages.reduce((said, { pattern, to }) => said.replace(pattern, () => to), value)
}

/** A conflict, or a version of before, carries a row whose body is text. */
function cutJson(value: string, at: At): string {
  try {
    const body: unknown = JSON.parse(value)
    return typeof body === 'object' && body !== null ? JSON.stringify(cut(body, at, '')) : value
  } catch {
    return value
  }
}

/** Amounts of lines that are kept, and whatever was summed with them. */
function withSums(value: Record<string, unknown>, of: Of): Record<string, unknown> {
  const one = [...of].find(({ lines }) => lines.size > 0)
  if (one === undefined) return value
  if (one.lines.has(String(value['id'])) && 'unitPence' in value) return { ...value, ...noAmounts }
  if (of.size > 1 || !sums.some((key) => key in value)) return value
  const { totals, money } = one.sums()
  return {
    ...value,
    ...('totals' in value && { totals }),
    ...('money' in value && value['money'] !== null && { money }),
    ...('spend' in value && {
      spend: spendOf(money, 'paid'),
      healthPence: totals.healthPence,
      socialCarePence: totals.socialCarePence,
    }),
  }
}
