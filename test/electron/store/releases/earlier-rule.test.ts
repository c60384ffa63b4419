import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { migrate } from '../../../../electron/store/migrations/migrate.ts'
import { migrations } from '../../../../electron/store/migrations/index.ts'
import type { Tables } from '../../../../electron/store/kernel/schema.ts'
import { signAs } from '../sign-off/sign-as.ts'
import { toSign } from '../sign-off/to-sign.ts'
import { arrive, caseState, log, meetingState } from './release-steps.ts'

test('an update keeps who had both packs by the earlier rule, and invents no receipt', async () => {
  const raw = new Database(':memory:')
  onTestFinished(() => void raw.close())
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: raw }) })
  const untyped = db as unknown as Kysely<unknown>
  const version = { version: () => Number(raw.pragma('user_version', { simple: true })) }
  const setVersion = (n: number): void => void raw.pragma(`user_version = ${n}`)
  const before = migrations.filter(({ number }) => number < 470)
  await migrate(untyped, { ...version, setVersion }, before)
  raw.pragma('foreign_keys = OFF')
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
  await migrate(untyped, { ...version, setVersion }, migrations)
  expect(await db.selectFrom('releasedOnWriting').selectAll().execute()).toEqual([
    { recordId: 'both', recordVersion: 1 },
  ])
  expect(await db.selectFrom('delivery').selectAll().execute()).toEqual([])
})

test('what went by the earlier rule stays released, whatever receipt is said and taken back', async () => {
  const { panel, steen, meetingId } = await toSign()
  await signAs(panel, meetingId, 'doctor')
  await signAs(panel, meetingId, 'manager')
  const { records } = await panel.call('releases.status', { meetingId })
  const { db } = panel.store.desk().store
  const old = records.map(({ recordId, recordVersion }) => ({ recordId, recordVersion }))
  await db.insertInto('releasedOnWriting').values(old).execute()
  await log(panel, meetingId)
  const states = async () => [await caseState(panel, steen), await meetingState(panel, meetingId)]
  expect(await states()).toEqual(['released', 'released'])
  expect((await panel.call('releases.status', { meetingId })).records[0]?.packs.health).toMatchObject({
    writtenAt: expect.any(String),
    receivedOn: null,
  })
  await arrive(panel, meetingId)
  for (const { id: deliveryId } of (await panel.call('releases.status', { meetingId })).deliveries)
    await panel.call('releases.takeBack', { meetingId, deliveryId, reason: 'Not this one' })
  expect(await states()).toEqual(['released', 'released'])
})
