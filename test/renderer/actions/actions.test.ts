import { expect, test } from 'vitest'
import { countWords, dueIn, isOverdue } from '../../../renderer/actions/action-words.ts'
import { groupsOf } from '../../../renderer/actions/group-actions.ts'
import { matchesAction } from '../../../shared/actions.ts'
import type { Action } from '../../../shared/actions.ts'

const today = '2026-11-21'

const action = (id: string, facts: Partial<Action> = {}): Action => ({
  id,
  caseId: 'case',
  itemId: 'item',
  meetingId: 'meeting',
  heldOn: '2026-10-30',
  caseReference: 'C-0007',
  personName: 'Rhiannon Soames',
  text: 'Ask the landlord about the stair light',
  ownerName: 'Ama Boateng',
  ownerMemberId: null,
  ownerIsPerson: false,
  side: 'health',
  dueOn: '2026-11-20',
  state: 'open',
  agreedDueOn: null,
  outcome: '',
  evidence: '',
  reason: '',
  version: 1,
  ...facts,
})

const idsOf = (actions: readonly Action[]) => actions.map(({ id }) => id)

test('groups by agency, health first and neither last, and leaves out an agency that owes nothing', () => {
  const groups = groupsOf([action('a', { side: null }), action('b'), action('c')])
  expect(groups.map(({ id, actions }) => [id, idsOf(actions)])).toEqual([
    ['health', ['b', 'c']],
    ['neither', ['a']],
  ])
})

test('puts the longest overdue first, what has no day after what has one, and what has ended last', () => {
  const [group] = groupsOf([
    action('ended', { state: 'done', dueOn: '2026-01-01' }),
    action('no day', { dueOn: null }),
    action('later', { dueOn: '2026-12-01' }),
    action('overdue', { dueOn: '2026-11-01' }),
  ])
  expect(idsOf(group?.actions ?? [])).toEqual(['overdue', 'later', 'no day', 'ended'])
})

test.each([
  ['2026-11-18', '3 days overdue'],
  ['2026-11-20', '1 day overdue'],
  ['2026-11-21', 'today'],
  ['2026-11-22', 'tomorrow'],
  ['2026-12-05', 'in 14 days'],
  ['2026-12-06', null],
])('an action due on %s is %s', (dueOn, words) => {
  expect(dueIn(dueOn, today)).toBe(words)
})

test.each([
  ['open and its day gone by', { dueOn: '2026-11-20' }, true],
  ['due today', { dueOn: today }, false],
  ['without a day', { dueOn: null }, false],
  ['ended', { dueOn: '2026-11-20', state: 'overtaken' }, false],
] as const)('an action that is %s: overdue %s', (_, facts, overdue) => {
  expect(isOverdue(action('a', facts), today)).toBe(overdue)
})

test('counts what is open, overdue and ended, and says no nought that nobody needs', () => {
  expect(countWords([], today)).toBe('0 open')
  expect(countWords([action('a', { dueOn: null })], today)).toBe('1 open')
  expect(countWords([action('a'), action('b', { state: 'not_done' })], today)).toBe(
    '1 open, 1 overdue, 1 ended',
  )
})

test('finds an action by words of the person, the owner or the text, in any order', () => {
  expect(matchesAction(action('a'), 'boateng STAIR')).toBe(true)
  expect(matchesAction(action('a'), 'soames c-0007 ')).toBe(true)
  expect(matchesAction(action('a'), 'boateng roof')).toBe(false)
})
