import type { Division, Figure, FigureScope, ReferredBy, ToldNumber, TypedIn } from '../figures.ts'
import { formatPence } from '../kernel/money.ts'
import type { Measure, MeasureForm } from './measures.ts'
import { fewest } from './small-numbers.ts'
import { leastPoints, runChart, shiftPoints, trendPoints } from './run-chart.ts'
import type { RunChart, Signal } from './run-chart.ts'

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const shortMonth = new Intl.DateTimeFormat('en-GB', { month: 'short', year: '2-digit', timeZone: 'UTC' })
const dayIn = (month: string): Date => new Date(`${month}-01T00:00:00Z`)

/** "November 2026". */
export const monthWords = (month: string): string => monthName.format(dayIn(month))
/** "Nov 26". */
export const monthInShort = (month: string): string => shortMonth.format(dayIn(month))

/** "April 2026 to June 2026". */
export const periodWords = ({ from, to }: Pick<FigureScope, 'from' | 'to'>): string =>
  from === to ? monthWords(from) : `${monthWords(from)} to ${monthWords(to)}`

export const referredByWords: Readonly<Record<ReferredBy, string>> = {
  health: 'Referred by health alone',
  socialCare: 'Referred by the council alone',
  both: 'Referred by both agencies',
  neither: 'Opened from a review',
}

/** What a part of a figure is, at the head of a column. */
export const divisionWords: Readonly<Record<Division, string>> = {
  team: 'Team',
  agency: 'Agency',
  panel: 'Panel',
}

export const keptWords = `Not told (fewer than ${fewest}, or it would follow)`

/** A share in whole per cent; never 0 or 100 unless it is none or all. */
export function percentWords(share: number): string {
  const percent = Math.round(100 * share)
  return `${share > 0 && percent === 0 ? 1 : share < 1 && percent === 100 ? 99 : percent}%`
}

/** In whole pounds. */
const poundsWords = (pence: number): string => formatPence(Math.round(pence / 100) * 100)

export const daysWords = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`

/** The value alone: "62%", "£12,400", "31 days"; a dash where there is nothing to tell. */
export function valueWords(form: MeasureForm, { value, isKept }: ToldNumber): string {
  if (isKept) return 'Not told'
  if (value === null) return '–'
  return form === 'share' || form === 'typed'
    ? percentWords(value)
    : form === 'money'
      ? poundsWords(value)
      : daysWords(value)
}

/** A figure in a sentence with its numbers. */
export function figureSentence(form: MeasureForm, told: ToldNumber): string {
  const { n, of, value, isKept } = told
  if (form === 'typed') return takeUpSentence(told)
  if (form !== 'share') {
    if (isKept) return `Fewer than ${fewest} cases are behind it: it is not told.`
    if (value === null) return 'There is none in these months.'
    return form === 'days' ? 'Half took longer, half no longer.' : 'All of it together.'
  }
  if (of === null) return `There are fewer than ${fewest} in all: nothing is told.`
  if (of === 0) return 'There is none to count.'
  if (n === null)
    return `Out of ${of}. How many is not told: they, or all the others, are fewer than ${fewest}, or it would follow from something else here.`
  return `${n} of ${of} (${percentWords(n / of)}).`
}

function takeUpSentence({ n, of, isKept }: ToldNumber): string {
  if (isKept)
    return `It is not told: they, or those who could have and did not, are fewer than ${fewest}, or it would follow from something else here.`
  const accepted = n === 0 ? 'Nobody accepted one' : `${n} accepted`
  if (of === null)
    return `${accepted}. Nobody has typed in how many could have one in all of these months, so there is no share.`
  if (n !== null && n > of)
    return `${accepted}, more than the ${of} who were typed in as able to have one: that number cannot be right.`
  return `${accepted}, of ${of} who could have one.`
}

/** Where a number that was typed in is from. */
export const typedWords = ({ people, source, fromMonth, toMonth }: TypedIn): string =>
  `${people} could have one, ${periodWords({ from: fromMonth, to: toMonth })}. From: ${source}`

/** What stands beside a figure wherever it is shown. */
export const definitionOf = (
  measure: Measure,
): readonly { readonly term: string; readonly words: string }[] => [
  { term: 'Counted', words: measure.numerator },
  { term: 'Out of', words: measure.denominator },
  { term: 'When', words: measure.period },
  { term: 'From', words: measure.source },
  { term: 'What it can’t show', words: measure.cannot },
]

/** By month; what is kept, and what nothing happened in, is a gap. */
export const chartOf = ({ months }: Pick<Figure, 'months'>): RunChart =>
  runChart(months.map(({ month, value }) => ({ at: month, value })))

export const signalWords = ({ kind, towards, from, to, points }: Signal): string => {
  const when = `${monthWords(from)} to ${monthWords(to)}`
  return kind === 'shift'
    ? `A shift: ${points} months in a row ${towards === 'up' ? 'above' : 'below'} the middle, ${when}.`
    : `A trend: ${points} months that each go ${towards}, ${when}.`
}

/** Instead of a chart, where there is nothing to draw. */
export const noMonthWords = 'No month can be told by itself: whether anything has changed cannot be said.'

/** What the chart shows beyond chance, said so that nobody has to see it. */
export function chartSentences({ median, isEnough, signals }: RunChart): readonly string[] {
  if (median === null) return [noMonthWords]
  if (!isEnough)
    return [`Fewer than ${leastPoints} months can be told: too few to say whether anything has changed.`]
  if (signals.length > 0) return signals.map(signalWords)
  return [
    `No real change: nowhere are ${shiftPoints} months in a row on one side of the middle, or ${trendPoints} that all go up or all go down.`,
  ]
}

export const chartSource =
  'Rules of a run chart: Perla, Provost and Murray, BMJ Quality & Safety 2011;20:46–51. They say that something changed, not why.'

export const smallSource = `Numbers under ${fewest} are not told, nor any from which one would follow. Nought is. Rounding would not hide them.`
