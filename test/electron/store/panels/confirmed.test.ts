import { describe, expect, test } from 'vitest'
import { asksSignatures } from '../../../../shared/rules/asks-signatures.ts'
import type { CaseDecision } from '../../../../shared/cases.ts'
import type { DecisionRecord } from '../../../../shared/records.ts'
import type { Verdict } from '../../../../shared/room.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork, SeatName } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { close, draftWith, heldOn, laterOn, publish, readBack } from '../meetings/meeting-steps.ts'
import { refusal } from '../test-store.ts'
import { signAs } from '../sign-off/sign-as.ts'
import { draftOf, openTeam } from './open-another.ts'

const seats: readonly SeatName[] = ['chair', 'doctor', 'manager', 'worker']

/** The team’s meeting in progress about one person, everybody there. */
async function atTeam(panel: PanelAtWork, caseId: string, there = seats) {
  const team = await openTeam(panel, seats)
  const { meeting } = await draftOf(panel, team.id, heldOn)
  const meetingId = meeting.id
  const { items } = await panel.call('meetings.addCases', { meetingId, caseIds: [caseId] })
  await publish(panel, meetingId)
  const { meeting: open } = await panel.call('meetings.agenda', { meetingId })
  await panel.call('meetings.start', { meetingId, version: open.version })
  for (const name of there)
    await panel.call('room.setAttendance', {
      meetingId,
      itemId: null,
      memberId: panel.ids[name],
      state: 'present',
    })
  return { team, meetingId, itemId: items.find((item) => item.caseId === caseId)?.id ?? '' }
}

async function say(panel: PanelAtWork, itemId: string, verdict: Verdict): Promise<void> {
  const { decision } = await panel.call('room.item', { itemId })
  const goesOn = verdict === 'plan_continues' || verdict === 'plan_changed'
  await panel.call('room.decide', {
    itemId,
    version: decision?.version ?? 1,
    changes: {
      verdict,
      reasons: 'She sleeps better, and wants to try the bus.',
      ...(goesOn && { reviewOn: laterOn }),
    },
  })
}

const decisionOf = async (panel: PanelAtWork, caseId: string): Promise<CaseDecision | undefined> =>
  (await panel.call('cases.get', { caseId })).decisions[0]

test.each<[Verdict | null, number, boolean]>([
  ['plan_continues', 0, false],
  ['to_risk_panel', 0, false],
  ['deferred_for_information', 0, false],
  ['withdrawn', 0, false],
  ['plan_changed', 1, true],
  ['deferred_for_information', 1, true],
  ['approved', 0, true],
  ['not_approved', 0, true],
  ['escalated', 0, true],
  [null, 0, true],
])('%s with %i lines asks two to sign: %s', (verdict, lines, asks) => {
  expect(asksSignatures({ verdict, lines })).toBe(asks)
})

