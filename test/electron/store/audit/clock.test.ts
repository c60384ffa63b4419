import { expect, test } from 'vitest'
import { noteClock } from '../../../../electron/store/audit/note-clock.ts'
import type { Who } from '../../../../shared/session.ts'
import { closedMeeting } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { signAs } from '../sign-off/sign-as.ts'
import { passphrase } from '../test-store.ts'
import { checkOf } from '../../../support/sound.ts'

const minute = 60_000
const hour = 60 * minute
const start = Date.parse('2026-12-20T15:00:00Z')

async function signedByHealth() {
  let offset = 0
  const now = (): Date => new Date(start + offset)
  const panel = await openPanel(['doctor', 'manager'], { now })
  const { meetingId } = await closedMeeting(panel, [await addCase(panel)])
  await signAs(panel, meetingId, 'doctor')
  const { at } = await panel.store
    .desk()
    .store.db.selectFrom('signOff')
    .select('at')
    .executeTakeFirstOrThrow()
  const as = (memberId: string, side: Who['side']): Who => ({ ...panel.coordinator, memberId, side })
  const manager = as(panel.ids.manager, 'socialCare')
  const asked = async (who: Who, signing: object | null = null) => {
    const reply = await panel.replyTo('audit.clock', { signing }, who)
    return reply.ok ? reply.value : reply.error
  }
  const kinds = async (who: Who) => ((await asked(who)) as { kind: string }[]).map(({ kind }) => kind)
  const lastOf = () => panel.call('audit.entries', { limit: 1 })
  return {
    panel,
    meetingId,
    at,
    manager,
    as,
    asked,
    kinds,
    lastOf,
    now,
    moveClock: (by: number) => (offset = by),
  }
}

test('a clock that went back is said by more than a minute, with both times', async () => {
  const { asked, kinds, manager, at, moveClock, now } = await signedByHealth()
  expect(await asked(manager)).toEqual([])
  moveClock(Date.parse(at) - start - minute / 2)
  expect(await kinds(manager)).toEqual([])
  moveClock(-hour)
  expect(await asked(manager)).toEqual([
    {
      kind: 'wentBack',
      clock: now().toISOString(),
      against: expect.stringContaining('2026-12-20T15:00'),
      side: null,
    },
  ])
})

test('a clock more than a day ahead of the other agency’s signature is said to who has yet to sign', async () => {
  const { panel, meetingId, asked, kinds, manager, as, at, moveClock, now } = await signedByHealth()
  moveClock(Date.parse(at) - start + 24 * hour)
  expect(await kinds(manager)).toEqual([])
  moveClock(Date.parse(at) - start + 24 * hour + 1)
  const ahead = { kind: 'ahead', clock: now().toISOString(), against: at, side: 'health' }
  expect(await asked(manager)).toEqual([ahead])
  // Neither the side that signed, nor who signs nothing, unless another's signature is about to be given.
  expect(await asked(as(panel.ids.doctor, 'health'))).toEqual([])
  const worker = as(panel.ids.worker, 'socialCare')
  expect(await asked(worker)).toEqual([])
  expect(await asked(worker, { meetingId, side: 'socialCare' })).toEqual([ahead])
  await signAs(panel, meetingId, 'manager')
  expect(await asked(worker, { meetingId, side: 'socialCare' })).toEqual([])
})

test('whoever comes in while the clock is odd leaves it in the trail, and nobody else does', async () => {
  const { panel, manager, lastOf, moveClock, now } = await signedByHealth()
  const { store } = panel.store.desk()
  const [before] = await lastOf()
  await noteClock({ store, who: manager, now: now() })
  expect(await lastOf()).toEqual([before])
  moveClock(-hour)
  await noteClock({ store, who: manager, now: now() })
  expect(await lastOf()).toMatchObject([{ operation: 'clock.wentBack', clock: now().toISOString() }])
  moveClock(48 * hour)
  await noteClock({ store, who: manager, now: now() })
  expect(await lastOf()).toMatchObject([{ operation: 'clock.ahead', at: now().toISOString(), clock: null }])
  expect((await checkOf(panel)).sound).toBe(true)
})

test('coming in by the door notes it', async () => {
  const panel = await openPanel([], { now: new Date('2199-01-01T12:00:00Z') })
  await panel.call('meetings.create', { heldOn: '2199-02-01', startsAt: '10:00', place: '' })
  await panel.store.close()
  await panel.store.unlock('panel', panel.coordinator.login, passphrase)
  const { db } = panel.store.desk().store
  const last = await db.selectFrom('audit').select('operation').orderBy('seq', 'desc').executeTakeFirst()
  expect(last).toEqual({ operation: 'clock.wentBack' })
})
