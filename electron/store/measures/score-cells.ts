import { raters } from '../../../shared/goals.ts'
import type { Rater } from '../../../shared/goals.ts'
import { dateTally, judgeDates } from '../../../shared/imports/date-column.ts'
import type { DateStyle } from '../../../shared/imports/date-column.ts'
import { readDate } from '../../../shared/imports/values.ts'
import { isInvalidCode } from '../../../shared/kernel/invalid.ts'
import type { Invalid } from '../../../shared/kernel/invalid.ts'
import { readNhsNumber } from '../../../shared/kernel/nhs-number.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import { ScoreFields } from '../../../shared/measures.ts'
import type { MeasureFields, Subscore } from '../../../shared/measure-fields.ts'
import { checkScore } from '../../../shared/rules/check-score.ts'
import type { FileFault } from '../../../shared/measure-files.ts'
import { withoutMark } from './csv-cells.ts'
import type { SheetLine } from './csv-cells.ts'
import { columnName } from './score-columns.ts'
import type { ScoreColumns } from './score-columns.ts'

/** A row as it reads by itself: whose it is, nobody has looked yet. */
export interface CellsRead {
  readonly line: number
  /** Empty: all rows are of one person. */
  readonly nhsNumber: string
  /** Empty: the file does not say. */
  readonly familyName: string
  readonly said: ScoreFields
  readonly scored: { readonly total: number | null; readonly subscores: readonly Subscore[] }
}

export interface Reading {
  readonly fields: MeasureFields
  readonly columns: ScoreColumns
  readonly dates: DateStyle
  readonly today: string
  /** Null: each row says whose it is. */
  readonly caseId: string | null
  readonly by: Rater
  /** 12,5 is a number. */
  readonly decimalComma: boolean
}

const raterNames: Readonly<Record<string, Rater>> = {
  person: 'person',
  themselves: 'person',
  self: 'person',
  'person with help': 'person_with_help',
  'with help': 'person_with_help',
  carer: 'carer',
  family: 'carer',
  worker: 'worker',
  clinician: 'worker',
  professional: 'worker',
  staff: 'worker',
}

/** Month first is refused, whatever the rows prove: nobody here expects it. What no row proves is read day first, as the page says. */
export function dateStyleOf(lines: readonly SheetLine[], place: number): DateStyle {
  const tally = dateTally()
  for (const { cells } of lines) tally.add(cells[place] ?? '')
  const [verdict] = judgeDates([tally.evidence()])
  if (verdict && 'style' in verdict) return verdict.style
  if (verdict?.doubt === 'nothing proves it') return { order: 'dayFirst', isSerial: false }
  throw invalid({ text: 'the month stands first' })
}

/** A row of a file, or the first thing in it that can't be read. */
export function readScoreRow({ line, cells }: SheetLine, of: Reading): CellsRead | FileFault {
  const { columns, fields } = of
  const cell = (place: number | undefined): string =>
    place === undefined ? '' : withoutMark(cells[place] ?? '')
  const fault = (column: string, why: Invalid): FileFault => ({ line, column, why })
  const number = of.caseId === null ? readNhsNumber(cell(columns.of.nhsNumber)) : null
  if (number && !number.ok) return fault(columnName('nhsNumber'), number.reason)
  const date = readDate(cell(columns.of.takenOn), of.today, of.dates)
  if (!('value' in date))
    return fault(columnName('takenOn'), dateWords(cell(columns.of.takenOn), date.reason))
  const by = raterOf(cell(columns.of.by), of)
  if (by === null) return fault(columnName('by'), 'not one of its words')
  const figure = (place: number | undefined): string =>
    of.decimalComma ? cell(place).replace(/^(-?\d+),(\d+)$/, '$1.$2') : cell(place)
  const answers = columns.answers.map((place) => numberIn(figure(place)))
  const wrong = answers.indexOf(undefined)
  if (wrong !== -1) return fault(fields.items[wrong]?.label ?? '', 'not a number')
  const total = numberIn(figure(columns.of.total), true)
  if (total === undefined) return fault(columnName('total'), 'not a number')
  const said = ScoreFields.safeParse({
    takenOn: date.value,
    by,
    answers: columns.answers.length > 0 ? answers : null,
    total,
    note: cell(columns.of.note),
  })
  if (!said.success) return fault(columnName('note'), 'too long')
  const checked = checkScore(fields, said.data)
  if ('faults' in checked) return fault(...firstFault(checked.faults, fields))
  const nhsNumber = number?.ok === true ? number.nhsNumber : ''
  return { line, nhsNumber, familyName: cell(columns.of.familyName), said: said.data, scored: checked.scored }
}

const dateWords = (text: string, reason: string): Invalid => {
  if (text === '') return 'missing'
  return isInvalidCode(reason) ? reason : 'not a date'
}

function raterOf(text: string, { by, columns }: Reading): Rater | null {
  if (columns.of.by === undefined) return by
  const said = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, ' ')
  return raterNames[said] ?? raters.find((one) => one === text) ?? null
}

/** Null where blank; undefined: no number. `inHundredths`: at most two figures behind the point count. */
function numberIn(text: string, inHundredths = false): number | null | undefined {
  if (text === '') return null
  if (inHundredths)
    return /^-?\d{1,6}(?:\.\d{1,2}0*)?$/.test(text) ? Math.round(Number(text) * 100) : undefined
  return /^-?\d{1,4}(?:\.0+)?$/.test(text) ? Number(text) : undefined
}

function firstFault(faults: Readonly<Record<string, Invalid>>, fields: MeasureFields): [string, Invalid] {
  const [[path, why] = ['', 'missing' as const]] = Object.entries(faults)
  const item = /^answers\.(\d+)$/.exec(path)?.[1]
  return [item === undefined ? columnName('total') : (fields.items[Number(item)]?.label ?? ''), why]
}
