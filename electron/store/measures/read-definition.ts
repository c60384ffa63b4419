import { invalidOf } from '../../../shared/kernel/invalid.ts'
import type { Invalid } from '../../../shared/kernel/invalid.ts'
import { MeasureFields, measureFaults } from '../../../shared/measure-fields.ts'
import type { DefinitionRead, FileFault } from '../../../shared/measure-files.ts'
import { sheetLines } from './csv-cells.ts'
import { readDefinitionCsv } from './definition-csv.ts'
import type { Place, RawDefinition } from './definition-csv.ts'

/** The first line of a definition as JSON says what it is. */
export const definitionFormat = 'accord/measure@1'

/** A definition from a file, or each thing that is wrong with it and where it stands. Nothing is kept. */
export function readDefinition(text: string): DefinitionRead {
  if (text.trim() === '') return refused([{ line: null, column: '', why: 'the file is empty' }])
  const found = text.trim().startsWith('{') ? readJson(text) : readDefinitionCsv(sheetLines(text))
  if ('fields' in found) return found
  const { raw, unread } = found
  const notKnown = unread.map((place): FileFault => ({ ...place, why: 'its columns are not known' }))
  const parsed = MeasureFields.safeParse(raw)
  if (!parsed.success) {
    const faults = parsed.error.issues.flatMap(({ code, path, message, ...issue }) =>
      code === 'unrecognized_keys'
        ? (issue as { keys: string[] }).keys.map((key) =>
            faultAt(found, [...path, key], 'its columns are not known'),
          )
        : [faultAt(found, path, saidOf(raw, path, message))],
    )
    return refused([...faults, ...notKnown])
  }
  const whole = Object.entries(measureFaults(parsed.data)).map(([path, why]) =>
    faultAt(found, path.split('.'), why),
  )
  return whole.length + notKnown.length > 0
    ? refused([...whole, ...notKnown])
    : { fields: parsed.data, faults: [] }
}

const refused = (faults: readonly FileFault[]): DefinitionRead => ({ fields: null, faults })

function readJson(text: string): RawDefinition | DefinitionRead {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refused([{ line: null, column: '', why: 'not plain data' }])
  }
  const { format, ...raw } = value as Readonly<Record<string, unknown>>
  if (format !== definitionFormat)
    return refused([{ line: null, column: 'format', why: 'not a measure’s definition' }])
  return { raw, places: new Map(), unread: [] }
}

/** What is not there is missing, whatever the library calls it. */
function saidOf(raw: unknown, path: readonly PropertyKey[], message: string): Invalid {
  const value = path.reduce<unknown>(
    (at, key) => (at as Readonly<Record<PropertyKey, unknown>> | undefined)?.[key],
    raw,
  )
  if (value === undefined || value === null || value === '') return 'missing'
  const said = invalidOf(message)
  return said.startsWith('schema: ') ? 'not one of its words' : said
}

function faultAt({ places }: RawDefinition, path: readonly PropertyKey[], why: Invalid): FileFault {
  const whole = path.map(String)
  const place = places.get(whole.join('.')) ?? places.get(whole.slice(0, 2).join('.'))
  return { ...(place ?? inWords(whole)), why }
}

/** `items.2.label`: "items 3, label". */
const inWords = (path: readonly string[]): Place => ({
  line: null,
  column: path
    .map((part) => (/^\d+$/.test(part) ? ` ${Number(part) + 1}` : `, ${part}`))
    .join('')
    .replace(/^, /, ''),
})
