import type { Planned } from './plan.ts'

interface Opened {
  readonly copy: number
  readonly reference: string
  readonly openedAt: number
}

/**
 * `AC-2026-0041`: numbers within a year in the order in which the cases were opened, after those that the store has.
 * By copy and by the story's own reference.
 */
export function numberCases(copies: readonly Planned[]): ReadonlyMap<number, ReadonlyMap<string, string>> {
  const taken = new Map<string, number>()
  const numbered = new Map<number, Map<string, string>>()
  const opened = copies.flatMap(openedIn).toSorted((a, b) => a.openedAt - b.openedAt || a.copy - b.copy)
  for (const one of copies) numbered.set(one.index, new Map())
  for (const { copy, reference, openedAt } of opened) {
    const year = new Date(openedAt).toISOString().slice(0, 4)
    const number = (taken.get(year) ?? ownOf(copies, year)) + 1
    taken.set(year, number)
    numbered.get(copy)?.set(reference, `AC-${year}-${String(number).padStart(4, '0')}`)
  }
  return numbered
}

function openedIn({ index, ms, snapshot }: Planned): Opened[] {
  const { columns = [], rows = [] } = snapshot.tables.get('case') ?? {}
  const [reference, openedAt] = [columns.indexOf('reference'), columns.indexOf('openedAt')]
  return rows.map((row) => ({
    copy: index,
    reference: String(row[reference]),
    openedAt: Date.parse(String(row[openedAt])) + ms,
  }))
}

/** The greatest that the story itself has given in a year. */
function ownOf(copies: readonly Planned[], year: string): number {
  const { columns = [], rows = [] } = copies.at(0)?.snapshot.tables.get('case') ?? {}
  const reference = columns.indexOf('reference')
  const own = rows.map((row) => String(row[reference])).filter((one) => one.startsWith(`AC-${year}-`))
  return Math.max(0, ...own.map((one) => Number(one.split('-')[2])))
}
