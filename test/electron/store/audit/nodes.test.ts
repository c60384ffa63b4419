import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { describe, expect, it } from 'vitest'
import { appendAudit } from '../../../../electron/store/kernel/append.ts'
import { checkTrail } from '../../../../electron/store/audit/check-trail.ts'
import { hashesOf, pathTo, rootOver } from '../../../../electron/store/kernel/nodes.ts'
import type { Tables } from '../../../../electron/store/kernel/schema.ts'
import { inclusionProof, treeRoot } from '../../../../electron/proof/trail/tree.ts'
import { newId } from '../../../../shared/kernel/ids.ts'
import { storeAt } from '../../../support/store-at.ts'

const who = { memberId: newId() }
const by = { at: '2026-11-20T10:00:00.000Z', clock: null, who }

async function enter(db: Kysely<Tables>, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1)
    await db.transaction().execute((tx) => appendAudit(tx, 'meetings.create', newId(), by))
}

const leavesOf = async (db: Kysely<Tables>): Promise<Buffer[]> =>
  (await db.selectFrom('audit').select('hash').orderBy('seq').execute()).map(({ hash }) =>
    Buffer.from(hash, 'hex'),
  )

/** Every root and every path of every size, beside the tree made from all its leaves. */
async function expectTheTree(db: Kysely<Tables>, sizes: number): Promise<void> {
  const leaves = await leavesOf(db)
  expect(leaves).toHaveLength(sizes)
  for (let size = 0; size <= sizes; size += 1) {
    const some = leaves.slice(0, size)
    expect(await rootOver(db, size), `root over ${size}`).toEqual(treeRoot(some))
    for (let index = 0; index < size; index += 1)
      expect(await pathTo(db, index, size), `${index} of ${size}`).toEqual(inclusionProof(some, index))
  }
}

describe('the nodes of the trail’s tree', () => {
  it('give the same roots and paths as all its entries, whatever the size', async () => {
    const { db } = await storeAt(Infinity)
    await enter(db, 37)
    await expectTheTree(db, 37)
    expect(await checkTrail(db)).toEqual({ sound: true, firstBad: null, size: 37 })
  })

  it('are made for a trail that was there before them, and go on from it', async () => {
    const { db, bringTo } = await storeAt(Infinity)
    await enter(db, 21)
    const entries = await db.selectFrom('audit').selectAll().execute()
    const older = await storeAt(430)
    await older.db.insertInto('audit').values(entries).execute()
    await older.bringTo(Infinity)
    await bringTo(Infinity)
    await enter(older.db, 12)
    const added = (await older.db.selectFrom('audit').select('seq').execute()).length
    await expectTheTree(older.db, added)
    expect(await checkTrail(older.db)).toMatchObject({ sound: true })
  })

  it('are found to be others than the entries give', async () => {
    const { db } = await storeAt(Infinity)
    await enter(db, 20)
    await sql`drop trigger auditNode_no_update`.execute(db)
    await sql`update auditNode set hash = zeroblob(32) where seq = 12 and level = 2`.execute(db)
    expect(await checkTrail(db)).toEqual({ sound: false, firstBad: 12, size: 20 })
  })

  it('are found to be left of a trail whose end was cut', async () => {
    const { db } = await storeAt(Infinity)
    await enter(db, 20)
    await sql`drop trigger audit_no_delete`.execute(db)
    await sql`delete from audit where seq > 17`.execute(db)
    expect(await checkTrail(db)).toEqual({ sound: false, firstBad: 18, size: 17 })
  })

  it('can’t be changed or taken away', async () => {
    const { db } = await storeAt(Infinity)
    await enter(db, 2)
    await expect(sql`delete from auditNode`.execute(db)).rejects.toThrow('append-only')
    await expect(sql`update auditNode set level = 9`.execute(db)).rejects.toThrow('append-only')
  })

  it('fail where one is missing, and never answer another root', async () => {
    const { db } = await storeAt(Infinity)
    await enter(db, 8)
    await sql`drop trigger auditNode_no_delete`.execute(db)
    await sql`delete from auditNode where seq = 8 and level = 3`.execute(db)
    await expect(rootOver(db, 8)).rejects.toMatchObject({ error: { kind: 'storage', why: 'damaged' } })
    expect(await hashesOf(db, [{ start: 0, end: 4 }])).toEqual([treeRoot((await leavesOf(db)).slice(0, 4))])
  })
})
