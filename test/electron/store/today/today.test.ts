import { expect, test } from 'vitest'
import { closedMeeting, draftWith, heldOn, meet, publish } from '../meetings/meeting-steps.ts'
import { openPanel, passphraseOf } from '../meetings/panel-at-work.ts'
import type { PanelAtWork, SeatName } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import type { Counts, Today } from '../../../../shared/today.ts'
import { arrive, log, send } from '../releases/release-steps.ts'
import { openCase, refer } from '../referrals/refer.ts'
import { openTestStore } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'

async function on<T>(store: TestStore, name: string, date: string): Promise<T> {
  const reply = await store.replyTo(name, {}, {}, new Date(`${date}T12:00:00Z`))
  if (!reply.ok) throw new Error('refused')
  return reply.value as T
}

async function sign(panel: PanelAtWork, meetingId: string, name: SeatName): Promise<void> {
  const { signatories } = await panel.call('signOff.forMeeting', { meetingId })
  const one = signatories.find((signatory) => signatory.memberId === panel.ids[name])
  await panel.call('signOff.sign', {
    meetingId,
    memberId: panel.ids[name],
    passphrase: passphraseOf(name),
    fingerprint: [...(one?.fingerprint ?? [])],
  })
}

test('an empty store asks for nothing', async () => {
  const store = await openTestStore()
  expect(await on<Counts>(store, 'today.counts', heldOn)).toEqual({
    today: 0,
    referrals: 0,
    cases: 0,
    toSignMine: 0,
    toSign: 0,
    actionsMine: 0,
    actions: 0,
    possibleMatches: 0,
  })
  expect(await on<Today>(store, 'today.get', heldOn)).toEqual({
    meeting: null,
    mine: {
      actions: [],
      views: [],
      cases: [],
      marks: [],
      toTell: [],
      agencyActions: null,
      frontLine: [],
    },
    toSign: [],
    referrals: { people: 0, long: 0, oldestDays: 0 },
    possibleMatches: 0,
    readiness: [],
    teams: [],
    toRelease: [],
    letters: [],
    overdue: [],
    oldest: [],
    totals: {
      actions: 0,
      cases: 0,
      marks: 0,
      toTell: 0,
      toRelease: 0,
      overdue: { health: 0, socialCare: 0, person: 0, neither: 0 },
    },
  })
})

test('people who wait, possible matches, and undecided cases, the longest waiting first', async () => {
  const store = await openTestStore({ now: new Date('2026-02-01T09:00:00Z') })
  await refer(store, { nhsNumber: '9990181594' }, { referredOn: '2026-01-02' })
  await refer(store, { nhsNumber: '9990181594', familyName: 'Stone' }, { referredOn: '2026-01-05' })
  const newer = await openCase(store, { familyName: 'Beck' }, { referredOn: '2026-01-20' })
  const older = await openCase(store, { familyName: 'Cole' }, { referredOn: '2026-01-10' })
  const closed = await openCase(store, { familyName: 'Dean' })
  await store.call('cases.close', { caseId: closed.id, version: 1, reason: 'Moved away' })
  const today = await on<Today>(store, 'today.get', '2026-02-01')
  expect(today).toMatchObject({
    referrals: { people: 2, long: 1, oldestDays: 30 },
    possibleMatches: 1,
  })
  expect(today.oldest.map(({ id, waitingDays }) => [id, waitingDays])).toEqual([
    [older.id, 22],
    [newer.id, 12],
  ])
  expect(await on<Counts>(store, 'today.counts', '2026-02-01')).toMatchObject({ referrals: 2, cases: 2 })
})

test('the next meeting, or the one in progress whatever its day', async () => {
  const panel = await openPanel()
  const draft = await draftWith(panel, [], '2027-03-11')
  const { meeting } = await draftWith(panel, [])
  await publish(panel, meeting.id)
  expect((await on<Today>(panel, 'today.get', heldOn)).meeting?.id).toBe(meeting.id)
  expect((await on<Counts>(panel, 'today.counts', heldOn)).today).toBe(1)
  expect((await on<Counts>(panel, 'today.counts', '2027-01-13')).today).toBe(0)
  expect((await on<Today>(panel, 'today.get', '2027-01-15')).meeting?.id).toBe(draft.meeting.id)

  const steen = await addCase(panel)
  const running = await meet(panel, [steen])
  expect((await on<Today>(panel, 'today.get', '2027-02-20')).meeting?.id).toBe(running.meetingId)
  expect((await on<Counts>(panel, 'today.counts', '2027-02-20')).today).toBe(1)
})

test('a closed meeting waits for signatures until both agencies have signed, then to be released', async () => {
  const panel = await openPanel(['doctor', 'manager'])
  const steen = await addCase(panel)
  const { meetingId } = await closedMeeting(panel, [steen])
  const waiting = async (date = heldOn) => (await on<Today>(panel, 'today.get', date)).toSign
  expect(await waiting()).toEqual([
    { meetingId, panelId: expect.any(String), heldOn, count: 1, mine: false, lateDays: 0 },
  ])
  // Five working days after Thursday 14 January 2027 is the 21st; Monday 8 February is twelve more.
  expect(await waiting('2027-02-08')).toMatchObject([{ lateDays: 12 }])
  await sign(panel, meetingId, 'doctor')
  expect(await waiting()).toEqual([
    { meetingId, panelId: expect.any(String), heldOn, count: 1, mine: false, lateDays: 0 },
  ])
  expect((await on<Counts>(panel, 'today.counts', heldOn)).toSign).toBe(1)
  await sign(panel, meetingId, 'manager')
  expect(await waiting()).toEqual([])
  const toRelease = async (date = heldOn) => (await on<Today>(panel, 'today.get', date)).toRelease
  expect(await toRelease()).toMatchObject([{ id: meetingId, next: 'write', lateDays: 0 }])
  expect(await on<Counts>(panel, 'today.counts', heldOn)).toMatchObject({ toSign: 0, today: 1 })
  await log(panel, meetingId)
  expect(await toRelease()).toMatchObject([{ next: 'send' }])
  await send(panel, meetingId)
  expect(await toRelease()).toMatchObject([{ next: 'receipt', lateDays: 0 }])
  // Fifteen working days after Thursday 14 January 2027 is Thursday 4 February; the 8th is a Monday.
  expect(await toRelease('2027-02-08')).toMatchObject([{ next: 'receipt', lateDays: 2 }])
  await arrive(panel, meetingId)
  expect(await toRelease()).toEqual([])
})

test('actions past their day, the longest overdue first', async () => {
  const panel = await openPanel()
  const steen = await addCase(panel)
  const { items } = await meet(panel, [steen])
  for (const dueOn of ['2027-02-01', '2027-01-20', null])
    await panel.call('room.saveAction', {
      itemId: items[0]?.id ?? '',
      actionId: null,
      version: null,
      text: `Due ${dueOn}`,
      ownerName: '',
      side: null,
      dueOn,
    })
  const overdue = async (date: string) =>
    (await on<Today>(panel, 'today.get', date)).overdue.map((action) => action.dueOn)
  expect(await overdue('2027-01-20')).toEqual([])
  expect(await overdue('2027-02-02')).toEqual(['2027-01-20', '2027-02-01'])
  expect((await on<Counts>(panel, 'today.counts', '2027-02-02')).actions).toBe(3)
})
