import Database from 'better-sqlite3'
import { dispatch } from '../../electron/store/app/dispatch.ts'
import { Store } from '../../electron/store/app/service.ts'
import type { Desk } from '../../electron/store/kernel/desk.ts'
import { isForShell } from '../../shared/check.ts'
import { findOp, opNames } from '../../shared/contract.ts'
import { whatIsThere } from '../support/what-is-there.ts'
import { quantile, timed } from './measure.ts'
import { guide } from './panels.ts'

/** One query as it is asked in a seeded store: of all that it can be asked, what took longest. */
export interface OneQuery {
  readonly name: string
  readonly input: string
  /** The quickest of a few, since the machine is shared. */
  readonly ms: number
  /** The part of it that SQLite took. */
  readonly sqlMs: number
  readonly statements: number
  readonly rows: number
  readonly bytes: number
}

const times = 3

/** Every query of the contract that a window may ask, in a store that is there, as one of its members. */
export async function everyQueryIn(dataDir: string, login = guide.login): Promise<readonly OneQuery[]> {
  const store = new Store(dataDir)
  try {
    await store.unlock('panel', login, guide.passphrase)
    const desk = store.desk()
    const counted = countStatements()
    const asked = await whatIsThere(desk.store.db)
    const all: OneQuery[] = []
    for (const name of opNames()) {
      const op = findOp(name)
      if (op?.kind !== 'query' || isForShell(op)) continue
      const inputs = asked.filter((one) => op.input.safeParse(one).success)
      const measured = []
      for (const input of inputs) measured.push(await one(desk, name, input, counted))
      const [worst] = measured.toSorted((a, b) => b.ms - a.ms)
      const [largest] = measured.toSorted((a, b) => b.bytes - a.bytes)
      if (worst) all.push(worst)
      if (largest && largest !== worst && largest.bytes > 100_000) all.push(largest)
    }
    return all
  } finally {
    await store.close()
  }
}

async function one(desk: Desk, name: string, input: unknown, counted: Counted): Promise<OneQuery> {
  const taken: number[] = []
  const inSql: number[] = []
  let bytes = 0
  for (let turn = 0; turn < times; turn += 1) {
    counted.startAgain()
    taken.push(
      await timed(async () => {
        const reply = await dispatch(desk, name, input)
        bytes = JSON.stringify(reply).length
      }),
    )
    inSql.push(counted.ms)
    // What takes long once is not asked again and again.
    if ((taken[0] ?? 0) > 5000) break
  }
  return {
    name,
    input: JSON.stringify(input),
    ms: quantile(taken, 0),
    sqlMs: quantile(inSql, 0),
    statements: counted.statements,
    rows: counted.rows,
    bytes,
  }
}

interface Counted {
  statements: number
  rows: number
  ms: number
  readonly startAgain: () => void
}

/** Counts whatever any statement of this process does. */
function countStatements(): Counted {
  const memory = new Database(':memory:')
  const statement = Object.getPrototypeOf(memory.prepare('select 1')) as Database.Statement<unknown[]>
  const { all, run } = statement
  const counted: Counted = {
    statements: 0,
    rows: 0,
    ms: 0,
    startAgain: () => void Object.assign(counted, { statements: 0, rows: 0, ms: 0 }),
  }
  const noting = <T>(ask: (...bound: unknown[]) => T) =>
    function (this: Database.Statement<unknown[]>, ...bound: unknown[]): T {
      const started = performance.now()
      const answer = ask.apply(this, bound)
      counted.ms += performance.now() - started
      counted.statements += 1
      counted.rows += Array.isArray(answer) ? answer.length : 1
      return answer
    }
  Object.assign(statement, { all: noting(all), run: noting(run) })
  memory.close()
  return counted
}

const [longMs, muchBytes] = [10, 100_000]

/** Of every query, what it takes among the fewest cases and among the most, where there is something to mend. */
export function toMend(least: readonly OneQuery[], most: readonly OneQuery[]): string {
  const before = new Map(least.map((one) => [one.name, one]))
  return most
    .filter((one) => {
      const rows = before.get(one.name)?.rows ?? one.rows
      return one.ms > longMs || one.bytes > muchBytes || one.rows > 100 + 1.5 * rows
    })
    .toSorted((a, b) => b.ms - a.ms)
    .map((one) => {
      const was = before.get(one.name) ?? one
      return [
        one.name.padEnd(24),
        `${was.ms.toFixed(1)} → ${one.ms.toFixed(1)} ms`.padEnd(24),
        `${was.rows} → ${one.rows} rows`.padEnd(22),
        `${one.statements} statements, ${Math.ceil(one.bytes / 1000)} kB`,
      ].join('')
    })
    .join('\n')
}
