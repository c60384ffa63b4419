import { describe, expect, it } from 'vitest'
import { corrected } from '../../../electron/demonstration/corrections.ts'
import { closes, opens } from '../../../electron/demonstration/days/marks.ts'
import { easterSunday, isPublicHoliday } from '../../../electron/demonstration/days/public-days.ts'
import { editedLetters } from '../../../electron/demonstration/letter-words.ts'
import { weeksUntil } from '../../../electron/demonstration/make.ts'
import * as written from '../../../electron/demonstration/meetings/index.ts'
import { scriptAt } from '../../../electron/demonstration/script-at.ts'
import type { Script } from '../../../electron/demonstration/script-at.ts'
import { stories } from '../../../electron/demonstration/stories/index.ts'
import type { DemoMeeting } from '../../../electron/demonstration/shapes/script.ts'
import { addDays, daysBetween, isIsoDate, isWorkingDay } from '../../../shared/kernel/dates.ts'
import { findingsOf } from './every-case.ts'

const { outcomeOf } = written

interface Telling {
  /** The day on which somebody looks, in the evening. */
  readonly today: string
  readonly weeks: number
  readonly script: Script
}

// 33 days apart over more than five years: leap days, both changes of the clocks, ends of years, every season.
const tellings: readonly Telling[] = Array.from({ length: 60 }, (_, index) => {
  const today = addDays('2025-12-24', index * 33)
  const weeks = weeksUntil('listed', new Date(`${today}T20:00:00Z`))
  return { today, weeks, script: scriptAt(weeks) }
})
const asWritten = scriptAt(0)

/** Every text of the data, with the name that it stands under. */
function textsOf(data: unknown, key = ''): { key: string; text: string }[] {
  if (typeof data === 'string') return [{ key, text: data }]
  if (Array.isArray(data)) return data.flatMap((entry: unknown) => textsOf(entry, key))
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([name, value]) => textsOf(value, name))
}

/** What stays wrong, of all tellings; nothing, if all is well. */
const wrongs = (find: (telling: Telling) => readonly string[]): string[] =>
  tellings.flatMap((telling) => find(telling).map((what) => `${telling.today}: ${what}`))

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const calendar = new RegExp(
  `\\b(?:${months}|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter|Christmas|Easter|Eid|[Nn]ew year)\\b`,
  'g',
)

