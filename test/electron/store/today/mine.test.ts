import { expect, test } from 'vitest'
import type { Counts, Today } from '../../../../shared/today.ts'
import type { Who } from '../../../../shared/session.ts'
import { closedMeeting, draftWith, heldOn, meet } from '../meetings/meeting-steps.ts'
import { addSeat, openPanel, seats } from '../meetings/panel-at-work.ts'
import type { PanelAtWork, SeatName } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { signAs } from '../sign-off/sign-as.ts'

const who = (panel: PanelAtWork, seat: SeatName): Partial<Who> => {
  const { login, name, role, side } = seats[seat]
  return { memberId: panel.ids[seat], login, name, role, side }
}

async function on<T>(panel: PanelAtWork, name: string, as: Partial<Who>, date = heldOn): Promise<T> {
  const reply = await panel.replyTo(name, {}, as, new Date(`${date}T12:00:00Z`))
  if (!reply.ok) throw new Error('refused')
  return reply.value as T
}

const todayOf = (panel: PanelAtWork, as: Partial<Who>, date?: string) =>
  on<Today>(panel, 'today.get', as, date)
const countsOf = (panel: PanelAtWork, as: Partial<Who>, date?: string) =>
  on<Counts>(panel, 'today.counts', as, date)

async function addAction(panel: PanelAtWork, itemId: string, dueOn: string, ownerMemberId: string) {
  await panel.call('room.saveAction', {
    itemId,
    actionId: null,
    version: null,
    text: `Due ${dueOn}`,
    ownerName: 'Winston Hale',
    ownerMemberId,
    side: null,
    dueOn,
  })
}

test('an action is shown to whoever has it, and not to another of the same name', async () => {
  const panel = await openPanel()
  const { items } = await meet(panel, [await addCase(panel)])
  const itemId = items[0]?.id ?? ''
  const other = await addSeat(panel, { ...seats.worker, login: 'winston2', side: 'health' })
  for (const dueOn of ['2027-01-20', '2027-02-03', '2027-02-10', '2027-03-20'])
    await addAction(panel, itemId, dueOn, panel.ids.worker)
  const worker = who(panel, 'worker')
  const { mine } = await todayOf(panel, worker, '2027-02-03')
  expect(mine.actions.map(({ dueOn }) => dueOn)).toEqual(['2027-01-20', '2027-02-03', '2027-02-10'])
  // Two whose day has come: what is due later is no reason to ring.
  expect(await countsOf(panel, worker, '2027-02-03')).toMatchObject({ today: 2, actionsMine: 2, actions: 4 })
  const namesake = { ...worker, memberId: other, login: 'winston2', side: 'health' as const }
  expect((await todayOf(panel, namesake, '2027-02-03')).mine.actions).toEqual([])
  expect(await countsOf(panel, namesake, '2027-02-03')).toMatchObject({ actionsMine: 0 })
})

async function presented(panel: PanelAtWork, caseId: string, keyWorker: string): Promise<void> {
  const { case: one } = await panel.call('cases.get', { caseId })
  await panel.call('cases.update', { caseId, version: one.version, changes: { keyWorker } })
}

test.each(['Łukasz Żak', 'Élodie Watkin', 'Seán Óg'])(
  'a case is %s’s, whatever letters a name has',
  async (name) => {
    const panel = await openPanel()
    const { id: caseId } = await addCase(panel)
    await presented(panel, caseId, `${name}, community nurse`)
    const mine = (of: string) => todayOf(panel, { ...who(panel, 'worker'), name: of })
    expect((await mine(name)).mine.cases.map((one) => one.caseId)).toEqual([caseId])
    expect((await mine(name.slice(0, -1))).mine.cases).toEqual([])
  },
)

test('the view of one’s agency is asked for while a coming meeting is to hear the case without it', async () => {
  const panel = await openPanel()
  const steen = await addCase(panel, { ready: false })
  const kerr = await addCase(panel, { familyName: 'Kerr', ready: false })
  for (const { id } of [steen, kerr]) {
    const { version } = await panel.call('risks.get', { caseId: id })
    await panel.call('risks.save', { caseId: id, version, changes: { healthView: 'We would go.' } })
  }
  await presented(panel, steen.id, 'Winston Hale, social worker')
  const { meeting } = await draftWith(panel, [steen, kerr])
  const worker = who(panel, 'worker')
  const { views } = (await todayOf(panel, worker, '2027-01-10')).mine
  expect(views).toMatchObject([
    { caseId: steen.id, side: 'socialCare', isWorker: true, meetingId: meeting.id, heldOn },
    { caseId: kerr.id, personName: 'Ruth Kerr', isWorker: false },
  ])
  // Of the other case anybody of the agency may write it: it rings for nobody.
  expect((await countsOf(panel, worker, '2027-01-10')).today).toBe(1)
  for (const seat of ['doctor', 'peer'] as const)
    expect((await todayOf(panel, who(panel, seat), '2027-01-10')).mine.views).toEqual([])
  expect((await todayOf(panel, worker, '2027-01-15')).mine.views).toEqual([])
  const { version } = await panel.call('risks.get', { caseId: kerr.id })
  const written = { caseId: kerr.id, version, changes: { socialCareView: 'She manages well.' } }
  await panel.replyTo('risks.save', written, worker)
  expect((await todayOf(panel, worker, '2027-01-10')).mine.views.map(({ caseId }) => caseId)).toEqual([
    steen.id,
  ])
})

