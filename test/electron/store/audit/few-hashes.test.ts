import type { Kysely, KyselyPlugin } from 'kysely'
import { expect, test } from 'vitest'
import { selectSignedHeads } from '../../../../electron/store/audit/signed-heads.ts'
import { appendAudit } from '../../../../electron/store/kernel/append.ts'
import { pathFrom, pathTo, rootOver } from '../../../../electron/store/kernel/nodes.ts'
import type { Tables } from '../../../../electron/store/kernel/schema.ts'
import { newId } from '../../../../shared/kernel/ids.ts'
import { storeAt } from '../../../support/store-at.ts'

const who = { memberId: newId() }
const at = (n: number): string => new Date(Date.UTC(2026, 10, 20, 10) + n * 1000).toISOString()

async function enter(db: Kysely<Tables>, from: number, to: number): Promise<void> {
  for (let n = from; n <= to; n += 1)
    await db
      .transaction()
      .execute((tx) => appendAudit(tx, 'meetings.create', newId(), { at: at(n), clock: null, who }))
}

/** How many statements a reading takes, and how many rows come back with them. */
async function readsOf(db: Kysely<Tables>, reading: (db: Kysely<Tables>) => Promise<unknown>) {
  const read = { statements: 0, rows: 0 }
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      read.statements += 1
      read.rows += result.rows.length
      return result
    },
  }
  await reading(db.withPlugin(counting))
  return read
}

/** A tree over one less than a power of two is of as many parts as there are levels: no size costs more. */
const sizes = [255, 2047]

test('the head, a proof and the next entry read a hash a level, however long the trail is', async () => {
  const { db } = await storeAt(Infinity)
  let before = 0
  for (const size of sizes) {
    await enter(db, before + 1, size)
    before = size
    const levels = Math.ceil(Math.log2(size + 1))
    const few = { statements: expect.any(Number), rows: expect.any(Number) }
    const readings = {
      head: await readsOf(db, (one) => rootOver(one, size)),
      // Each hash of a path is of the parts that its subtree is of; all of them are asked for at once.
      inclusion: await readsOf(db, (one) => pathTo(one, 1, size)),
      consistency: await readsOf(db, (one) => pathFrom(one, Math.floor(size / 3), size)),
      // The last of a whole tree completes a node at every level.
      entry: await readsOf(db, (one) =>
        one
          .transaction()
          .execute((tx) =>
            appendAudit(tx, 'meetings.create', newId(), { at: at(size + 1), clock: null, who }),
          ),
      ),
    }
    before += 1
    expect(readings).toEqual({ head: few, inclusion: few, consistency: few, entry: few })
    expect([size, readings.head.statements <= 2, readings.head.rows]).toEqual([size, true, levels])
    expect(readings.inclusion.statements).toBeLessThanOrEqual(2)
    expect(readings.inclusion.rows).toBeLessThanOrEqual(2 * levels)
    expect(readings.consistency.statements).toBeLessThanOrEqual(2)
    expect(readings.consistency.rows).toBeLessThanOrEqual(2 * levels)
    expect(readings.entry.rows).toBeLessThanOrEqual(levels + 2)
    expect(readings.entry.statements).toBeLessThanOrEqual(5)
  }
})

test('the head that a statement was signed under is found without reading the trail', async () => {
  const { db } = await storeAt(Infinity)
  await enter(db, 1, 600)
  const auditHead = (await rootOver(db, 400)).toString('hex')
  const levels = 10
  const read = await readsOf(db, (one) => selectSignedHeads(one, [{ auditHead, claimedAt: at(401) }], 600))
  // One statement for the place, one or two for each root that is tried, and those of the path.
  expect(read.statements).toBeLessThanOrEqual(7)
  expect(read.rows).toBeLessThanOrEqual(4 * levels)
})
