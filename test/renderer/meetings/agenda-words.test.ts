import { describe, expect, test } from 'vitest'
import { carriedWords } from '../../../renderer/meetings/carried-note.tsx'
import { presenterChoices } from '../../../renderer/meetings/item-fields.tsx'
import { asksException, exceptionOf } from '../../../renderer/meetings/late-exception.tsx'
import { lateTitle, lateWords } from '../../../renderer/meetings/late-mark.tsx'
import { parseMinutes } from '../../../renderer/meetings/minutes.ts'
import { minutesOver, overrunWords } from '../../../renderer/meetings/planned-time.ts'
import { readyCount } from '../../../renderer/meetings/readiness-note.tsx'
import { sectionSum } from '../../../renderer/meetings/section-row.tsx'
import { againstDay, recurrenceChoices, recurrenceOf } from '../../../renderer/meetings/series-words.ts'
import { agendaItem } from './an-agenda.ts'

const timed = (minutes: number, endsAt: string, finishesAt: string | null) => ({
  minutes,
  endsAt,
  meeting: { startsAt: '10:00', finishesAt },
})

test.each([
  [205, '13:25', '13:00', '25 min over: planned until 13:00, the items take until 13:25.'],
  [160, '12:40', '13:00', '20 min to spare: the items take until 12:40, planned until 13:00.'],
  [180, '13:00', '13:00', 'Until 13:00, as planned.'],
  [180, '13:00', null, 'Until 13:00.'],
] as const)('says in words whether %s minutes until %s run over %s', (minutes, endsAt, finish, words) => {
  expect(overrunWords(timed(minutes, endsAt, finish))).toBe(words)
})

test('runs over also where the items go on past midnight', () => {
  expect(minutesOver(timed(900, '01:00', '13:00'))).toBe(720)
})

test.each([
  ['90', 90],
  ['90m', 90],
  ['1.5h', 90],
  ['1,5 h', 90],
  ['1h30', 90],
  ['1:30', 90],
  ['9h', null],
  ['soon', null],
  ['', null],
])('reads %j as %s minutes', (typed, minutes) => {
  expect(parseMinutes(typed)).toBe(minutes)
})

test('counts what is ready of what is still to be decided', () => {
  const gaps = [{ what: 'Capacity', place: 'capacity' as const }]
  const items = [
    agendaItem('ready'),
    agendaItem('heard', { state: 'heard', gaps }),
    agendaItem('decided', { state: 'decided', gaps }),
    agendaItem('carried', { state: 'carried' }),
    agendaItem('break', { kind: 'business', caseId: null }),
  ]
  expect(readyCount(items)).toEqual({ ready: 1, all: 2 })
  expect(readyCount([])).toEqual({ ready: 0, all: 0 })
})

test('sums a section without what was carried away', () => {
  const items = [
    agendaItem('a', { sectionId: 's', minutes: 25 }),
    agendaItem('b', { sectionId: 's', minutes: 10, state: 'carried' }),
    agendaItem('c', { sectionId: 'other', minutes: 60 }),
  ]
  expect(sectionSum({ items }, 's')).toBe('2 items, 25 min')
  expect(sectionSum({ items }, 'none')).toBe('Nothing yet')
})

test('offers those who work with the person first, then the active members, nobody twice', () => {
  const member = (name: string, active = true) => ({ name, title: 'Social worker', active })
  const choices = presenterChoices(
    ['Jo Pell', 'Ann Roe'],
    [member('Ann Roe'), member('Left', false), member('Kim')],
  )
  expect(choices.map(({ text }) => text)).toEqual(['Jo Pell', 'Ann Roe', 'Kim'])
})

