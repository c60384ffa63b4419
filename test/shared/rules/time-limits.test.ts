import { describe, expect, test } from 'vitest'
import { limitWords } from '../../../shared/limit-words.ts'
import { dueDays, nextLimit, timeLimits } from '../../../shared/rules/time-limits.ts'
import type { LimitsDone } from '../../../shared/rules/time-limits.ts'
import type { LimitKind } from '../../../shared/limits.ts'

// DOMAIN §1.2’s defaults, counted from the meeting: sign-off five after the minutes, release five after that.
const terms = {
  agendaDaysBefore: 3,
  papersDaysBefore: 3,
  actionsDaysAfter: 1,
  minutesDaysAfter: 5,
  signOffDaysAfter: 10,
  releaseDaysAfter: 15,
  closedDays: [] as string[],
}
/** A Friday. */
const heldOn = '2026-12-04'
const nothing: LimitsDone = {
  agenda: null,
  papers: null,
  actions: null,
  minutes: null,
  signOff: null,
  release: null,
}
const said = (
  kind: LimitKind,
  today: string,
  done: string | true | null = null,
  closedDays: string[] = [],
) => {
  const facts = { heldOn, done: { ...nothing, [kind]: done } }
  const limit = timeLimits({ ...terms, closedDays }, facts, today).find((one) => one.kind === kind)
  return limit && limitWords(limit)
}

describe('the last day in time', () => {
  test('is counted in working days before and after the meeting', () => {
    expect(dueDays(heldOn, terms)).toEqual({
      agenda: '2026-12-01',
      papers: '2026-12-01',
      actions: '2026-12-07',
      minutes: '2026-12-11',
      signOff: '2026-12-18',
      release: '2026-12-25',
    })
  })

  test('leaves out the days on which the panel is closed', () => {
    const closedDays = ['2026-12-02', '2026-12-07', '2026-12-25']
    expect(dueDays(heldOn, { ...terms, closedDays })).toMatchObject({
      papers: '2026-11-30',
      actions: '2026-12-08',
      release: '2026-12-29',
    })
  })

  test('is the day of the meeting where the panel allows none', () => {
    expect(dueDays(heldOn, { ...terms, papersDaysBefore: 0, actionsDaysAfter: 0 })).toMatchObject({
      papers: heldOn,
      actions: heldOn,
    })
  })
})

test.each<[string, LimitKind, string, string | true | null, string]>([
  // Thursday 26 November; Friday, Monday and Tuesday are left.
  ['before', 'papers', '2026-11-26', null, 'Papers due Tuesday 1 December 2026 · 3 working days left'],
  ['the day before', 'papers', '2026-11-30', null, 'Papers due Tuesday 1 December 2026 · 1 working day left'],
  [
    'from a Saturday',
    'papers',
    '2026-11-28',
    null,
    'Papers due Tuesday 1 December 2026 · 2 working days left',
  ],
  ['on the day', 'papers', '2026-12-01', null, 'Papers due today'],
  ['after', 'minutes', '2026-12-15', null, 'Minutes 2 working days late'],
  ['one day after', 'minutes', '2026-12-14', null, 'Minutes 1 working day late'],
  ['on the weekend after', 'minutes', '2026-12-12', null, 'Minutes late: due Friday 11 December 2026'],
  ['done in time', 'signOff', '2026-12-30', '2026-12-18', 'Sign-off done Friday 18 December 2026, in time'],
  [
    'done late',
    'signOff',
    '2026-12-30',
    '2026-12-22',
    'Sign-off done Tuesday 22 December 2026, 2 working days late',
  ],
  [
    'done over the weekend',
    'signOff',
    '2026-12-30',
    '2026-12-19',
    'Sign-off done late, Saturday 19 December 2026',
  ],
  ['done, nobody knows when', 'agenda', '2026-12-30', true, 'Agenda done'],
])('says where a limit stands: %s', (_, kind, today, done, words) => {
  expect(said(kind, today, done)).toBe(words)
})

test('counts neither left nor late on a day when the panel is closed', () => {
  expect(said('papers', '2026-11-26', null, ['2026-11-27'])).toBe(
    'Papers due Tuesday 1 December 2026 · 2 working days left',
  )
  expect(said('minutes', '2026-12-15', null, ['2026-12-14'])).toBe('Minutes 1 working day late')
})

test('what is due first is what to look at next, and done is not looked at', () => {
  const next = (done: Partial<LimitsDone>) =>
    nextLimit(timeLimits(terms, { heldOn, done: { ...nothing, ...done } }, '2026-11-26'))?.kind ?? null
  expect(next({})).toBe('agenda')
  expect(next({ agenda: '2026-11-25' })).toBe('papers')
  expect(next({ agenda: true, papers: true, actions: '2026-12-04' })).toBe('minutes')
  expect(
    next({ agenda: true, papers: true, actions: true, minutes: true, signOff: true, release: true }),
  ).toBe(null)
})
