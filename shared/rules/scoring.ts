import { itemsOf } from '../measure-fields.ts'
import type { Course, MeasureFields, Subscore } from '../measure-fields.ts'

/** An answer on the measure's scale; null: it was not answered. */
export type Answers = readonly (number | null)[]

/** Scores in hundredths, so that a mean is exact enough and everything compares as a whole number. */
export interface Scored {
  /** Null: not made, since too much is missing or the measure has none. */
  readonly total: number | null
  readonly subscores: readonly Subscore[]
}

/** What was answered, scored by the measure's own rule; null: its rule refuses what is not complete. */
export function scoreAnswers(fields: MeasureFields, answers: Answers): Scored | null {
  if (fields.missing === 'refuse' && fields.items.some((_item, index) => (answers[index] ?? null) === null))
    return null
  return {
    total: fields.total ? scoreOf(fields, answers, null) : null,
    subscores: fields.subscales.map(({ name }) => ({ name, score: scoreOf(fields, answers, name) })),
  }
}

function scoreOf(fields: MeasureFields, answers: Answers, subscale: string | null): number | null {
  const places = itemsOf(fields, subscale)
  const given = places.flatMap((place) => {
    const answer = answers[place] ?? null
    if (answer === null) return []
    return [fields.items[place]?.reversed === true ? fields.from + fields.to - answer : answer]
  })
  const missing = places.length - given.length
  if (given.length === 0 || missing > allowedMissing(fields)) return null
  const mean = given.reduce((sum, answer) => sum + answer, 0) / given.length
  return Math.round((fields.scoring === 'mean' ? mean : mean * places.length) * 100)
}

const allowedMissing = ({ missing, missingAllowed }: MeasureFields): number =>
  missing === 'mean' ? missingAllowed : 0

/** The lowest and the highest that a score can be, in hundredths; `subscale` null: the total. */
export function scoreRange(
  fields: Pick<MeasureFields, 'items' | 'from' | 'to' | 'scoring'>,
  subscale: string | null = null,
): { readonly from: number; readonly to: number } {
  const times = fields.scoring === 'mean' ? 1 : itemsOf(fields, subscale).length
  return { from: fields.from * times * 100, to: fields.to * times * 100 }
}

/**
 * Whether a change is more than chance: at least the measure's own figure for reliable change (Jacobson and Truax 1991,
 * Journal of Consulting and Clinical Psychology 59(1)), which the administrator gives with its source. Scores in hundredths.
 */
export function courseOf(
  { direction, reliableChange }: Pick<MeasureFields, 'direction' | 'reliableChange'>,
  first: number,
  last: number,
): Course {
  if (reliableChange === null) return 'unknown'
  const change = direction === 'higher_better' ? last - first : first - last
  if (Math.abs(change) < Math.round(reliableChange * 100)) return 'same'
  return change > 0 ? 'better' : 'worse'
}
