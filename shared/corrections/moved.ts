/** By where a list stands in a record: where each of its entries was before; null: it is added. No such list is in another. */
export type Moved = ReadonlyMap<string, readonly (number | null)[]>

/** A value at a JSON pointer (RFC 6901; no key of a record has a `/` or a `~`); undefined where there is none. */
export const valueAt = (of: unknown, at: string): unknown =>
  at
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, step) =>
        typeof value === 'object' && value !== null
          ? (value as Readonly<Record<string, unknown>>)[step]
          : undefined,
      of,
    )

export const isSame = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value ?? null
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]))
}

/** Every value that holds no other, by its place. */
export function mapLeaves(value: unknown, at: string, to: (value: unknown, at: string) => unknown): unknown {
  if (Array.isArray(value)) return value.map((one, index) => mapLeaves(one, `${at}/${index}`, to))
  if (typeof value !== 'object' || value === null) return to(value, at)
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, mapLeaves(one, `${at}/${key}`, to)]),
  )
}

const ofList = (at: string, moved: Moved): readonly [list: string, index: number, rest: string] | null => {
  for (const list of moved.keys()) {
    if (!at.startsWith(`${list}/`)) continue
    const [index = '', ...rest] = at.slice(list.length + 1).split('/')
    return [list, Number(index), rest.map((step) => `/${step}`).join('')]
  }
  return null
}

/** Where what stands here in the corrected record stood in the one before; null: it was not there. */
export function placeBefore(at: string, moved: Moved): string | null {
  const found = ofList(at, moved)
  if (found === null) return at
  const [list, index, rest] = found
  const was = moved.get(list)?.[index] ?? null
  return was === null ? null : `${list}/${was}${rest}`
}

/** Where what stood here stands in the corrected record; null: it was taken out. */
export function placeAfter(at: string, moved: Moved): string | null {
  const found = ofList(at, moved)
  if (found === null) return at
  const [list, was, rest] = found
  const index = (moved.get(list) ?? []).indexOf(was)
  return index === -1 ? null : `${list}/${index}${rest}`
}

/** Texts have no names: one is the same as before, or in the same place where as many stand there as before. */
export function movedTexts(before: readonly string[], after: readonly string[]): (number | null)[] {
  const free = new Set(before.keys())
  const same = after.map((text, index) => {
    const at =
      before[index] === text && free.has(index) ? index : [...free].find((one) => before[one] === text)
    if (at === undefined) return null
    free.delete(at)
    return at
  })
  return same.map((at, index) => {
    if (at !== null || before.length !== after.length || !free.has(index)) return at
    free.delete(index)
    return index
  })
}