describe('an item without money', () => {
  test('is confirmed by the chair when it is read back, and nobody signs it', async () => {
    const panel = await openPanel()
    const { id: caseId } = await addCase(panel, { ready: false })
    const { meetingId, itemId } = await atTeam(panel, caseId)
    await say(panel, itemId, 'plan_continues')
    const { decision, asksSignatures: asks } = await readBack(panel, itemId)
    expect([asks, decision?.confirmedBy]).toEqual([false, panel.ids.chair])
    await close(panel, meetingId)
    const { meeting } = await panel.call('meetings.agenda', { meetingId })
    expect(meeting.state).toBe('confirmed')
    expect((await panel.call('cases.get', { caseId })).case.state).toBe('confirmed')
    expect(await decisionOf(panel, caseId)).toMatchObject({
      confirmed: { name: 'Chidi Amara', title: 'Panel chair', at: decision?.readBackAt },
      healthSignedAt: null,
      socialCareSignedAt: null,
    })
    const signOff = await panel.call('signOff.forMeeting', { meetingId })
    expect([signOff.records, signOff.signatories]).toEqual([[], []])
    expect(await panel.call('signOff.waiting', {})).toEqual([])
    expect((await panel.call('today.get', {})).toSign).toEqual([])
    expect((await panel.call('releases.status', { meetingId })).records).toEqual([])
  })

  test('says in its own text who confirmed it, and that is what the trail holds', async () => {
    const panel = await openPanel()
    const { id: caseId } = await addCase(panel, { ready: false })
    const { meetingId, itemId } = await atTeam(panel, caseId)
    await say(panel, itemId, 'plan_continues')
    await readBack(panel, itemId)
    await close(panel, meetingId)
    const { db } = panel.store.desk().store
    const row = await db.selectFrom('record').selectAll().executeTakeFirstOrThrow()
    expect(row.confirmed).toBe(1)
    const { decision } = JSON.parse(row.decisionJson) as DecisionRecord
    expect(decision.confirmed).toEqual({
      memberId: panel.ids.chair,
      name: 'Chidi Amara',
      title: 'Panel chair',
    })
  })

  test('can be brought to the team again, and closed', async () => {
    const panel = await openPanel()
    const { id: caseId } = await addCase(panel, { ready: false })
    const { team, meetingId, itemId } = await atTeam(panel, caseId)
    await say(panel, itemId, 'plan_continues')
    await readBack(panel, itemId)
    await close(panel, meetingId)
    const { meeting: next } = await draftOf(panel, team.id, laterOn)
    const { items } = await panel.call('meetings.addCases', { meetingId: next.id, caseIds: [caseId] })
    expect(items.map((item) => item.caseId)).toContain(caseId)
  })

  test('needs somebody in the chair, who was there for it', async () => {
    const panel = await openPanel()
    const { id: caseId } = await addCase(panel, { ready: false })
    const team = await openTeam(panel, seats, { chairNeeded: false })
    const { meeting } = await draftOf(panel, team.id, heldOn)
    const meetingId = meeting.id
    const { items } = await panel.call('meetings.addCases', { meetingId, caseIds: [caseId] })
    const itemId = items.find((item) => item.caseId === caseId)?.id ?? ''
    await publish(panel, meetingId)
    const { meeting: open } = await panel.call('meetings.agenda', { meetingId })
    await panel.call('meetings.start', { meetingId, version: open.version })
    for (const name of ['doctor', 'worker'] as const)
      await panel.call('room.setAttendance', {
        meetingId,
        itemId: null,
        memberId: panel.ids[name],
        state: 'present',
      })
    await say(panel, itemId, 'plan_continues')
    const { decision } = await panel.call('room.item', { itemId })
    const confirm = (chairId?: string) =>
      panel.replyTo('room.confirmReadBack', {
        itemId,
        version: decision?.version ?? 1,
        ...(chairId && { chairId }),
      })
    const unnamed = { kind: 'invalid', fields: { chairId: 'name the chair who confirms it' } }
    expect(await refusal(confirm())).toEqual(unnamed)
    expect(await refusal(confirm(panel.ids.chair))).toEqual(unnamed)
    expect((await panel.call('room.item', { itemId })).decision?.readBackAt).toBeNull()
    expect(await confirm(panel.ids.doctor)).toMatchObject({ ok: true })
  })

  test('is signed by two all the same once there is money in it', async () => {
    const panel = await openPanel(['doctor', 'manager'])
    const { id: caseId } = await addCase(panel)
    const { meetingId, itemId } = await atTeam(panel, caseId)
    await say(panel, itemId, 'plan_changed')
    await panel.call('room.everyoneAgrees', { itemId })
    const { decision } = await readBack(panel, itemId)
    expect(decision?.confirmedBy).toBeNull()
    await close(panel, meetingId)
    expect((await panel.call('meetings.agenda', { meetingId })).meeting.state).toBe('closed')
    expect((await panel.call('cases.get', { caseId })).case.state).toBe('decided')
    await signAs(panel, meetingId, 'doctor')
    await signAs(panel, meetingId, 'manager')
    expect((await panel.call('cases.get', { caseId })).case.state).toBe('signed')
  })

  test('is not taken for confirmed where somebody wrote so beside its text', async () => {
    const panel = await openPanel()
    const { id: caseId } = await addCase(panel)
    const { meetingId, itemId } = await atTeam(panel, caseId)
    await say(panel, itemId, 'plan_changed')
    await panel.call('room.everyoneAgrees', { itemId })
    await readBack(panel, itemId)
    await close(panel, meetingId)
    const { db } = panel.store.desk().store
    const row = await db.selectFrom('record').selectAll().executeTakeFirstOrThrow()
    await db
      .insertInto('record')
      .values({ ...row, recordVersion: 2, confirmed: 1 })
      .execute()
    const error = await refusal(panel.replyTo('signOff.forMeeting', { meetingId }))
    expect(error).toEqual({ kind: 'storage', why: 'altered' })
  })
})

