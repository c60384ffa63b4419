import type { FileKind } from '../../../shared/measure-files.ts'
import type { Measure } from '../../../shared/measures.ts'
import { csvOf } from './csv-cells.ts'
import { writeDefinitionCsv } from './definition-csv.ts'
import { definitionFormat } from './read-definition.ts'
import { scoreHeadings } from './score-columns.ts'

/** A definition as it can be read again elsewhere, or the headings of its scores. The name has letters and digits alone. */
export function fileOf(
  { fields }: Measure,
  kind: FileKind,
): { readonly name: string; readonly text: string } {
  const name = fields.name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
  if (kind === 'json')
    return {
      name: `${name}.json`,
      text: `${JSON.stringify({ format: definitionFormat, ...fields }, null, 2)}\n`,
    }
  return kind === 'csv'
    ? { name: `${name}.csv`, text: writeDefinitionCsv(fields) }
    : { name: `${name}-scores.csv`, text: csvOf([scoreHeadings(fields)]) }
}
