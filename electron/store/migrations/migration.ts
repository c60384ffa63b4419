import type { Kysely } from 'kysely'

export interface Migration {
  /** Tens; also SQLite's user_version once it has run. */
  readonly number: number
  readonly up: (db: Kysely<unknown>) => Promise<void>
}

/** One step of the schema, known by its number. A released one is frozen: a change is a new number. */
export function migration(number: number, up: Migration['up']): Migration {
  if (number <= 0 || number % 10 !== 0) throw new Error(`Migrations are numbered in tens: ${number} is none`)
  return { number, up }
}

/** By number, whichever way they are listed: a store that is opened again would run one twice that stands after a later one. */
export function inOrder(list: readonly Migration[]): readonly Migration[] {
  const ordered = list.toSorted((a, b) => a.number - b.number)
  const twice = ordered.find(({ number }, index) => ordered[index + 1]?.number === number)
  if (twice) throw new Error(`Two migrations have the number ${twice.number}`)
  return ordered
}
