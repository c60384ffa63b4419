/** One backup as its name tells it. */
export interface Dated {
  readonly name: string
  /** `YYYY-MM-DDTHH:MM:SSZ` by the clock of the computer that made it. */
  readonly madeAt: string
  /** Entries in its trail: the order in which backups of one store follow each other, whatever a clock said. */
  readonly size: number
}

const newest = 3
const days = 10
const weeks = 52

const byTime = (a: Dated, b: Dated): number =>
  a.madeAt === b.madeAt ? b.size - a.size : a.madeAt < b.madeAt ? 1 : -1
const bySize = (a: Dated, b: Dated): number => b.size - a.size || byTime(a, b)

/** Newest first. */
export const newestFirst = <D extends Dated>(backups: readonly D[]): D[] => backups.toSorted(byTime)

/**
 * The three newest, the last of each of ten days, the last of each of 52 weeks. The three with the longest trail are
 * kept as well: a clock that was wrong for a while, or a store that was put back, costs no backup that matters.
 */
export function whichToKeep<D extends Dated>(backups: readonly D[]): ReadonlySet<D> {
  const ordered = newestFirst(backups)
  return new Set([
    ...ordered.slice(0, newest),
    ...backups.toSorted(bySize).slice(0, newest),
    ...lastOfEach(ordered, (one) => one.madeAt.slice(0, 10), days),
    ...lastOfEach(ordered, (one) => weekOf(one.madeAt), weeks),
  ])
}

function lastOfEach<D extends Dated>(
  ordered: readonly D[],
  period: (one: D) => string,
  most: number,
): readonly D[] {
  const seen = new Map<string, D>()
  for (const one of ordered) if (!seen.has(period(one))) seen.set(period(one), one)
  return [...seen.values()].slice(0, most)
}

/** The Monday of its week. */
function weekOf(at: string): string {
  const day = new Date(`${at.slice(0, 10)}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7))
  return day.toISOString().slice(0, 10)
}
