import { expect, test } from 'vitest'
import { storeAt } from '../../../support/store-at.ts'

test('letters come to a store that had none, and what is there stays', async () => {
  const { db, fill, bringTo } = await storeAt(130)
  await fill('acronym', { id: 'kept', short: 'XYZ' })
  await bringTo(140)
  expect(await db.selectFrom('letter').selectAll().execute()).toEqual([])
  expect(await db.selectFrom('letterRelease').selectAll().execute()).toEqual([])
  expect(await db.selectFrom('acronym').select('short').where('id', '=', 'kept').execute()).toEqual([
    { short: 'XYZ' },
  ])
})
