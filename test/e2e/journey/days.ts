import { dateOf, longDate } from '../../../shared/kernel/dates.ts'

const day = 86_400_000
// Taken once: a journey over midnight still speaks of one and the same meeting.
const now = Date.now()

/** The date so many days from now: `2026-11-21`. */
const dateIn = (days: number): string => dateOf(new Date(now + days * day).toISOString())

/** As it is typed into a date box: `21/11/2026`. */
export const typed = (days: number): string => dateIn(days).split('-').toReversed().join('/')

/** As the app says it: "Saturday 21 November 2026". */
export const said = (days: number): string => longDate(dateIn(days))

/** The meeting is held today; what is not decided goes to the one after. */
export const heldIn = 0
export const laterIn = 27
