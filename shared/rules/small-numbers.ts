/**
 * Small numbers are not told: what counts one to four people, and whatever they could be worked out from. Under five, as
 * health and care statistics for England do (NHS Digital, Disclosure control, and Anonymisation Standard ISB 1523, 2013).
 * Nought stays, since nobody is in it. Rounding is no way round it: two rounded numbers and their sum give back a third.
 */
export const fewest = 5

/** How many, and of how many. */
export interface Share {
  readonly n: number
  readonly of: number
}

/** The same as it is told; null: not told, because it is small or because something small would follow from it. */
export interface ToldShare {
  readonly n: number | null
  readonly of: number | null
}

export const isSmall = (count: number): boolean => count > 0 && count < fewest

/** A number by itself: neither it nor what it leaves of the whole may be small. */
export function tellShare({ n, of }: Share): ToldShare {
  if (isSmall(of)) return { n: null, of: null }
  return { n: isSmall(n) || isSmall(of - n) ? null : n, of }
}

type Hidden = ReadonlySet<number>

/**
 * What of one list cannot be told where its sum is: the small ones, and then the next smallest, until those that are left
 * out come to five at least and to more than one each, so that none follows from the sum. Where the whole list would have
 * to go, what is nought in it goes too: else it would be known that every other is one at least.
 */
function hideIn(counts: readonly number[], small: Hidden): Hidden {
  if (small.size === 0) return small
  const hidden = new Set(small)
  const others = [...counts.keys()]
    .filter((at) => !hidden.has(at) && (counts[at] ?? 0) > 0)
    .toSorted((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0))
  while (!isHardToTell(counts, hidden)) {
    const next = others.shift()
    if (next === undefined) return new Set(counts.keys())
    hidden.add(next)
  }
  return hidden
}

function isHardToTell(counts: readonly number[], hidden: Hidden): boolean {
  const together = [...hidden].reduce((sum, at) => sum + (counts[at] ?? 0), 0)
  return hidden.size >= 2 && together >= fewest && together > hidden.size
}

const where = (counts: readonly number[], isIn: (count: number, at: number) => boolean): Hidden =>
  new Set([...counts.keys()].filter((at) => isIn(counts[at] ?? 0, at)))

/** Counts of which each person is in one, beside their sum. */
export function tellCounts(counts: readonly number[]): readonly (number | null)[] {
  const hidden = hideIn(counts, where(counts, isSmall))
  return counts.map((count, at) => (hidden.has(at) ? null : count))
}

/** A measure: of all, and of each way in which all are divided: by months, by teams. Every division sums up to the whole. */
export interface Measured {
  readonly whole: Share
  readonly by: readonly (readonly Share[])[]
}

export interface ToldMeasure {
  readonly whole: ToldShare
  readonly by: readonly (readonly ToldShare[])[]
}

/** A measure by itself; what is left out of its parts follows neither from the whole nor from the other parts. */
export function tellMeasure(measure: Measured): ToldMeasure {
  const [told = { whole: nothing, by: [] }] = tellLinked([measure])
  return told
}

/**
 * Measures on one page of which one counts whom another leaves out, so that two give back a third: where a part of one is
 * left out, so is that part of the others. Their divisions are the same, in the same order, or they have none. Where the
 * number of a whole is not told, none of its parts is, only of how many.
 */
export function tellLinked(measures: readonly Measured[]): readonly ToldMeasure[] {
  const divisions = Math.max(0, ...measures.map(({ by }) => by.length))
  const hidden = Array.from({ length: divisions }, (_, at) =>
    hiddenIn(measures.map(({ by }) => by[at] ?? [])),
  )
  const tellsNone = measures.some(({ whole }) => tellShare(whole).n === null)
  // Of nobody, or of everybody, the whole says each part.
  const tellsParts = measures.length > 1 && hidden.some(({ size }) => size > 0)
  return measures.map(({ whole, by }) => {
    const told = tellShare(whole)
    if (told.of === null) return { whole: nothing, by: by.map((parts) => parts.map(() => nothing)) }
    const isKept = tellsNone || (tellsParts && isOneSided(whole))
    const n = isKept ? null : told.n
    return { whole: { n, of: told.of }, by: by.map((parts, at) => tellIn(parts, n, hidden[at] ?? new Set())) }
  })
}

const nothing: ToldShare = { n: null, of: null }
const isOneSided = ({ n, of }: Share): boolean => n === 0 || n === of

function tellIn(parts: readonly Share[], whole: number | null, hidden: Hidden): readonly ToldShare[] {
  const all = parts.map(({ of }) => of)
  const hiddenAll = hideIn(all, where(all, isSmall))
  const isWhole = isOneSided({ n: whole ?? -1, of: sum(all) })
  return parts.map(({ n, of }, at) => {
    const told = hiddenAll.has(at) ? null : of
    if (whole === null) return { n: null, of: told }
    if (isWhole) return { n: whole === 0 ? 0 : told, of: told }
    // Of nobody it is nobody, whatever is left out.
    return { n: told !== 0 && hidden.has(at) ? null : n, of: told }
  })
}

/** Those who are in it and those who are not, side by side: what is left out of one is left out of the other. */
function hiddenIn(measures: readonly (readonly Share[])[]): Hidden {
  const columns = measures.flatMap((parts) => {
    const [some, all] = [parts.map(({ n }) => n), parts.map(({ of }) => of)]
    const rest = parts.map(({ n, of }) => of - n)
    return isOneSided({ n: sum(some), of: sum(all) }) ? [all] : [some, rest, all]
  })
  let hidden: Hidden = new Set(columns.flatMap((counts) => [...where(counts, isSmall)]))
  for (;;) {
    const wider = new Set(columns.flatMap((counts) => [...hideIn(counts, hidden)]))
    if (wider.size === hidden.size) return hidden
    hidden = wider
  }
}

const sum = (counts: readonly number[]): number => counts.reduce((total, one) => total + one, 0)
