import { z } from 'zod'
import type { InvalidCode } from './kernel/invalid.ts'
import { Line, OptionalLine, Text } from './kernel/text.ts'

/** How answers become a score. */
export const scorings = ['sum', 'mean'] as const
export type Scoring = (typeof scorings)[number]

export const directions = ['higher_better', 'lower_better'] as const
export type Direction = (typeof directions)[number]

/**
 * What becomes of answers of which some are missing. `refuse`: nothing is kept before all are answered. `leave`: the answers
 * are kept and no score is made of them. `mean`: up to so many count as the mean of those that were answered.
 */
export const missingRules = ['refuse', 'leave', 'mean'] as const
export type MissingRule = (typeof missingRules)[number]

export const mostItems = 60
export const mostSubscales = 12

/** What makes a change more than chance, on the scale of the score: at most two figures behind the point. */
const Change = z
  .number()
  .positive('must be more than nothing')
  .max(10_000)
  .refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6, 'two figures at most')

export const MeasureItem = z.strictObject({
  /** Short, and the administrator’s own: the wording of a licensed questionnaire stays where it is licensed. */
  label: Line(80),
  /** Empty: it is of no subscale. */
  subscale: OptionalLine(60).default(''),
  /** A high answer counts as a low one. */
  reversed: z.boolean().default(false),
})
export type MeasureItem = z.output<typeof MeasureItem>

export const MeasureSubscale = z.strictObject({
  name: Line(60),
  /** Null: nobody says from where on its change is more than chance. */
  reliableChange: Change.nullable().default(null),
})
export type MeasureSubscale = z.output<typeof MeasureSubscale>

/** A measure as it is given and scored: what a score was taken by never changes, and the next edition is another. */
export const MeasureFields = z.strictObject({
  name: Line(120),
  /** Whose it is, and by what right it is used here. */
  source: Text(1000).default(''),
  items: z.array(MeasureItem).min(1, 'missing').max(mostItems),
  subscales: z.array(MeasureSubscale).max(mostSubscales).default([]),
  from: z.int().min(-100).max(1000),
  to: z.int().min(-100).max(1000),
  /** What the lowest and the highest answer mean. */
  fromWords: OptionalLine(60).default(''),
  toWords: OptionalLine(60).default(''),
  scoring: z.enum(scorings),
  /** One score over all answers; without it there are only those of the subscales. */
  total: z.boolean().default(true),
  direction: z.enum(directions),
  missing: z.enum(missingRules).default('refuse'),
  /** Of each score, how many answers may be missing under `mean`. */
  missingAllowed: z.int().min(0).max(mostItems).default(0),
  /** Of the total. */
  reliableChange: Change.nullable().default(null),
  /** Where the figure is from; whoever reads a chart can look it up. */
  reliableChangeSource: OptionalLine(300).default(''),
})
export type MeasureFields = z.output<typeof MeasureFields>

const hasTwice = (names: readonly string[]): number =>
  names.findIndex((name, index) => names.slice(0, index).some((other) => sameName(other, name)))

export const sameName = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase('en-GB') === other.trim().toLocaleLowerCase('en-GB')

/** In hundredths; null: not made. */
export interface Subscore {
  readonly name: string
  readonly score: number | null
}

/** How two scores of one edition compare. */
export const courses = ['better', 'worse', 'same', 'unknown'] as const
/** `same`: less than the figure, which may be chance. `unknown`: the measure has no figure. */
export type Course = (typeof courses)[number]

/** What is wrong with a measure as a whole, by field; empty: nothing. */
export function measureFaults(fields: MeasureFields): Readonly<Record<string, InvalidCode>> {
  const { items, subscales } = fields
  const faults: Record<string, InvalidCode> = {}
  if (fields.to <= fields.from) faults['to'] = 'not above the lowest'
  const label = hasTwice(items.map((item) => item.label))
  if (label !== -1) faults[`items.${label}.label`] = 'is there twice'
  const name = hasTwice(subscales.map((subscale) => subscale.name))
  if (name !== -1) faults[`subscales.${name}.name`] = 'is there twice'
  for (const [index, { subscale }] of items.entries())
    if (subscale !== '' && !subscales.some((one) => sameName(one.name, subscale)))
      faults[`items.${index}.subscale`] = 'no subscale of that name'
  for (const [index, subscale] of subscales.entries())
    if (itemsOf(fields, subscale.name).length === 0)
      faults[`subscales.${index}.name`] = 'nothing counts towards it'
  if (!fields.total && subscales.length === 0) faults['total'] = 'nothing would be scored'
  if (fields.missing === 'mean' && fields.missingAllowed === 0) faults['missingAllowed'] = 'missing'
  if (fields.missingAllowed >= items.length) faults['missingAllowed'] = 'all would be missing'
  const says = [fields.reliableChange, ...subscales.map((one) => one.reliableChange)].some(
    (one) => one !== null,
  )
  if (says && fields.reliableChangeSource === '') faults['reliableChangeSource'] = 'missing'
  return faults
}

/** Places of the answers that count towards a subscale; null: towards the total. */
export const itemsOf = (
  { items }: Pick<MeasureFields, 'items'>,
  subscale: string | null,
): readonly number[] =>
  items.flatMap((item, index) => (subscale === null || sameName(item.subscale, subscale) ? [index] : []))
