import { addDays, daysBetween, isIsoDate, isWorkingDay, longDate } from '../../../shared/kernel/dates.ts'
import { closes, opens } from './marks.ts'
import { easterSunday, isPublicHoliday } from './public-days.ts'

/**
 * So many weeks later. The panel meets on Fridays: one that falls on a public holiday goes to the last working day
 * before it. What starts or is due on another day of the week stays whole weeks away, as the rules count its months.
 */
export function movedDay(date: string, weeks: number): string {
  let moved = addDays(date, weeks * 7)
  if (weeks === 0 || partsOf(moved)[0] !== 'Friday' || !isPublicHoliday(moved)) return moved
  while (!isWorkingDay(moved) || isPublicHoliday(moved)) moved = addDays(moved, -1)
  return moved
}

// What stays as it is however far the story moves: people are born when they are.
const fixed = new Set(['dateOfBirth'])

/** The story so many weeks later: every date of its data, and every one marked in a text. */
export function moved<T>(data: T, weeks: number): T
export function moved(data: unknown, weeks: number): unknown {
  if (typeof data === 'string') return isIsoDate(data) ? movedDay(data, weeks) : inWords(data, weeks)
  if (Array.isArray(data)) return data.map((entry: unknown) => moved(entry, weeks))
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, fixed.has(key) ? value : moved(value, weeks)]),
  )
}

const marks = new RegExp(`${opens}(\\^?)([^|${closes}]+)\\|([^|${closes}]+)([^${closes}]*)${closes}`, 'gu')

/** A text with its marks written out. */
export function inWords(text: string, weeks: number): string {
  return text.replaceAll(marks, (_all, capital: string, shape: string, date: string, rest: string) => {
    const said = shapes[shape]
    if (said === undefined || !isIsoDate(date)) throw new Error(`a mark that is none: ${shape} ${date}`)
    const words = said({ date, weeks, on: movedDay(date, weeks), words: rest.split('|').slice(1) })
    return capital === '' ? words : words.charAt(0).toUpperCase() + words.slice(1)
  })
}

interface Marked {
  /** As it is written in the data, and as it is moved. */
  readonly date: string
  readonly on: string
  readonly weeks: number
  readonly words: readonly string[]
}

const shapes: Readonly<Record<string, (marked: Marked) => string>> = {
  day: ({ on }) => partsOf(on).slice(1, 3).join(' '),
  date: ({ on }) => partsOf(on).slice(1).join(' '),
  ordinal: ({ on }) => ordinal(Number(partsOf(on)[1])),
  month: ({ on }) => partsOf(on)[2] ?? '',
  monthAndYear: ({ on }) => partsOf(on).slice(2).join(' '),
  weekday: ({ on }) => partsOf(on)[0] ?? '',
  season: ({ on }) => seasons[Math.floor((Number(on.slice(5, 7)) % 12) / 3)] ?? '',
  feast: ({ on, weeks, words: [name = '', otherwise = ''] }) => {
    if (isNear(name, on, weeks)) return name
    return otherwise === '' ? partOfMonth(on) : inWordsOf(otherwise, on)
  },
  inTime: ({ weeks, words: [words = '', otherwise = ''] }) => (Math.abs(weeks) <= 1 ? words : otherwise),
}

const seasons = ['winter', 'spring', 'summer', 'autumn'] as const

/** Weekday, day, month and year. */
const partsOf = (date: string): readonly string[] => longDate(date).split(' ')

const inWordsOf = (otherwise: string, on: string): string =>
  otherwise.replace('{day}', partsOf(on).slice(1, 3).join(' '))

function ordinal(day: number): string {
  const ending = day % 100 > 10 && day % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')
  return `${day}${ending}`
}

function partOfMonth(on: string): string {
  const day = Number(on.slice(8))
  return `the ${day <= 10 ? 'start' : day <= 20 ? 'middle' : 'end'} of ${partsOf(on)[2] ?? ''}`
}

const feasts: Readonly<Record<string, (year: number) => string>> = {
  Christmas: (year) => `${year}-12-25`,
  Easter: easterSunday,
}

/** Within ten days of one. A feast whose day is not reckoned here keeps its name for a week either way. */
function isNear(name: string, on: string, weeks: number): boolean {
  const dayIn = feasts[name]
  if (dayIn === undefined) return Math.abs(weeks) <= 1
  return Math.abs(daysBetween(dayIn(Number(on.slice(0, 4))), on)) <= 10
}