describe('the days of the demonstration', () => {
  it('are marked wherever a text names one', () => {
    const { pastMeetings, inProgress, december } = written
    const unmarked = textsOf({ stories, pastMeetings, inProgress, december, editedLetters })
      .map(({ text }) => text.replaceAll(new RegExp(`${opens}[^${closes}]*${closes}`, 'g'), ''))
      .flatMap((plain) => plain.match(calendar) ?? [])
    // A visit of 2023 and a winter of 2022: what happened long ago stays when it was.
    expect([...new Set(unmarked)].toSorted()).toEqual(['January', 'winter'])
  })

  it('are all written out, and leave every birthday alone', () => {
    const left = wrongs(({ script }) =>
      textsOf(script).flatMap(({ text }) => (text.includes(opens) || text.includes(closes) ? [text] : [])),
    )
    expect(left).toEqual([])
    const born = (script: Script): string[] => script.stories.map(({ person }) => person.dateOfBirth)
    for (const { script } of tellings) expect(born(script)).toEqual(born(asWritten))
  })

  it('exist', () => {
    const days = (script: Script): string[] =>
      textsOf(script).flatMap(({ text }) => (/^\d{4}-\d\d-\d\d$/.test(text) ? [text] : []))
    expect(wrongs(({ script }) => days(script).filter((day) => !isIsoDate(day)))).toEqual([])
    expect(days(asWritten).length).toBeGreaterThan(250)
  })

  it('are named in a text as many weeks later as the meeting is held, or on the last working day before a holiday', () => {
    const dated = new RegExp(`\\b(\\d{1,2}) (${months})\\b`, 'g')
    const then = textsOf(asWritten).map(({ text }) => [...text.matchAll(dated)])
    expect(then.flat().length).toBeGreaterThan(60)
    // Half a year either side of the story, no day is named without its year.
    const year = (month: string): number => (months.split('|').indexOf(month) < 5 ? 2027 : 2026)
    expect(
      wrongs(({ script, weeks }) => {
        const now = textsOf(script).map(({ text }) => text)
        return then.flatMap((named, index) =>
          named.flatMap(([said, day, month = '']) => {
            const at = Date.parse(`${day} ${month} ${year(month)} UTC`) + weeks * 7 * 86_400_000
            const may = [0, 1, 2].map((back) => dayAndMonth.format(at - back * 86_400_000))
            return may.some((one) => now[index]?.includes(one)) ? [] : [`${said}: ${now[index]}`]
          }),
        )
      }),
    ).toEqual([])
  })

  it('have all happened that are told as over, the last of them in the week before', () => {
    const happened = ({ pastMeetings, inProgress, december, ...script }: Script): string[] => [
      script.foundedOn,
      ...pastMeetings.flatMap(({ publishedOn, heldOn, signedOn, releasedOn }) => [
        publishedOn,
        heldOn,
        signedOn,
        releasedOn,
      ]),
      ...pastMeetings
        .flatMap(({ items }) => items)
        .flatMap(({ hearing }) => (hearing?.kind === 'decided' ? hearing.actions : []))
        .flatMap(({ settled }) => settled?.on ?? []),
      inProgress.publishedOn,
      inProgress.heldOn,
      december.publishedOn,
      ...script.stories.flatMap((story) => story.referrals.map(({ referredOn }) => referredOn)),
    ]
    expect(
      wrongs(({ today, script }) => {
        const days = happened(script)
        const ago = daysBetween(days.toSorted().at(-1) ?? '', today)
        return [...days.filter((day) => day > today), ...(ago >= 0 && ago <= 8 ? [] : [`${ago} days ago`])]
      }),
    ).toEqual([])
  })

  it('put the next meeting a few days ahead, and none on a day when nobody works', () => {
    const isFree = ({ heldOn }: DemoMeeting): boolean => !isWorkingDay(heldOn) || isPublicHoliday(heldOn)
    expect(
      wrongs(({ today, script }) => {
        const ahead = daysBetween(today, script.december.heldOn)
        const free = script.meetings.filter(isFree).map(({ heldOn }) => `nobody works on ${heldOn}`)
        return [...free, ...(ahead >= 6 && ahead <= 14 ? [] : [`in ${ahead} days`])]
      }),
    ).toEqual([])
  })

  it('keep their order, so that no meeting is signed before it is held', () => {
    const inOrder = (script: Script): string[] =>
      script.meetings.flatMap(({ publishedOn, heldOn, signedOn, releasedOn }) => [
        publishedOn,
        heldOn,
        signedOn,
        releasedOn,
      ])
    const then = inOrder(asWritten)
    expect(
      wrongs(({ script }) => {
        const now = inOrder(script)
        return then.flatMap((day, a) =>
          then.flatMap((other, b) => (day < other && (now[a] ?? '') > (now[b] ?? '') ? [`${now[a]}`] : [])),
        )
      }),
    ).toEqual([])
  })

  it('change nothing of what the rules find in any case, as it came and as it was decided', () => {
    const found = (script: Script): Record<string, string[]> => {
      const today = addDays(script.inProgress.heldOn, 1)
      const outcomes = new Map(
        script.meetings.flatMap(({ items }) => items).map((item) => [item.case, outcomeOf(item)]),
      )
      const rules = (demo: Parameters<typeof findingsOf>[0]): string =>
        findingsOf(demo, today)
          .map(({ rule, effect }) => `${rule} ${effect}`)
          .join(', ')
      const cases = script.stories.flatMap((story) => story.cases)
      return Object.fromEntries(
        cases.map((demo) => {
          const outcome = outcomes.get(demo.key)
          const corrections = outcome?.kind === 'decided' ? (outcome.corrections ?? {}) : {}
          return [demo.key, [rules(demo), rules({ ...demo, ...corrected(demo, corrections) })]]
        }),
      )
    }
    const then = found(asWritten)
    expect(Object.values(then).flat().join()).toContain('block')
    for (const { today, script } of tellings)
      expect({ today, found: found(script) }).toEqual({ today, found: then })
  })

  it('name no feast at another time of the year, but the part of a month', () => {
    const inSummer = tellings.filter(({ script }) => /-0[678]-/.test(script.inProgress.heldOn))
    expect(inSummer.length).toBeGreaterThan(10)
    for (const { script } of inSummer) expect(JSON.stringify(script)).not.toMatch(/Christmas|Easter|\bEid\b/)
    expect(JSON.stringify(asWritten)).toContain('until Christmas')
    expect(JSON.stringify(scriptAt(1))).toContain('until Christmas')
    expect(JSON.stringify(scriptAt(20))).toContain('until the middle of May')
  })
})

describe('public days', () => {
  // The dates of Easter as the Church of England prints them; and leap years among them.
  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2030, '2030-04-21'],
    [2038, '2038-04-25'],
  ])('knows Easter %i', (year, day) => {
    expect(easterSunday(year)).toBe(day)
  })

  // https://www.gov.uk/bank-holidays, England and Wales.
  it.each([
    '2026-12-25',
    '2026-12-28',
    '2027-01-01',
    '2027-03-26',
    '2027-03-29',
    '2027-12-27',
    '2027-12-28',
    '2028-01-03',
  ])('keeps %s free', (day) => {
    expect(isPublicHoliday(day)).toBe(true)
  })

  it.each(['2026-12-24', '2026-12-29', '2027-03-25', '2027-12-29', '2028-01-01', '2028-01-04'])(
    'keeps %s as any other day',
    (day) => {
      expect(isPublicHoliday(day)).toBe(false)
    },
  )
})
