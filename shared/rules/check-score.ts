import type { InvalidCode } from '../kernel/invalid.ts'
import type { MeasureFields } from '../measure-fields.ts'
import type { ScoreFields } from '../measures.ts'
import { scoreAnswers, scoreRange } from './scoring.ts'
import type { Scored } from './scoring.ts'

export type CheckedScore =
  { readonly scored: Scored } | { readonly faults: Readonly<Record<string, InvalidCode>> }

/** What was answered, scored; or which answer is off the scale, and what is missing. */
export function checkScore(
  fields: MeasureFields,
  said: Pick<ScoreFields, 'answers' | 'total'>,
): CheckedScore {
  if (said.answers === null) return checkTotal(fields, said.total)
  const checked = checkAnswers(fields, said.answers)
  const isOther = 'scored' in checked && said.total !== null && said.total !== checked.scored.total
  return isOther ? { faults: { total: 'not what the answers come to' } } : checked
}

function checkTotal(fields: MeasureFields, total: number | null): CheckedScore {
  const { from, to } = scoreRange(fields)
  if (!fields.total || total === null) return { faults: { answers: 'missing' } }
  if (total < from || total > to) return { faults: { total: 'not on the scale' } }
  return { scored: { total, subscores: fields.subscales.map(({ name }) => ({ name, score: null })) } }
}

function checkAnswers(fields: MeasureFields, answers: readonly (number | null)[]): CheckedScore {
  const { items, from, to } = fields
  if (answers.length !== items.length) return { faults: { answers: 'changed meanwhile' } }
  const off = answers.flatMap((answer, index) =>
    answer !== null && (answer < from || answer > to)
      ? [[`answers.${index}`, 'not on the scale'] as const]
      : [],
  )
  if (off.length > 0) return { faults: Object.fromEntries(off) }
  if (answers.every((answer) => answer === null)) return { faults: { answers: 'missing' } }
  const scored = scoreAnswers(fields, answers)
  if (scored !== null) return { scored }
  const missing = answers.flatMap((answer, index) =>
    answer === null ? [[`answers.${index}`, 'missing'] as const] : [],
  )
  return { faults: Object.fromEntries(missing) }
}
