import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '../../../../shared/kernel/ids.ts'
import { releaseMaterial } from '../../../../electron/store/releases/material.ts'
import { closedMeeting } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { fixedBy } from '../../../support/fixed-by.ts'
import { signAs } from '../sign-off/sign-as.ts'
import { openTestStore, passphrase } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'
import { checkOf } from '../../../support/sound.ts'

const entriesOf = (test: TestStore) =>
  test.store.desk().store.db.selectFrom('audit').selectAll().orderBy('seq').execute()

const meetingOn = (heldOn: string) => ({ heldOn, startsAt: '10:00', place: '' })

test('time rises with the sequence, whatever the clock says, and the clock’s reading stands beside it', async () => {
  const store = await openTestStore()
  const readings = fc.array(
    fc.date({ min: new Date('2021-01-01'), max: new Date('2025-12-31'), noInvalidDate: true }),
    {
      minLength: 2,
      maxLength: 8,
    },
  )
  await fc.assert(
    fc.asyncProperty(readings, async (clock) => {
      const from = (await entriesOf(store)).length
      for (const now of clock)
        expect(await store.replyTo('meetings.create', meetingOn('2027-01-14'), {}, now)).toMatchObject({
          ok: true,
        })
      const all = await entriesOf(store)
      for (const [index, entry] of all.slice(from).entries()) {
        const before = all[from + index - 1]
        const said = clock[index]?.toISOString() ?? ''
        expect(entry.at > (before?.at ?? '')).toBe(true)
        expect(entry.clock ?? entry.at).toBe(said)
        expect(entry.at >= said).toBe(true)
      }
    }),
    { numRuns: 15 },
  )
  expect((await checkOf(store)).sound).toBe(true)
})

test('two acts at one instant have two times', async () => {
  const store = await openTestStore()
  const now = new Date('2026-03-02T10:00:00.000Z')
  for (const day of ['2027-01-14', '2027-01-21'])
    await store.replyTo('meetings.create', meetingOn(day), {}, now)
  expect((await entriesOf(store)).slice(-2).map(({ at, clock }) => [at, clock])).toEqual([
    ['2026-03-02T10:00:00.000Z', null],
    ['2026-03-02T10:00:00.001Z', '2026-03-02T10:00:00.000Z'],
  ])
})

test('an entry without a clock of its own has the hash that it had before there was one', async () => {
  const store = await openTestStore()
  const [first] = await entriesOf(store)
  if (!first) throw new Error('no entry')
  const { seq, at, memberId, operation, entityId, prev, hash } = first
  const text = JSON.stringify(['accord/audit@1', seq, at, memberId, operation, entityId, prev])
  expect(createHash('sha256').update(text).digest('hex')).toBe(hash)
})

test('the clock’s reading can’t be changed or taken away unseen', async () => {
  const store = await openTestStore({ now: new Date('2026-03-02T10:00:00Z') })
  await store.call('meetings.create', meetingOn('2027-01-14'))
  await store.replyTo('meetings.create', meetingOn('2027-01-21'), {}, new Date('2026-03-02T08:00:00Z'))
  const { db } = store.store.desk().store
  const { sql } = await import('kysely')
  await sql`drop trigger audit_no_update`.execute(db)
  const last = (await entriesOf(store)).at(-1)
  for (const clock of ['2026-03-02T09:59:59.000Z', null]) {
    await db
      .updateTable('audit')
      .set({ clock } as never)
      .where('seq', '=', last?.seq ?? 0)
      .execute()
    expect(await checkOf(store)).toMatchObject({ sound: false, firstBad: last?.seq })
  }
})

test('a record that was fixed while the clock was behind has a proof that holds', async () => {
  let now = new Date('2026-12-01T10:00:00Z')
  const panel = await openPanel(['doctor', 'manager'], { now: () => now })
  const steen = await addCase(panel)
  now = new Date('2026-12-01T08:00:00Z')
  const { meetingId } = await closedMeeting(panel, [steen])
  await signAs(panel, meetingId, 'doctor')
  const { packs } = await releaseMaterial(panel.store.desk().store.db, meetingId)
  const [pack] = packs
  if (!pack) throw new Error('no pack')
  expect(pack.proofJson).toContain('"clock":"2026-12-01T08:00:00.000Z"')
  expect(fixedBy(pack)).toEqual({ operation: 'meetings.close', problems: [] })
})

test('ids start above the greatest that the store has', async () => {
  const test = await openTestStore()
  const { id: meetingId } = (await test.call('meetings.create', meetingOn('2027-01-14'))).meeting
  const { db } = test.store.desk().store
  const far = '07b0ba6f-3c00-7abc-8000-000000000000'
  const kept = await db
    .selectFrom('meeting')
    .selectAll()
    .where('id', '=', meetingId)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('meeting')
    .values({ ...kept, id: far })
    .execute()
  expect(newId() < far).toBe(true)
  await test.store.close()
  await test.store.unlock('panel', test.coordinator.login, passphrase)
  expect(newId() > far).toBe(true)
})
