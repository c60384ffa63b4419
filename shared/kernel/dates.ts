const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

/** True for a day that exists in the calendar, years 1000 to 9999, as `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  const parts = /^([1-9][0-9]{3})-([0-9]{2})-([0-9]{2})$/.exec(text)
  if (parts === null) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** How many days a month (1 to 12) has. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Year, month (1 to 12) and day of an ISO date. Throws a RangeError on anything else. */
export function dateParts(date: string): { year: number; month: number; day: number } {
  if (!isIsoDate(date)) throw new RangeError('not an ISO date')
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

/** The ISO date for a year, month (1 to 12) and day; null where that day does not exist. */
export function isoDate(year: number, month: number, day: number): string | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isIsoDate(text) ? text : null
}

// Days are counted in UTC, where each has 24 hours; a calendar date has no zone.
const dayNumber = (date: string): number => {
  const { year, month, day } = dateParts(date)
  return Date.UTC(year, month - 1, day) / 86_400_000
}
const fromDayNumber = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)

export const addDays = (date: string, days: number): string => fromDayNumber(dayNumber(date) + days)

/** Whole days from one date to another; negative where `to` is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from)

/** Calendar months, the day clamped to the month's last: 30 November and three months is 28 February. */
export function addMonths(date: string, count: number): string {
  const { year, month, day } = dateParts(date)
  const index = year * 12 + (month - 1) + count
  const [newYear, newMonth] = [Math.floor(index / 12), (index % 12) + 1]
  const clamped = Math.min(day, daysInMonth(newYear, newMonth))
  const result = isoDate(newYear, newMonth, clamped)
  if (result === null) throw new RangeError('outside the calendar')
  return result
}

/** Monday to Friday. Bank holidays are not known here: they differ by nation and are proclaimed year by year. */
export function isWorkingDay(date: string): boolean {
  const weekday = weekdayOf(date)
  return weekday !== 0 && weekday !== 6
}

/** Days on which a panel does not work besides weekends, as ISO dates: it lists its own. */
export type ClosedDays = readonly string[]

/**
 * The date `count` working days after (or before, if negative); 0 gives the date itself. Bank holidays count as working
 * days unless they are among the closed ones.
 */
export function addWorkingDays(date: string, count: number, closed: ClosedDays = []): string {
  const step = count < 0 ? -1 : 1
  let [at, left] = [date, Math.abs(count)]
  while (left > 0) {
    at = addDays(at, step)
    if (isWorkingDay(at) && !closed.includes(at)) left -= 1
  }
  return at
}

/** How many working days there are after `from`, up to and with `to`; 0 where `to` is not later. */
export function workingDaysBetween(from: string, to: string, closed: ClosedDays = []): number {
  const days = Math.max(0, daysBetween(from, to))
  // Whole weeks have five each; what is left over is counted.
  const rest = Array.from({ length: days % 7 }, (_, index) => addDays(from, days - index))
  const shut = new Set(closed.filter((day) => day > from && day <= to && isWorkingDay(day)))
  return Math.floor(days / 7) * 5 + rest.filter(isWorkingDay).length - shut.size
}

/** Completed years of age. A birthday on 29 February falls on 1 March in other years (English law). */
export function ageOn(dateOfBirth: string, on: string): number {
  const [born, now] = [dateParts(dateOfBirth), dateParts(on)]
  const before = now.month < born.month || (now.month === born.month && now.day < born.day)
  return now.year - born.year - (before ? 1 : 0)
}

/** 0 is Sunday. */
// 1 January 1970 was a Thursday.
export const weekdayOf = (date: string): number => (((dayNumber(date) + 4) % 7) + 7) % 7

/** `Saturday 21 November 2026` */
export function longDate(date: string): string {
  const { year, month, day } = dateParts(date)
  return `${weekdays[weekdayOf(date)]} ${day} ${months[month - 1]} ${year}`
}

/** `21 Nov 2026` */
export const shortDate = (date: string): string => `${dayAndMonth(date)} ${dateParts(date).year}`

/** `21 Nov`, where the year stands beside it. */
export function dayAndMonth(date: string): string {
  const { month, day } = dateParts(date)
  return `${day} ${months[month - 1]?.slice(0, 3)}`
}

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

function londonParts(instant: string): { date: string; time: string } {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) throw new RangeError('not an instant')
  const part = Object.fromEntries(london.formatToParts(at).map(({ type, value }) => [type, value]))
  return {
    date: `${part['year']}-${part['month']}-${part['day']}`,
    time: `${part['hour']}:${part['minute']}`,
  }
}

/** The clock time of a UTC instant (`…At`) in Europe/London: `14:05`. */
export const timeOfDay = (instant: string): string => londonParts(instant).time

/** The calendar date of a UTC instant in Europe/London. */
export const dateOf = (instant: string): string => londonParts(instant).date

/** The UTC instant at which clocks in Europe/London show this date and `10:00`; the later one where they show it twice. */
export function londonInstant(date: string, time: string): string {
  const asIfUtc = Date.parse(`${date}T${time}:00Z`)
  if (!isIsoDate(date) || Number.isNaN(asIfUtc)) throw new RangeError('not a date and time')
  const found = [0, 3_600_000]
    .map((ahead) => new Date(asIfUtc - ahead).toISOString())
    .find((at) => dateOf(at) === date && timeOfDay(at) === time)
  // An hour a year does not exist on the clock: it is read as if the clocks had not gone forward yet.
  return found ?? new Date(asIfUtc).toISOString()
}

/** `21 Nov 2026, 14:05`, in Europe/London. */
export function dateAndTime(instant: string): string {
  const { date, time } = londonParts(instant)
  return `${shortDate(date)}, ${time}`
}