describe('late', () => {
  const late = { late: true, papersChangedOn: null, lateReason: '', lateBy: '' }

  test('is said of the item before its papers, and not where all is in time', () => {
    expect(lateTitle(late)).toBe('Late item')
    expect(lateTitle({ late: true, papersChangedOn: '2026-12-02' })).toBe('Late item')
    expect(lateTitle({ late: false, papersChangedOn: '2026-12-02' })).toBe('Late papers')
    expect(lateTitle({ late: false, papersChangedOn: null })).toBeNull()
  })

  test('says whose leave it is and why, or that nobody has said', () => {
    expect(lateWords(late)).toBe('The chair has not said yet why it is taken.')
    expect(lateWords({ ...late, lateReason: 'It cannot wait.', lateBy: 'Helen' })).toBe(
      'Helen takes it: It cannot wait.',
    )
    const papers = { late: false, papersChangedOn: '2026-12-02', lateReason: 'A word.', lateBy: 'Helen' }
    expect(lateWords(papers)).toBe(
      'They changed on Wednesday 2 December 2026, after they were due. Helen takes it: A word.',
    )
  })

  test('asks a chair for the reason alone, anyone else for the chair too', () => {
    const [one, two] = [{ id: '1' }, { id: '2' }]
    expect(exceptionOf({ reason: ' ', chairId: null }, true, [])).toBeNull()
    expect(exceptionOf({ reason: 'Urgent', chairId: null }, true, [])).toEqual({ reason: 'Urgent' })
    expect(exceptionOf({ reason: 'Urgent', chairId: null }, false, [one])).toEqual({
      reason: 'Urgent',
      chairId: '1',
    })
    expect(exceptionOf({ reason: 'Urgent', chairId: null }, false, [one, two])).toBeNull()
    expect(exceptionOf({ reason: 'Urgent', chairId: '2' }, false, [one, two])).toMatchObject({ chairId: '2' })
  })

  test('knows a refusal that asks for it', () => {
    expect(asksException({ kind: 'invalid', fields: { exception: 'late without a reason' } })).toBe(true)
    expect(asksException({ kind: 'invalid', fields: { caseIds: 'a case is there twice' } })).toBe(false)
    expect(asksException(null)).toBe(false)
  })
})

describe('carried', () => {
  const from = (heldOn: string, reason: string) => ({
    meetingId: heldOn,
    heldOn,
    reason,
    said: '',
    panelId: 'panel',
    taken: false,
  })

  test('says how often, from where last, and why', () => {
    expect(carriedWords([])).toBe('')
    expect(carriedWords([from('2026-11-06', 'No quorum')])).toBe(
      'Put off from Friday 6 November 2026: No quorum',
    )
    expect(carriedWords([from('2026-11-20', ''), from('2026-11-06', 'No quorum')])).toBe(
      'Put off twice, last from Friday 20 November 2026.',
    )
    expect(carriedWords([{ ...from('2026-11-20', ''), taken: true }], 'Harbour team')).toBe(
      'From Harbour team, Friday 20 November 2026, for this panel to decide.',
    )
  })
})

describe('a series', () => {
  test('is said of the day that it begins on', () => {
    expect(recurrenceChoices('2026-12-11').map(({ label }) => label)).toEqual([
      'Every Friday',
      'Every second Friday',
      'Every third Friday',
      'Every fourth Friday',
      'The second Friday of every month',
    ])
    expect(recurrenceChoices('2026-12-25').at(-1)?.label).toBe('The last Friday of every month')
  })

  test('recurs as it was said', () => {
    expect(recurrenceOf('week3')).toEqual({ every: 'week', count: 3 })
    expect(recurrenceOf('last')).toEqual({ every: 'month', which: 'last' })
  })

  test('leaves unticked the days that the panel is closed, or meets already', () => {
    const facts = { closedDays: ['2026-12-25'], taken: ['2026-12-04'] }
    expect(againstDay('2026-12-25', facts)).toBe('the panel is closed')
    expect(againstDay('2026-12-04', facts)).toBe('there is a meeting at that time already')
    expect(againstDay('2026-12-11', facts)).toBeNull()
  })
})
