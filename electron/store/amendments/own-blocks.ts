import type { AmendedOwn } from '../../../shared/amended-fields.ts'
import { isOwnWritten } from '../../../shared/amended-fields.ts'
import { toldChanges } from '../../../shared/change-words.ts'
import type { ToldChange } from '../../../shared/change-words.ts'
import { formatPence } from '../../../shared/kernel/money.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { changesBetween } from '../../../shared/record-changes.ts'
import type { DecisionRecord, OwnBlock } from '../../../shared/records.ts'
import { usualReasons } from '../../../shared/rules/reading.ts'
import { audienceOf } from '../../../shared/rules/sharing.ts'
import { differences } from '../records/cut-record.ts'
import { isSame, placeAfter } from '../../../shared/corrections/moved.ts'
import type { Moved } from '../../../shared/corrections/moved.ts'
import type { CheckedAgain } from './plan-check.ts'
import type { Readings } from './readings.ts'

const neutral = 'A part of this record'
const rulesHeading = 'What the rules say'
/** Over what a correction changed in one agency’s copy alone; of the next version it is written anew. */
export const changedHeading = 'What was corrected for this agency alone'

export interface Own {
  readonly side: Side
  /** Of the text that is corrected. */
  readonly before: readonly OwnBlock[]
  readonly moved: Moved
  /** What the rules find that this agency alone may read: what goes, and what comes. */
  readonly rules: CheckedAgain['own'][Side] | null
  /** Texts that somebody wrote, as they should say; of the corrector’s own agency. */
  readonly said: readonly AmendedOwn[]
}

/** One agency’s blocks of the next version, from its reading and the common one; what nobody touched is as it was. */
export function ownBlocksOf(own: Own, mine: DecisionRecord, common: DecisionRecord): OwnBlock[] {
  const { side, before, moved } = own
  const placed = differences(mine, common).map(({ at, value }): OwnBlock => ({
    audience: audienceOf(side),
    heading: neutral,
    at,
    ...(typeof value === 'number' ? { pence: value, text: formatPence(value) } : { text: value }),
  }))
  const markers = before.flatMap((block): OwnBlock[] => {
    if (!('withheld' in block)) return []
    const at = block.at === undefined ? undefined : placeAfter(block.at, moved)
    return at === null ? [] : [at === undefined ? block : { ...block, at }]
  })
  return [...placed, ...apartBlocks(own), ...markers]
}

function apartBlocks({ before, rules, said, side }: Own): OwnBlock[] {
  if (said.some(({ was }) => before[was] === undefined || !isOwnWritten(before[was])))
    throw invalid({ 'rest.own': 'none is added or taken away' })
  const apart = before.flatMap((block, index): OwnBlock[] => {
    if ('withheld' in block || block.at !== undefined || block.heading === changedHeading) return []
    const text = said.find(({ was }) => was === index)?.text ?? block.text
    const told = block.heading === rulesHeading && rules !== null ? rulesText(text, rules) : text
    return told.trim() === '' ? [] : [{ ...block, text: told }]
  })
  const isTold = apart.some(({ heading }) => heading === rulesHeading)
  const fresh = rules === null || isTold ? '' : rulesText('', rules)
  return fresh === '' ? apart : [...apart, { audience: audienceOf(side), heading: rulesHeading, text: fresh }]
}

const rulesText = (text: string, { gone, fresh }: CheckedAgain['own'][Side]): string =>
  [
    ...text.split('\n').filter((line) => line !== '' && !gone.some((old) => line.startsWith(old))),
    ...fresh,
  ].join('\n')

/** That the person pays something, for the agency that may not know what: the marker that it would have had. */
export function withChargeMarker(blocks: OwnBlock[], charged: boolean): OwnBlock[] {
  const at = '/plan/contributionPence'
  const isThere = blocks.some((block) => 'withheld' in block && block.at === at)
  if (!charged) return blocks.filter((block) => !('withheld' in block && block.at === at))
  const marker: OwnBlock = {
    audience: 'social_care',
    heading: neutral,
    withheld: usualReasons['plan.contribution'] ?? '',
    at,
  }
  return isThere ? blocks : [...blocks, marker]
}

interface Sides {
  readonly replaced: Readings
  readonly mine: DecisionRecord
  readonly blocks: readonly OwnBlock[]
  readonly side: Side
}

/** What of an agency’s copy alone is another than in the version that is replaced: the common record does not tell it. */
export function changedFor({ replaced, mine, blocks, side }: Sides, common: DecisionRecord): ToldChange[] {
  const inCommon = changesBetween(replaced.common, common)
  const placed = changesBetween(replaced[side], mine).filter(
    (one) => !inCommon.some((other) => isSame(one, other)),
  )
  const textOf = (of: readonly OwnBlock[], heading: string): string =>
    of.flatMap((block) => (!('withheld' in block) && block.heading === heading ? block.text : [])).join('\n')
  const before = replaced.copies[side].ownBlocks
  const headings = [...before, ...blocks].filter(isOwnWritten).map(({ heading }) => heading)
  const apart = [...new Set(headings)]
    .map((label) => ({ label, before: textOf(before, label), after: textOf(blocks, label) }))
    .filter((one) => one.before !== one.after)
    .map((one) => ({ ...one, before: one.before || 'Nothing', after: one.after || 'Nothing' }))
  return [...toldChanges(placed, mine), ...apart]
}

/** The block that says so, as one text. */
export const changedBlock = (side: Side, changes: readonly ToldChange[]): OwnBlock[] =>
  changes.length === 0
    ? []
    : [
        {
          audience: audienceOf(side),
          heading: changedHeading,
          text: changes.map(({ label, before, after }) => `${label}: ${before} → ${after}`).join('\n'),
        },
      ]
