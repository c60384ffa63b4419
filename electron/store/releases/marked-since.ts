import type { Side } from '../../../shared/kernel/text.ts'
import { copyOf, passagePattern, reads } from '../../../shared/rules/reading.ts'
import type { KeptMark } from '../facts/select-marks.ts'
import type { FrozenRecord } from '../sign-off/select-facts.ts'

/** Why a copy waits whose words were frozen before somebody said that this agency may not read them. */
export const markedSinceWhy = 'Some of it was marked as not for this agency after the record was made'

/**
 * Marks that a copy, as it was frozen, does not keep yet. A correction is made from what was frozen, so that it has the words
 * still; where they were taken out of it, nothing waits.
 */
export function markedSince(
  marks: readonly KeptMark[],
  { row }: FrozenRecord,
  { side, firstFrozenAt }: { readonly side: Side; readonly firstFrozenAt: string },
): KeptMark[] {
  // In JSON a break of a line is two letters.
  const copy = (side === 'health' ? row.healthJson : row.socialCareJson).replaceAll(String.raw`\n`, ' ')
  return marks.filter(
    (mark) =>
      mark.at > firstFrozenAt &&
      !reads(copyOf(side), mark) &&
      // Of a whole block nobody knows any more what it said then.
      (mark.passage === null || passagePattern(inJson(mark.passage)).test(copy)),
  )
}

const inJson = (text: string): string => JSON.stringify(text.replace(/\s+/g, ' ')).slice(1, -1)

/** When the first version of this record was frozen: the marks of before are kept in every one. */
export const firstFrozenAt = ({ row: { id } }: FrozenRecord, all: readonly FrozenRecord[]): string =>
  all
    .filter(({ row }) => row.id === id)
    .map(({ row }) => row.frozenAt)
    .toSorted()[0] ?? ''
