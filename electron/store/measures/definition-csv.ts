import type { MeasureFields } from '../../../shared/measure-fields.ts'
import type { SheetLine } from './csv-cells.ts'
import { csvOf, withoutMark } from './csv-cells.ts'

type Field = Exclude<keyof MeasureFields, 'items' | 'subscales'>

/** What stands first in a line that says one thing of a measure. */
const headings: Readonly<Record<Field, string>> = {
  name: 'Name',
  source: 'Whose it is',
  from: 'Lowest answer',
  to: 'Highest answer',
  fromWords: 'Lowest means',
  toWords: 'Highest means',
  scoring: 'Scoring',
  total: 'Total',
  direction: 'Better',
  missing: 'Missing answers',
  missingAllowed: 'At most missing',
  reliableChange: 'Reliable change',
  reliableChangeSource: 'Source of reliable change',
}
const named = Object.entries(headings) as [Field, string][]
const numbers: ReadonlySet<Field> = new Set(['from', 'to', 'missingAllowed', 'reliableChange'])
const directions: Readonly<Record<string, string>> = { higher: 'higher_better', lower: 'lower_better' }

/** A definition as a file says it, before anything is checked, and where each part of it stands. */
export interface RawDefinition {
  readonly raw: Readonly<Record<string, unknown>>
  /** By path, such as `items.2.label`. */
  readonly places: ReadonlyMap<string, Place>
  readonly unread: readonly Place[]
}
export interface Place {
  readonly line: number | null
  readonly column: string
}

/** Each line begins with what it says: a setting with its value, `Subscale` with name and reliable change, or `Answer` with label, subscale and reversed. */
export function readDefinitionCsv(lines: readonly SheetLine[]): RawDefinition {
  const raw: Record<string, unknown> = {}
  const items: unknown[] = []
  const subscales: unknown[] = []
  const places = new Map<string, Place>()
  const unread: Place[] = []
  for (const { line, cells } of lines) {
    const [first = '', ...values] = cells.map(withoutMark)
    const lists = {
      answer: ['items', items, toItem],
      subscale: ['subscales', subscales, toSubscale],
    } as const
    const list = lists[first.toLowerCase() as keyof typeof lists]
    const field = named.find(([, heading]) => heading.toLowerCase() === first.toLowerCase())?.[0]
    if (list) {
      const [name, entries, to] = list
      places.set(`${name}.${entries.length}`, { line, column: first })
      entries.push(to(values))
    } else if (field) {
      places.set(field, { line, column: first })
      raw[field] = valueOf(field, values[0] ?? '')
    } else unread.push({ line, column: first })
  }
  return { raw: { ...raw, items, subscales }, places, unread }
}

const toItem = ([label = '', subscale = '', reversed = '']: readonly string[]) => ({
  label,
  subscale,
  reversed: yesOrNo(reversed, false),
})
const toSubscale = ([name = '', change = '']: readonly string[]) => ({
  name,
  reliableChange: numberOr(change),
})

function valueOf(field: Field, text: string): unknown {
  if (numbers.has(field)) return numberOr(text) ?? (field === 'reliableChange' ? null : undefined)
  if (field === 'total') return yesOrNo(text, true)
  if (field === 'direction') return directions[text.toLowerCase()] ?? text
  return field === 'scoring' || field === 'missing' ? text.toLowerCase() : text
}

/** What is no number stays as it stands, and the schema refuses it. */
const numberOr = (text: string): unknown => {
  if (text === '') return null
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text
}

const yesOrNo = (text: string, usual: boolean): unknown => {
  if (text === '') return usual
  return { yes: true, y: true, no: false, n: false }[text.toLowerCase()] ?? text
}

/** The same, to be opened in a spreadsheet and read again. */
export function writeDefinitionCsv(fields: MeasureFields): string {
  const said = named.map(([field, heading]) => [heading, textOf(field, fields)])
  return csvOf([
    ...said,
    ...fields.subscales.map(({ name, reliableChange }) => ['Subscale', name, String(reliableChange ?? '')]),
    ...fields.items.map(({ label, subscale, reversed }) => [
      'Answer',
      label,
      subscale,
      reversed ? 'yes' : 'no',
    ]),
  ])
}

function textOf(field: Field, fields: MeasureFields): string {
  const value = fields[field]
  if (field === 'direction') return value === 'higher_better' ? 'higher' : 'lower'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return String(value ?? '')
}