describe('what a team takes to the risk panel', () => {
  async function toRiskPanel(panel: PanelAtWork) {
    const { id: caseId, version } = await addCase(panel, { ready: false })
    await panel.call('cases.update', { caseId, version, changes: { whyPanel: '' } })
    const soon = await draftWith(panel, [], laterOn)
    const late = await draftWith(panel, [], '2027-03-11')
    const held = await atTeam(panel, caseId)
    await say(panel, held.itemId, 'to_risk_panel')
    return { ...held, caseId, soon: soon.meeting.id, late: late.meeting.id }
  }
  const onAgenda = async (panel: PanelAtWork, meetingId: string) =>
    (await panel.call('meetings.agenda', { meetingId })).items.filter(({ kind }) => kind === 'case')

  test('stands on its next agenda with its words, and both say where it went', async () => {
    const panel = await openPanel()
    const { team, caseId, meetingId, itemId, soon } = await toRiskPanel(panel)
    const [there] = await onAgenda(panel, soon)
    expect(there).toMatchObject({
      caseId,
      minutes: 10,
      carriedFrom: [
        {
          meetingId,
          heldOn,
          panelId: team.id,
          taken: true,
          said: 'She sleeps better, and wants to try the bus.',
        },
      ],
    })
    expect(there?.missing).toContain('A budget, line by line')
    const here = (await onAgenda(panel, meetingId)).find(({ id }) => id === itemId)
    expect(here).toMatchObject({ state: 'heard', carriedTo: { heldOn: laterOn } })
    await readBack(panel, itemId)
    await close(panel, meetingId)
    const { case: now, listed } = await panel.call('cases.get', { caseId })
    expect(now).toMatchObject({
      state: 'listed',
      words: 'I want to sing again.',
      whyPanel: 'She sleeps better, and wants to try the bus.',
    })
    expect(listed).toMatchObject({ meetingId: soon })
    expect((await panel.call('risks.get', { caseId })).kind).toBe('risk_enablement')
  })

  test('goes to another meeting where one is chosen, and nowhere once the outcome is another', async () => {
    const panel = await openPanel()
    const { itemId, caseId, meetingId, soon, late } = await toRiskPanel(panel)
    await panel.call('meetings.takeTo', { itemId, toMeetingId: late })
    expect([await onAgenda(panel, soon), (await onAgenda(panel, late)).length]).toEqual([[], 1])
    await say(panel, itemId, 'plan_continues')
    expect(await onAgenda(panel, late)).toEqual([])
    const again = panel.replyTo('meetings.takeTo', { itemId, toMeetingId: late })
    expect(await refusal(again)).toEqual({ kind: 'notAllowed', why: 'notTaken' })
    await readBack(panel, itemId)
    await close(panel, meetingId)
    expect((await panel.call('cases.get', { caseId })).case.state).toBe('confirmed')
  })

  test('goes to no meeting of a team', async () => {
    const panel = await openPanel()
    const { team, itemId, soon } = await toRiskPanel(panel)
    const { meeting } = await draftOf(panel, team.id, laterOn)
    const chosen = panel.replyTo('meetings.takeTo', { itemId, toMeetingId: meeting.id })
    expect(await refusal(chosen)).toMatchObject({ kind: 'invalid' })
    expect(await onAgenda(panel, soon)).toHaveLength(1)
  })
})
