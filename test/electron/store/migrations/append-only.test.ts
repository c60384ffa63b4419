import { sql } from 'kysely'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openStore } from '../../../../electron/store/engine/open.ts'

it.each([
  'audit',
  'history',
  'record',
  'signOff',
  'signOffItem',
  'sharingDecision',
  'itemSharing',
  'release',
  'departure',
  'departureEnd',
  'delivery',
  'deliveryPack',
  'deliveryTakenBack',
  'proposalTakenBack',
  'releasedOnWriting',
  'recallVersion',
  'recallCopy',
  'recallAnswer',
  'recallNotice',
  'recallAssessment',
  'recallCalledOff',
  'measureEdition',
])('never changes or deletes a row of %s', async (table) => {
  const folder = mkdtempSync(join(tmpdir(), 'accord-append-'))
  const { db, close } = await openStore(join(folder, 'accord.db'), randomBytes(32), true)
  onTestFinished(async () => {
    await close()
    rmSync(folder, { recursive: true, force: true })
  })
  // A row that points nowhere will do.
  await sql`pragma foreign_keys = off`.execute(db)
  const { rows } = await sql<{
    name: string
    type: string
  }>`select name, type from pragma_table_info(${table})`.execute(db)
  const names = rows.map(({ name }) => sql.ref(name))
  const values = rows.map(({ type }) => (/int/i.test(type) ? sql.lit(1) : sql.lit('x')))
  await sql`insert into ${sql.table(table)} (${sql.join(names)}) values (${sql.join(values)})`.execute(db)
  const [first = sql.ref('id')] = names
  await expect(sql`update ${sql.table(table)} set ${first} = ${first}`.execute(db)).rejects.toThrow(
    'append-only',
  )
  await expect(sql`delete from ${sql.table(table)}`.execute(db)).rejects.toThrow('append-only')
})
