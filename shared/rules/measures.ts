import type { MeasureId } from '../measure-ids.ts'
import { healthMeasures, moneyMeasures } from './measures-of-panel.ts'
import { reviewMeasures } from './measures-of-reviews.ts'
import { routeMeasures } from './measures-of-route.ts'
import { freedMeasures } from './measures-of-money-freed.ts'
import { outcomeMeasures, supportMeasures } from './measures-of-support.ts'
import { takeUpMeasures } from './measures-of-take-up.ts'
import { testMeasures } from './measures-of-tests.ts'

/** The five tests of whether joint budgets help (DOMAIN §8), then how the panel itself works, then money. */
export const measureGroups = [
  'evidence',
  'brokerage',
  'releasing',
  'integration',
  'takeUp',
  'health',
  'money',
] as const
export type MeasureGroup = (typeof measureGroups)[number]

export const groupTitles: Readonly<Record<MeasureGroup, string>> = {
  evidence: 'Does it help people?',
  brokerage: 'Do people get help to plan and to be heard?',
  releasing: 'Is money released from what it is tied up in?',
  integration: 'Do the two agencies work as one?',
  takeUp: 'Do people get the choice?',
  health: 'How the panel works',
  money: 'What is spent',
}

/**
 * `share`: so many of so many. `money`: pence, of the cases that have any. `days`: the middle one of all. `typed`: so many
 * beside a number that somebody typed in, since Accord cannot count it.
 */
export type MeasureForm = 'share' | 'money' | 'days' | 'typed'

/** What a figure is of, in words that stand beside it wherever it is shown. */
export interface Measure {
  readonly group: MeasureGroup
  readonly form: MeasureForm
  readonly title: string
  /** What is counted, or added up. */
  readonly numerator: string
  /** Out of what. */
  readonly denominator: string
  /** Which days decide whether something is in it. `now`: how it stands today, whatever period is chosen. */
  readonly period: string
  readonly isNow?: boolean
  /** Where Accord has it from. */
  readonly source: string
  readonly cannot: string
  /** Cases that are wanted to be more, or fewer; left out: neither is better by itself. */
  readonly better?: 'more' | 'fewer'
  /** Measures with the same word count whom another of them leaves out: what one does not tell, neither does the other. */
  readonly link?: string
  /** Money that is a part of another’s: a part of few, or one that leaves few, is not told. */
  readonly within?: MeasureId
  /** It is told of the whole alone: part by part it would have to leave out much of what it is linked with. */
  readonly isUndivided?: boolean
}

export const measures: Readonly<Record<MeasureId, Measure>> = {
  ...testMeasures,
  ...freedMeasures,
  ...outcomeMeasures,
  ...supportMeasures,
  ...takeUpMeasures,
  ...reviewMeasures,
  ...healthMeasures,
  ...routeMeasures,
  ...moneyMeasures,
}

export const measureOf = (id: MeasureId): Measure => measures[id]
