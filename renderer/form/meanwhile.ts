import type { FieldValues } from 'react-hook-form'

/** What someone else has written since a form was opened. */
export interface Meanwhile {
  /** Their texts, by field. */
  readonly texts: Readonly<Record<string, string>>
  /** What it is written over next; null where something was changed that cannot be shown. */
  readonly version: number | null
}

export const nothingMeanwhile: Meanwhile = { texts: {}, version: null }

const isRow = (row: unknown): row is Readonly<Record<string, unknown>> =>
  typeof row === 'object' && row !== null && !Array.isArray(row)

/** A row keeps a tick as 0 or 1, a list as its JSON, and nothing at all as null. */
function isAsBefore(before: unknown, now: unknown): boolean {
  if ((before ?? '') === (now ?? '')) return true
  if (typeof before === 'boolean') return Number(before) === now
  return typeof before === 'object' && JSON.stringify(before) === now
}

/** Asked anew each time: what is kept under the same name is the reason of another change. */
const askedAnew: readonly string[] = ['version', 'reason']

/**
 * Reads it off the row that a conflict carries. Their text is shown beside one's own, and may then be written over
 * knowingly; what is no text can be changed only by opening the form again.
 */
export function saidMeanwhile(
  before: FieldValues,
  row: unknown,
  isText: (field: string) => boolean,
): Meanwhile {
  if (!isRow(row)) return nothingMeanwhile
  const changed = Object.keys(before).filter(
    (field) => !askedAnew.includes(field) && field in row && !isAsBefore(before[field], row[field]),
  )
  const texts = changed.filter((field) => isText(field) && typeof row[field] === 'string')
  const { version } = row
  return {
    texts: Object.fromEntries(texts.map((field) => [field, String(row[field])])),
    version: texts.length === changed.length && typeof version === 'number' ? version : null,
  }
}