test('cases that one works on, with what each needs: the meeting’s first, then what can be signed now', async () => {
  const panel = await openPanel()
  const cases = {
    bare: await addCase(panel, { familyName: 'Bare', ready: false }),
    small: await addCase(panel, { familyName: 'Small' }),
    large: await addCase(panel, { familyName: 'Large' }),
    listed: await addCase(panel, { familyName: 'Listed', ready: false }),
  }
  const others = await addCase(panel, { familyName: 'Other' })
  const { version } = await panel.call('cases.route', { caseId: cases.large.id })
  await panel.call('cases.setFlags', { caseId: cases.large.id, version, changes: { personAsks: true } })
  for (const { id } of Object.values(cases)) await presented(panel, id, 'WINSTON HALE')
  await draftWith(panel, [cases.listed])
  const { mine } = await todayOf(panel, who(panel, 'worker'), '2027-01-10')
  expect(mine.cases.map(({ caseId, needs }) => [caseId, needs])).toEqual([
    [cases.listed.id, 'notReady'],
    [cases.small.id, 'frontLine'],
    [cases.large.id, 'listing'],
    [cases.bare.id, 'preparing'],
  ])
  expect(mine.cases[0]).toMatchObject({ personName: 'Ruth Listed', heldOn })
  expect(mine.cases[0]?.gaps.map(({ place }) => place)).toContain('plan')
  expect(mine.cases.some(({ caseId }) => caseId === others.id)).toBe(false)
  expect((await todayOf(panel, { ...who(panel, 'worker'), role: 'observer' }, '2027-01-10')).mine).toEqual({
    actions: [],
    views: [],
    cases: [],
    marks: [],
    toTell: [],
    agencyActions: null,
    frontLine: [],
  })
})

test('a signature that is waited for is mine until it is given; what others sign only those who run it see', async () => {
  const panel = await openPanel(['doctor', 'manager'])
  const { meetingId } = await closedMeeting(panel, [await addCase(panel)])
  const [doctor, chair, worker] = [who(panel, 'doctor'), who(panel, 'chair'), who(panel, 'worker')]
  expect((await todayOf(panel, doctor)).toSign).toMatchObject([{ meetingId, mine: true }])
  expect(await countsOf(panel, doctor)).toMatchObject({ today: 1, toSignMine: 1, toSign: 1 })
  expect((await todayOf(panel, worker)).toSign).toEqual([])
  expect((await todayOf(panel, chair)).toSign).toMatchObject([{ meetingId, mine: false }])
  expect(await countsOf(panel, chair)).toMatchObject({ today: 0, toSignMine: 0, toSign: 1 })
  await signAs(panel, meetingId, 'doctor')
  expect((await todayOf(panel, doctor)).toSign).toEqual([])
  expect(await countsOf(panel, doctor)).toMatchObject({ today: 0, toSignMine: 0, toSign: 1 })
})

test('who runs the panel sees letters not written and whether the next meeting is ready; nobody else does', async () => {
  const panel = await openPanel(['doctor', 'manager'])
  const heard = await addCase(panel, { familyName: 'Heard' })
  const { meetingId } = await closedMeeting(panel, [heard])
  const chair = who(panel, 'chair')
  expect((await todayOf(panel, chair)).letters).toEqual([])
  await signAs(panel, meetingId, 'doctor')
  await signAs(panel, meetingId, 'manager')
  const bare = await addCase(panel, { familyName: 'Bare', ready: false })
  await draftWith(panel, [bare, await addCase(panel)], '2027-02-11')
  const today = await todayOf(panel, chair)
  expect(today.letters).toMatchObject([{ caseId: heard.id, personName: 'Ruth Heard', heldOn, next: 'write' }])
  expect(today.toRelease).toMatchObject([{ id: meetingId }])
  expect(today.readiness).toMatchObject([{ cases: 2, heldOn: '2027-02-11', lacking: [{ caseId: bare.id }] }])
  const recordId = today.letters[0]?.recordId ?? ''
  const { version } = await panel.call('letters.get', { recordId })
  await panel.call('letters.setReady', { recordId, version, ready: true })
  expect((await todayOf(panel, chair)).letters).toMatchObject([{ caseId: heard.id, next: 'tell' }])
  for (const seat of ['worker', 'doctor'] as const)
    expect(await todayOf(panel, who(panel, seat))).toMatchObject({
      letters: [],
      readiness: [],
      teams: [],
      toRelease: [],
      overdue: [],
      oldest: [],
    })
})

test('the page asks no more statements for twelve cases than for two', async () => {
  const panel = await openPanel()
  const statements = async (): Promise<number> => {
    const { db } = panel.store.desk().store
    let asked = 0
    const real = db.getExecutor().executeQuery
    const executor = db.getExecutor()
    executor.executeQuery = ((...args: Parameters<typeof real>) => {
      asked += 1
      return real.apply(executor, args)
    }) as typeof real
    await todayOf(panel, who(panel, 'chair'), '2027-01-10')
    executor.executeQuery = real
    return asked
  }
  const more = async (count: number) => {
    const cases = []
    for (let n = 0; n < count; n++) {
      const one = await addCase(panel, { ready: false })
      await presented(panel, one.id, 'Chidi Amara')
      cases.push(one)
    }
    return cases
  }
  const first = await more(2)
  const { meeting } = await draftWith(panel, first)
  // Whom an agency is not to be told of is read once, and again when it changes.
  await statements()
  const few = await statements()
  const caseIds = (await more(10)).map(({ id }) => id)
  await panel.call('meetings.addCases', { meetingId: meeting.id, caseIds: caseIds.slice(5) })
  expect(few).toBeGreaterThan(5)
  // One is asked only where too few cases have a referral.
  expect(await statements()).toBeLessThanOrEqual(few)
})
