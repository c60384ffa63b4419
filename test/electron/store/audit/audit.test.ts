import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it, test } from 'vitest'
import { inclusionProof, leafHash, provenRoot, treeRoot } from '../../../../electron/proof/trail/tree.ts'
import { referenceLeaves as leaves } from '../../../support/documents/reference-leaves.ts'
import { openTestStore } from '../test-store.ts'
import { checkOf } from '../../../support/sound.ts'

const node = (a: Buffer, b: Buffer): Buffer =>
  createHash('sha256').update(Uint8Array.of(1)).update(a).update(b).digest()
// Of the reference leaves.
const publishedRoot = '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'

describe('the audit tree', () => {
  it('has the published root of the reference leaves', () => {
    expect(treeRoot(leaves).toString('hex')).toBe(publishedRoot)
  })

  it('has the empty hash for no leaves', () => {
    expect(treeRoot([]).toString('hex')).toBe(createHash('sha256').digest('hex'))
  })

  it('proves that each leaf is in it, for every size up to 20', () => {
    for (let size = 1; size <= 20; size++) {
      const some = Array.from({ length: size }, (_, i) => Buffer.from([i]))
      for (let index = 0; index < size; index++) {
        expect(
          rootFrom(some[index] as Buffer, index, size, inclusionProof(some, index)).equals(treeRoot(some)),
          `${index} of ${size}`,
        ).toBe(true)
        const place = { leafIndex: index, treeSize: size }
        const leaf = leafHash(some[index] as Buffer)
        const proof = inclusionProof(some, index)
        expect(provenRoot(leaf, place, proof)).toEqual(treeRoot(some))
        expect(provenRoot(leaf, place, [...proof, leaf]), 'a hash too many').toBeNull()
        const short = provenRoot(leaf, place, proof.slice(1))
        expect(size === 1 || short?.equals(treeRoot(some)) !== true, 'a hash too few').toBe(true)
      }
    }
  })
})

/** RFC 9162 §2.1.3.2, written apart from the code it checks. */
function rootFrom(leaf: Buffer, index: number, size: number, proof: readonly Buffer[]): Buffer {
  let [fn, sn, r] = [index, size - 1, leafHash(leaf)]
  for (const p of proof) {
    if (fn % 2 === 1 || fn === sn) {
      r = node(p, r)
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn >> 1, sn >> 1]
    } else {
      r = node(r, p)
    }
    ;[fn, sn] = [fn >> 1, sn >> 1]
  }
  return r
}

test('a leaf beyond the tree is proven by nothing', () => {
  expect(provenRoot(leafHash(Buffer.from([1])), { leafIndex: 1, treeSize: 1 }, [])).toBeNull()
})

describe('the audit trail', () => {
  const line = (title: string): object => ({ title })

  it('gains one entry for each command, and none for a refused one or a query', async () => {
    const { call, replyTo } = await openTestStore()
    const before = (await call('audit.head', {})).size
    await call('meetings.create', { heldOn: '2026-12-04', startsAt: '10:00', place: '' })
    await replyTo('meetings.create', line('not an input'))
    await call('meetings.list', {})
    expect((await call('audit.head', {})).size).toBe(before + 1)
  })

  it('is sound as written, and names the first entry that someone with the key has changed', async () => {
    const { call, store } = await openTestStore()
    for (let day = 1; day <= 5; day++)
      await call('meetings.create', { heldOn: `2026-12-0${day}`, startsAt: '10:00', place: '' })
    expect(await checkOf({ store })).toMatchObject({ sound: true, firstBad: null, size: 7 })
    const { db } = store.desk().store
    await sql`drop trigger audit_no_update`.execute(db)
    await db
      .updateTable('audit')
      .set({ operation: 'cases.close' } as never)
      .where('seq', '=', 3)
      .execute()
    expect(await checkOf({ store })).toMatchObject({ sound: false, firstBad: 3 })
  })

  it('gets another head when its tail is cut, which only a copy held elsewhere can show', async () => {
    const { call, store } = await openTestStore()
    for (let day = 1; day <= 3; day++)
      await call('meetings.create', { heldOn: `2026-12-0${day}`, startsAt: '10:00', place: '' })
    const printed = await call('audit.head', {})
    const { db } = store.desk().store
    for (const table of ['auditNode', 'audit'] as const) {
      await sql.raw(`drop trigger ${table}_no_delete`).execute(db)
      await db.deleteFrom(table).where('seq', '=', printed.size).execute()
    }
    expect((await checkOf({ store })).sound).toBe(true)
    expect((await call('audit.head', {})).root).not.toBe(printed.root)
  })
})
