import { expect, test } from 'vitest'
import { storeAt } from '../../../support/store-at.ts'

test('an update keeps who had both packs by the earlier rule, and invents no receipt', async () => {
  const { db, bringTo } = await storeAt(460)
  const left = (recordId: string, side: 'health' | 'socialCare', oneAgencyOnly = 0, shortOf = '') =>
    db
      .insertInto('release')
      .values({
        id: `${recordId}-${side}`,
        meetingId: 'm',
        recordId,
        recordVersion: 1,
        side,
        memberId: 'c',
        at: '2026-11-12T10:00:00.000Z',
        files: 9,
        sumsSha256: 'a',
        oneAgencyOnly,
        shortOf,
      })
      .execute()
  await left('both', 'health')
  await left('both', 'socialCare')
  await left('half', 'health')
  await left('early', 'health', 1)
  await left('early', 'socialCare')
  await left('short', 'health')
  await left('short', 'socialCare', 0, 'health')
  await bringTo(470)
  expect(await db.selectFrom('releasedOnWriting').selectAll().execute()).toEqual([
    { recordId: 'both', recordVersion: 1 },
  ])
  expect(await db.selectFrom('delivery').selectAll().execute()).toEqual([])
})
