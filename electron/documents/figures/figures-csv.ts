import type { Figure, Figures, ToldNumber } from '../../../shared/figures.ts'
import { typedWords } from '../../../shared/rules/figure-words.ts'
import { groupTitles, measureOf } from '../../../shared/rules/measures.ts'
import { csvText, pounds } from '../csv/csv-text.ts'
import type { CsvRow } from '../csv/csv-text.ts'

const columns = [
  'group',
  'measure',
  'first_month',
  'last_month',
  'by',
  'part',
  'counted',
  'out_of',
  'value',
  'unit',
  'not_told',
  'numerator',
  'denominator',
  'when',
  'source',
  'cannot_show',
] as const

/** A row a number: of the whole, of each month, of each team or agency. What is not told is empty, and says so. */
export function figuresCsv({ figures, scope }: Figures): string {
  const rows = figures.flatMap((figure): CsvRow[] => [
    rowOf(figure, { by: 'whole', part: '', told: figure.whole }, scope),
    ...figure.months.map((told) => rowOf(figure, { by: 'month', part: told.month, told }, scope)),
    ...figure.parts.map((told) => rowOf(figure, { by: scope.by, part: told.name, told }, scope)),
  ])
  return csvText(columns, rows)
}

interface Place {
  readonly by: string
  readonly part: string
  readonly told: ToldNumber
}

const units = { share: 'share', typed: 'share', money: 'pounds', days: 'days' } as const

function rowOf({ id, typed }: Figure, { by, part, told }: Place, { from, to }: Figures['scope']): CsvRow {
  const measure = measureOf(id)
  const { form, numerator, denominator, period, source, cannot } = measure
  const { n, of, value, isKept } = told
  return {
    group: groupTitles[measure.group],
    measure: measure.title,
    first_month: measure.isNow ? '' : from,
    last_month: measure.isNow ? '' : to,
    by,
    part,
    counted: n ?? '',
    out_of: of ?? '',
    value:
      value === null
        ? ''
        : form === 'money'
          ? pounds(value)
          : units[form] === 'share'
            ? value.toFixed(4)
            : value,
    unit: units[form],
    not_told: isKept ? 'yes' : 'no',
    numerator,
    denominator,
    when: period,
    source: typed && by === 'whole' ? `${source}. ${typedWords(typed)}` : source,
    cannot_show: cannot,
  }
}
