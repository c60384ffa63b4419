import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import { parse } from 'csv-parse/sync'
import { createService } from '../../electron/store/app/create-service.ts'
import { Store } from '../../electron/store/app/service.ts'
import { setUpInput } from '../support/set-up-input.ts'
import { inTurns, timed } from './measure.ts'
import type { Measured } from './measure.ts'
import { guide, keyOf } from './panels.ts'
import { openRaw } from './raw-store.ts'
import { referralFile } from './referral-file.ts'
import { scratch } from './scratch.ts'
import { copyOf } from './statements.ts'

/** The larger takes minutes, and is measured with `--large`. */
const sizes = [10_000, ...(process.argv.includes('--large') ? [100_000] : [])]
const turns = 3
const silenceGoal = 150

/** A panel that has nobody yet. */
export async function emptyPanel(): Promise<string> {
  const dataDir = scratch('empty')
  const store = new Store(dataDir)
  await store.setUp('panel', {
    ...setUpInput,
    member: { ...setUpInput.member, login: guide.login },
    passphrase: guide.passphrase,
  })
  await store.close()
  return dataDir
}

interface Imported {
  readonly dataDir: string
  readonly ms: number
  /** The longest that the process heard nothing meanwhile: no stop, no question how far it is. */
  readonly silence: number
}

/** Preview and apply, into a panel that has nobody yet. */
async function imported(empty: string, file: string, rows: number): Promise<Imported> {
  const dataDir = copyOf(empty)
  const service = createService(dataDir, null, () => undefined)
  await service.unlock('panel', guide.login, guide.passphrase)
  const heard = listening()
  const ms = await timed(async () => {
    const result = await service.previewImport(file, 'health', null, null)
    if (result.kind !== 'preview' || result.preview.accepted !== rows) throw new Error('rows were refused')
    const { previewId } = result.preview
    const reply = await service.call('imports.apply', { previewId, decisions: [] })
    if (!reply.ok) throw new Error(JSON.stringify(reply.error))
  })
  const silence = await heard()
  await service.close()
  return { dataDir, ms, silence }
}

/** Answers, once it is asked, the longest time between two turns of this process. */
function listening(): () => Promise<number> {
  let [last, longest, isOver] = [performance.now(), 0, false]
  const turn = (): void => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (!isOver) setImmediate(turn)
  }
  setImmediate(turn)
  return async () => {
    await nextTurn()
    await nextTurn()
    isOver = true
    return longest
  }
}

/** Everything that the app wrote about people, by table. */
type Written = readonly { readonly table: string; readonly rows: readonly Record<string, unknown>[] }[]

function written(dataDir: string, key: Buffer): Written {
  const raw = openRaw(dataDir, key)
  const tables = ['person', 'referral', 'possibleMatch']
  const all = tables.map((table) => ({ table, rows: raw.prepare(`select * from ${table}`).all() }))
  raw.close()
  return all as Written
}

/** The file parsed and the same rows inserted in one transaction; nothing is looked at. */
async function insertedRaw(empty: string, key: Buffer, file: string, all: Written): Promise<number> {
  const raw = openRaw(copyOf(empty), key)
  // The app leaves what it has imported in the log until nobody asks for anything.
  raw.pragma('wal_autocheckpoint = 0')
  const ms = await timed(() => {
    parse(readFileSync(file))
    raw.transaction(() => all.forEach(({ table, rows }) => insertAll(raw, table, rows)))()
  })
  raw.close()
  return ms
}

function insertAll(raw: Database.Database, table: string, rows: Written[number]['rows']): void {
  const columns = Object.keys(rows[0] ?? {})
  if (columns.length === 0) return
  const places = columns.map((column) => `@${column}`).join(', ')
  const insert = raw.prepare(`insert into ${table} (${columns.join(', ')}) values (${places})`)
  for (const row of rows) insert.run(row)
}

/** Referrals of people nobody knows yet: how long, and how long the process is deaf meanwhile. */
export async function imports(): Promise<Measured[]> {
  const empty = await emptyPanel()
  const key = await keyOf(empty)
  const measured: Measured[] = []
  for (const rows of sizes) measured.push(...(await importOf(rows, empty, key)))
  return measured
}

async function importOf(rows: number, empty: string, key: Buffer): Promise<Measured[]> {
  const file = join(scratch('export'), 'health.csv')
  writeFileSync(file, referralFile(rows))
  const all = written((await imported(empty, file, rows)).dataDir, key)
  const { ours, floor } = await inTurns(
    turns,
    () => imported(empty, file, rows),
    () => insertedRaw(empty, key, file, all),
  )
  const what = `import of ${rows.toLocaleString('en-GB')} rows`
  const unit = 'ms'
  return [
    {
      what,
      unit,
      ours: ours.map(({ ms }) => ms),
      floor,
      floorIs: 'the file parsed, and the same rows inserted raw',
    },
    {
      what: `${what}: longest silence`,
      unit,
      ours: ours.map(({ silence }) => silence),
      floor: ours.map(() => silenceGoal),
      floorIs: 'the goal',
    },
  ]
}
