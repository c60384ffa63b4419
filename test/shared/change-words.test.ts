import { expect, test } from 'vitest'
import { isCalled } from '../../shared/change-fields.ts'
import { toldChanges } from '../../shared/change-words.ts'
import { correctable } from '../../shared/corrections-table.ts'
import { keysTold } from '../../shared/kernel/told.ts'
import { decisionRecord } from '../support/documents/sample-record.ts'

const called: Readonly<Record<string, string>> = {
  '/plan/lines/*': 'line',
  '/actions/*': 'action',
  '/declarations/*': 'declaration',
  '/othersPresent/*': 'other',
  '/offers/*': 'offer',
  '/findings/found/*': 'finding',
  '/senders/*': 'senders',
  '/meeting/late': 'meeting.late',
  '/risk/options/*/healthViewBy': 'risk.options.healthViewBy',
  '/risk/options/*/socialCareViewBy': 'risk.options.socialCareViewBy',
}
/** Said by the name of whose they are, or part by part. */
const otherwise =
  /^(plan\.lines|risk\.options|attendance\.|agreements\.|decision\.escalation|meeting\.late$|risk\.(healthViewBy|socialCareViewBy|capacity)$|plan\.request|declaration\.memberId|findings\.found)/

test('every field that can be corrected is called by a word of the field', () => {
  const fields = Object.entries(correctable)
    .filter(([place]) => place !== '')
    .flatMap(([place, table]) =>
      keysTold(table).map(
        (key) => `${called[place] ?? place.slice(1).replaceAll('/*', '').replaceAll('/', '.')}.${key}`,
      ),
    )
  expect(fields.filter((field) => !otherwise.test(field) && !isCalled(field))).toEqual([])
})

const told = (at: string, before: unknown, after: unknown) =>
  toldChanges([{ at, before: before as never, after: after as never }], decisionRecord)

test('of a list that grew or shrank each entry is told by itself', () => {
  const [swim, read] = [
    { lineNo: 1, description: 'A coach', annualPence: 100_00, healthPence: 100_00, frequency: 'weekly' },
    { lineNo: 2, description: 'Books', annualPence: 20_00, healthPence: 20_00, frequency: 'one_off' },
  ]
  const dearer = { ...read, lineNo: 1, annualPence: 30_00 }
  const taxi = { lineNo: 2, description: 'Taxi', annualPence: 5_00, healthPence: 0, frequency: 'weekly' }
  expect(told('/plan/lines', [swim, read, taxi], [dearer, { ...taxi, lineNo: 2 }])).toEqual([
    { label: 'Line 1, for a year', before: '£20', after: '£30' },
    { label: 'Line 1, taken out', before: 'A coach, £100', after: 'Nothing' },
  ])
  expect(told('/decision/conditions', ['By day.'], ['By day.', 'With a friend.'])).toEqual([
    { label: 'Condition 2, added', before: 'Nothing', after: 'With a friend.' },
  ])
  expect(
    told('/othersPresent', null, [{ audience: 'both', part: 'carer', name: 'Ada', title: '', side: null }]),
  ).toEqual([{ label: 'Guest 1, added', before: 'Nothing', after: 'Ada, Carer' }])
})

test('codes are told in words, and never a place or a key', () => {
  expect(told('/plan/lines/0/payee', 'none', 'household_family')).toEqual([
    {
      label: 'Line 1, who is paid',
      before: expect.not.stringMatching(/none/),
      after: expect.not.stringMatching(/_/),
    },
  ])
  expect(told('/risk/pitfalls/1/likelihood', 1, 5)).toEqual([
    { label: 'What could go wrong, how likely, 2', before: 'Rare', after: 'Almost certain' },
  ])
  expect(told('/decision/deciding/words', 'a', 'b')).toEqual([])
})

test('what was corrected before is told as it was then', () => {
  const old = (at: string, before: unknown, after: unknown) =>
    toldChanges([{ at, before: before as never, after: after as never }], decisionRecord, 1)
  expect(old('/decision/conditions', ['By day.'], ['By day.', 'With a friend.'])).toEqual([
    { label: 'Conditions', before: 'By day.', after: 'By day.; With a friend.' },
  ])
  expect(old('/risk/capacity/note', 'a', 'b')).toEqual([{ label: 'Note', before: 'a', after: 'b' }])
  expect(old('/findings/found/0/reason', 'a', 'b')).toEqual([])
})
