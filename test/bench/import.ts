import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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

const rows = 10_000
const turns = 3

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

/** Preview and apply, into a panel that has nobody yet. Answers the folder and the time. */
async function imported(empty: string, file: string): Promise<{ dataDir: string; ms: number }> {
  const dataDir = copyOf(empty)
  const service = createService(dataDir, null, () => undefined)
  await service.unlock('panel', guide.login, guide.passphrase)
  const ms = await timed(async () => {
    const result = await service.previewImport(file, 'health', null, null)
    if (result.kind !== 'preview' || result.preview.accepted !== rows) throw new Error('rows were refused')
    const { previewId } = result.preview
    const reply = await service.call('imports.apply', { previewId, decisions: [] })
    if (!reply.ok) throw new Error(JSON.stringify(reply.error))
  })
  await service.close()
  return { dataDir, ms }
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

/** Ten thousand referrals of people nobody knows yet. */
export async function imports(): Promise<Measured> {
  const empty = await emptyPanel()
  const key = await keyOf(empty)
  const file = join(scratch('export'), 'health.csv')
  writeFileSync(file, referralFile(rows))
  const first = await imported(empty, file)
  const all = written(first.dataDir, key)
  const { ours, floor } = await inTurns(
    turns,
    async () => (await imported(empty, file)).ms,
    () => insertedRaw(empty, key, file, all),
  )
  const floorIs = 'the file parsed, and the same rows inserted raw'
  return { what: `import of ${rows.toLocaleString('en-GB')} rows`, unit: 'ms', ours, floor, floorIs }
}
