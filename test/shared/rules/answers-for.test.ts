import { expect, test } from 'vitest'
import { answersFor } from '../../../shared/rules/answers-for.ts'
import type { DecisionRecord } from '../../../shared/records.ts'
import type { Position } from '../../../shared/room.ts'
import type { Side } from '../../../shared/kernel/text.ts'

/** What a record says of one member. */
function recordOf(state: string, side: Side, position?: Position): DecisionRecord {
  const member = { memberId: 'm', name: 'N', title: 'T', side, registration: '' }
  return {
    attendance: [{ ...member, state }],
    agreements: position === undefined ? [] : [{ audience: 'both', member, position, words: '' }],
  } as unknown as DecisionRecord
}

const rows: readonly (readonly [string, DecisionRecord, Side, 'agree' | 'dissent' | null])[] = [
  ['agreed', recordOf('present', 'health', 'agree'), 'health', 'agree'],
  ['agreed with conditions', recordOf('present', 'health', 'agree_with_conditions'), 'health', 'agree'],
  ['disagreed', recordOf('present', 'health', 'disagree'), 'health', 'dissent'],
  ['said where they stand, and left', recordOf('left', 'health', 'disagree'), 'health', 'dissent'],
  ['abstained', recordOf('present', 'health', 'abstain'), 'health', null],
  ['was never asked', recordOf('present', 'health'), 'health', null],
  ['left before they were asked', recordOf('left', 'health', 'not_present'), 'health', null],
  ['sat it out', recordOf('sits_out', 'health'), 'health', null],
  ['belonged to the other agency then', recordOf('present', 'health', 'agree'), 'socialCare', null],
]

test.each(rows)('whoever %s answers as the record says', (_who, record, side, answer) => {
  expect(answersFor({ id: 'm', side }, record)).toBe(answer)
})

test('nobody answers for a record that does not name them', () => {
  expect(answersFor({ id: 'x', side: 'health' }, recordOf('present', 'health', 'agree'))).toBeNull()
})
