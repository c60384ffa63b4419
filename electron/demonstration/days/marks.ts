// The demonstration moves with the real day, and so do the days, months and seasons that its people name. A text marks
// each of them by its date instead of writing it out, so that nothing has to be guessed from words.

/** Private characters: no text of a person holds them. */
export const [opens, closes] = ['\u{E000}', '\u{E001}'] as const

const mark = (shape: string, date: string, ...words: readonly string[]): string =>
  `${opens}${[shape, date, ...words].join('|')}${closes}`

/** `16 November` */
export const dayOf = (date: string): string => mark('day', date)
/** `16 November 2026` */
export const dateOf = (date: string): string => mark('date', date)
/** `16th` */
export const ordinalOf = (date: string): string => mark('ordinal', date)
/** `November` */
export const monthOf = (date: string): string => mark('month', date)
/** `November 2026` */
export const monthAndYearOf = (date: string): string => mark('monthAndYear', date)
/** `Friday`: of one day, not of every week. */
export const weekdayOf = (date: string): string => mark('weekday', date)
/** `autumn` */
export const seasonOf = (date: string): string => mark('season', date)

/** A feast as long as the moved day is near one of that name; else `otherwise`, or the part of the month. */
export const feast = (date: string, name: string, otherwise = ''): string =>
  mark('feast', date, name, otherwise)

/** Words that fit only the time of year they were written for, and what is said at another. */
export const inTime = (date: string, words: string, otherwise: string): string =>
  mark('inTime', date, words, otherwise)

/** At the start of a sentence. */
export const capital = (marked: string): string => marked.replace(opens, `${opens}^`)
