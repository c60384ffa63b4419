import { blocksOf } from '../../../shared/audience-blocks.ts'
import type { DecisionRecord } from '../../../shared/records.ts'
import { copyOf, keptFrom, keptFromBoth, placeMarks } from '../../../shared/rules/reading.ts'
import type { KeptBlock, ReadMark, Reader } from '../../../shared/rules/reading.ts'
import { sides } from '../../../shared/kernel/text.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import type { CaseFacts } from '../facts/case-facts.ts'
import { blockSourceOf } from '../facts/block-source-of-facts.ts'
import { placesOf } from './places.ts'

export type Kept = ReadonlyMap<string, KeptBlock>

/** What an agency's copy may not say; `null`: the copy of whoever is of neither. */
export function keptFromCopy(facts: CaseFacts, side: Side | null): Kept {
  const reader: Reader = side === null ? 'neither' : copyOf(side)
  return keptFrom(blocksOf(blockSourceOf(facts)), facts.marks, reader)
}

/** What one of them may not read is in no common record. */
export const keptFromEither = (facts: CaseFacts): Kept =>
  keptFromBoth(keptFromCopy(facts, 'health'), keptFromCopy(facts, 'socialCare'))

/** Of somebody else's words only those that both agencies have: the others stand nowhere that a letter is made from. */
const isNotForThem = ({ audience, decision }: Pick<ReadMark, 'audience' | 'decision'>): boolean =>
  audience === 'withhold_from_person' ||
  (audience === 'third_party' && sides.every((side) => decision?.shareWith.includes(side)))

/** Where words stand that the agencies have and the person is not to be given. */
export function notForThePerson(
  whole: DecisionRecord,
  facts: CaseFacts,
): Pick<DecisionRecord, 'notForThePerson'> {
  const places = placesOf(facts, whole)
  const placed = placeMarks(blocksOf(blockSourceOf(facts)), facts.marks)
  const found = placed
    .filter(({ mark }) => isNotForThem(mark))
    .flatMap(({ mark, block }) =>
      places.filter(([, key]) => key === block.key).map(([at]) => ({ at, reason: mark.reason })),
    )
  return found.length === 0 ? {} : { notForThePerson: found }
}
