/** A row's columns as the database has them. */
export type Columns = Readonly<Record<string, unknown>>

/** Of a text: how many characters (UTF-16) of its beginning and of its end stay, and what stands between them. */
type Put = readonly [start: number, end: number, between: string]

/** What is told beside a row of history, and so never again in it. */
const beside = new Set(['id', 'version'])

/**
 * What of `after` is another than in `before`, as JSON: a column's value, or of a text that is the same at its beginning
 * or its end, only what stands between. Null where the two do not have the same columns: only the whole says it then.
 */
export function whatDiffers(before: Columns, after: Columns): string | null {
  const columns = Object.keys(after)
  if (columns.length !== Object.keys(before).length || columns.some((one) => !(one in before))) return null
  const others = columns.filter((one) => !beside.has(one) && before[one] !== after[one])
  return JSON.stringify(Object.fromEntries(others.map((one) => [one, toPut(before[one], after[one])])))
}

/** `before` with what differs put into it. Columns hold no lists: a list is a part of a text. */
export function putInto(before: Columns, differs: Columns): Columns {
  const next = Object.entries(differs).map(([column, value]) => [
    column,
    Array.isArray(value) ? putTogether(String(before[column]), value as unknown as Put) : value,
  ])
  return { ...before, ...Object.fromEntries(next) }
}

function toPut(before: unknown, after: unknown): unknown {
  if (typeof before !== 'string' || typeof after !== 'string') return after
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start += 1
  let end = 0
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  return [start, end, after.slice(start, after.length - end)] satisfies Put
}

const putTogether = (before: string, [start, end, between]: Put): string =>
  before.slice(0, start) + between + before.slice(before.length - end)
