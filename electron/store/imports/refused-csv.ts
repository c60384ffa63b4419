import { stringify } from 'csv-stringify/sync'
import { labelHeadings } from '../../../shared/imports/column-map.ts'
import { cleanValue } from '../../../shared/imports/row-fields.ts'
import { readDate } from '../../../shared/imports/values.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import type { ReadPreview } from './previews.ts'
import { dateFields } from './survey.ts'

/** Heading of the column that Accord adds. */
export const why = 'Why Accord left it out'
const options = { bom: true, record_delimiter: 'windows' } as const

// A spreadsheet runs what begins like this; reading it again takes the apostrophe off.
const harmless = (cell: string): string =>
  /^(?:[\t\r\n]|\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/.test(cell) ? `'${cell}` : cell

/**
 * The rows of a preview that were left out, under their own headings, with a last column that says why. Dates that
 * could be read are ISO dates: so few rows would no longer prove which of two figures is the day.
 */
export function refusedCsv({ read }: ReadPreview): { readonly rows: number; readonly text: string } {
  if (read === null) throw invalid({ previewId: 'read the file again' })
  const { header, columns } = read.file
  const labels = labelHeadings(header).filter((heading) => heading !== why)
  const rows = read.refused.map(({ cells, column, reason }) => {
    const own = labels.map((_, index) => cells[index] ?? '')
    for (const field of dateFields) {
      const index = columns.find((one) => one.field === field)?.index
      if (index === undefined) continue
      const date = readDate(cleanValue(field, own[index] ?? ''), read.style.today, read.style.dates[field])
      if ('value' in date) own[index] = date.value
    }
    return [...own, `${column}: ${reason}`].map(harmless)
  })
  return { rows: rows.length, text: stringify([[...labels, why].map(harmless), ...rows], options) }
}
