import { isoDate } from '../../../shared/kernel/dates.ts'
import type { DateQuestion, ImportAnswers, ImportQuestions } from '../../../shared/imports/answers.ts'
import { judgeDates } from '../../../shared/imports/date-column.ts'
import type { DateDoubt, DateEvidence, DateStyle } from '../../../shared/imports/date-column.ts'
import { dateForm } from '../../../shared/imports/date-forms.ts'
import type { FileStyle } from '../../../shared/imports/field.ts'
import type { KnownFile } from './open.ts'
import { dateFields } from './survey.ts'
import type { DateField, Survey } from './survey.ts'

export type Settled =
  | { readonly kind: 'settled'; readonly style: FileStyle }
  | { readonly kind: 'asked'; readonly questions: ImportQuestions }

/** How a file is to be read, by what its rows prove and what somebody said; or what has to be said first. */
export function settle(file: KnownFile, found: Survey, answers: ImportAnswers, today: string): Settled {
  const verdicts = judgeDates(dateFields.map((field) => found.dates[field]))
  const dates: Partial<Record<DateField, DateStyle>> = {}
  const doubts: DateQuestion[] = []
  for (const [index, field] of dateFields.entries()) {
    const verdict = verdicts[index]
    if (verdict === undefined) continue
    if ('style' in verdict) dates[field] = verdict.style
    else if (answers.dates !== null) dates[field] = { order: answers.dates, isSerial: false }
    else doubts.push(question(file, field, verdict.doubt, found.dates[field]))
  }
  const twice = answers.twice === null && found.twice.cells > 0 ? found.twice : null
  if (doubts.length > 0 || twice !== null)
    return { kind: 'asked', questions: { dates: doubts.length > 0 ? doubts : null, twice } }
  return { kind: 'settled', style: { today, dates, ids: found.ids } }
}

function question(
  { columns }: KnownFile,
  field: DateField,
  doubt: DateDoubt,
  { example, proof }: DateEvidence,
): DateQuestion {
  const form = dateForm(example ?? '')
  const [first, second, year] = form.kind === 'figures' ? [form.first, form.second, form.year] : [0, 0, 0]
  return {
    field,
    column: columns.find((column) => column.field === field)?.heading ?? field,
    doubt,
    example: example ?? '',
    dayFirst: isoDate(year, second, first),
    monthFirst: isoDate(year, first, second),
    proof,
  }
}
