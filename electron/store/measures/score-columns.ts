import { invalid } from '../../../shared/kernel/reply.ts'
import { sameName } from '../../../shared/measure-fields.ts'
import type { MeasureFields } from '../../../shared/measure-fields.ts'

const known = {
  nhsNumber: 'NHS number',
  familyName: 'Family name',
  takenOn: 'Date',
  by: 'Who answered',
  total: 'Score',
  note: 'Note',
} as const
type Known = keyof typeof known

/** Other words that a spreadsheet has for the same. */
const also: Readonly<Record<Known, readonly string[]>> = {
  nhsNumber: ['nhs no', 'nhs no.', 'nhs_number', 'nhsnumber'],
  familyName: ['surname', 'last name'],
  takenOn: ['taken on', 'day', 'completed on'],
  by: ['who', 'rated by', 'completed by'],
  total: ['total', 'total score'],
  note: ['notes', 'comment'],
}

export interface ScoreColumns {
  /** Place of each; undefined: the file does not have it. */
  readonly of: Readonly<Record<Known, number | undefined>>
  /** By the measure's answers, the place of each; empty: only totals are given. */
  readonly answers: readonly number[]
  readonly headings: readonly string[]
  readonly notRead: readonly string[]
}

export const columnName = (name: Known): string => known[name]

/** What a file of scores begins with. */
export const scoreHeadings = ({ items }: Pick<MeasureFields, 'items'>): readonly string[] => [
  known.nhsNumber,
  known.familyName,
  known.takenOn,
  known.by,
  ...items.map(({ label }) => label),
  known.note,
]

/**
 * Which column holds what, by its heading alone. `invalid{text}` where one is needed that is not there, or is there twice:
 * which of the two is meant is not guessed.
 */
export function scoreColumns(
  headings: readonly string[],
  fields: MeasureFields,
  isOfOne: boolean,
): ScoreColumns {
  const placesOf = (names: readonly string[]): number[] =>
    headings.flatMap((heading, index) => (names.some((name) => sameName(name, heading)) ? [index] : []))
  const one = (names: readonly string[]): number | undefined => {
    const [place, ...more] = placesOf(names)
    if (more.length > 0) throw invalid({ text: `columns: “${names[0] ?? ''}” is there twice` })
    return place
  }
  const labels = fields.items.map(({ label }) => one([label]))
  const mine = (name: Known) =>
    one([known[name], ...also[name]].filter((heading) => !isLabel(fields, heading)))
  const of = {
    nhsNumber: mine('nhsNumber'),
    familyName: mine('familyName'),
    takenOn: mine('takenOn'),
    by: mine('by'),
    total: mine('total'),
    note: mine('note'),
  }
  const isTotalOnly = labels.every((place) => place === undefined) && of.total !== undefined && fields.total
  requireAll([
    ...missingOf(of, isOfOne),
    ...(isTotalOnly
      ? []
      : fields.items.flatMap(({ label }, index) => (labels[index] === undefined ? [label] : []))),
  ])
  const read = new Set([...Object.values(of), ...labels])
  return {
    of,
    answers: isTotalOnly ? [] : labels.flatMap((place) => place ?? []),
    headings,
    notRead: headings.filter((heading, index) => heading !== '' && !read.has(index)),
  }
}

const isLabel = ({ items }: MeasureFields, heading: string): boolean =>
  items.some(({ label }) => sameName(label, heading))

const missingOf = (of: ScoreColumns['of'], isOfOne: boolean): readonly string[] =>
  (isOfOne ? (['takenOn'] as const) : (['nhsNumber', 'takenOn'] as const)).flatMap((name) =>
    of[name] === undefined ? [known[name]] : [],
  )

function requireAll(absent: readonly string[]): void {
  if (absent.length > 0) throw invalid({ text: `no column: ${absent.join(', ')}` })
}
