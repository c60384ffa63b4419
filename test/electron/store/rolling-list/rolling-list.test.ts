import { describe, expect, test } from 'vitest'
import type { Call, OpName, Output } from '../../../../shared/contract.ts'
import { Failure } from '../../../../shared/kernel/reply.ts'
import { updateTerms } from '../../../support/update-terms.ts'
import { signedCase } from '../reviews/at-a-review.ts'
import { close, closedMeeting, decideOn, draftWith, readBack, start } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { refusal } from '../test-store.ts'

const today = '2026-11-30'
const now = new Date(`${today}T12:00:00Z`)
/** The meeting of `meeting-steps.ts`. */
const nextMeeting = '2027-01-14'

async function setting() {
  const panel = await openPanel([], { now })
  const one = await addCase(panel)
  const reply = <N extends OpName>(name: N, input: Call<N>) => panel.replyTo(name, input, {}, now)
  const ask = async <N extends OpName>(name: N, input: Call<N>): Promise<Output<N>> => {
    const answer = await reply(name, input)
    if (!answer.ok) throw new Failure(answer.error)
    return answer.value as Output<N>
  }
  const put = (caseId: string, more: Partial<Call<'rollingList.put'>> = {}) =>
    ask('rollingList.put', { caseIds: [caseId], why: 'Three missed appointments', ...more })
  return { panel, one, reply, ask, put }
}

const asTeam = (panel: PanelAtWork) => updateTerms(panel, { kind: 'multidisciplinary_team' })

describe('somebody on the list', () => {
  test('is there with why, since when and when they are next, until they are taken off with a reason', async () => {
    const { ask, put, one } = await setting()
    const { rows } = await put(one.id, { dueOn: '2026-12-09' })
    expect(rows).toEqual([
      expect.objectContaining({
        caseId: one.id,
        personName: 'Ruth Steen',
        why: 'Three missed appointments',
        since: today,
        dueOn: '2026-12-09',
        fastTrack: false,
        broughtForward: null,
        last: null,
        listed: null,
        openActions: 0,
      }),
    ])
    const about = { entryId: rows[0]?.id ?? '', version: 1 }
    const off = await ask('rollingList.takeOff', { ...about, reason: 'Moved to Leeds' })
    expect(off).toMatchObject({ rows: [], total: 0 })
    expect((await ask('rollingList.takenOff', {})).rows).toEqual([
      expect.objectContaining({
        personName: 'Ruth Steen',
        reason: 'Moved to Leeds',
        offOn: today,
        since: today,
      }),
    ])
    expect(await ask('rollingList.ofCase', { caseId: one.id })).toEqual([])
    // Again, from the beginning.
    expect(await put(one.id)).toMatchObject({ total: 1 })
  })

  test('without a day is due at once, and comes before those with a later one; taken first before all', async () => {
    const { panel, ask, put, one } = await setting()
    const [later, first] = [
      await addCase(panel, { familyName: 'Moor' }),
      await addCase(panel, { familyName: 'Fell' }),
    ]
    await put(later.id, { dueOn: '2026-12-01' })
    await put(one.id)
    await put(first.id, { dueOn: '2027-06-01', fastTrack: true })
    const { rows } = await ask('rollingList.list', {})
    expect(rows.map(({ personName, dueOn }) => [personName, dueOn])).toEqual([
      ['Ruth Fell', '2027-06-01'],
      ['Ruth Steen', today],
      ['Ruth Moor', '2026-12-01'],
    ])
  })

  test('is brought forward for a reason, to an earlier day or to the next meeting', async () => {
    const { ask, put, one } = await setting()
    const { rows } = await put(one.id, { dueOn: '2027-03-01' })
    const said = {
      entryId: rows[0]?.id ?? '',
      version: 1,
      by: 'trigger',
      words: 'She stopped her tablets',
    } as const
    const [now_] = (await ask('rollingList.bringForward', said)).rows
    expect(now_).toMatchObject({
      dueOn: today,
      broughtForward: { by: 'trigger', words: 'She stopped her tablets' },
    })
    const [changed] = (
      await ask('rollingList.change', {
        entryId: said.entryId,
        version: 2,
        why: 'Relapse',
        dueOn: '2026-12-02',
      })
    ).rows
    expect(changed).toMatchObject({ why: 'Relapse', dueOn: '2026-12-02' })
  })
})

describe('nothing is written', () => {
  test('of the same person twice, by whatever case, or of a case that is closed', async () => {
    const { panel, reply, ask, put, one } = await setting()
    const same = await addCase(panel)
    const put1 = (caseIds: string[]) => reply('rollingList.put', { caseIds, why: 'Again' })
    const person = (await panel.call('cases.get', { caseId: one.id })).person.id
    const { db } = panel.store.desk().store
    await db.updateTable('case').set({ personId: person }).where('id', '=', same.id).execute()
    expect(await refusal(put1([one.id, same.id]))).toMatchObject({ kind: 'invalid' })
    await put(one.id)
    expect(await refusal(put1([same.id]))).toEqual({
      kind: 'invalid',
      fields: { caseIds: `on this list already: ${same.reference}` },
    })
    const gone = await addCase(panel, { familyName: 'Kerr' })
    await db.updateTable('case').set({ state: 'closed' }).where('id', '=', gone.id).execute()
    expect(await refusal(put1([gone.id]))).toEqual({
      kind: 'invalid',
      fields: { caseIds: `cannot be listed as things stand: ${gone.reference}` },
    })
    expect((await ask('rollingList.list', {})).total).toBe(1)
  })

  test('of a day that is past or later than the one they have, of an entry that is off, or over another’s', async () => {
    const { reply, ask, put, one } = await setting()
    const { rows } = await put(one.id, { dueOn: '2026-12-09' })
    const about = { entryId: rows[0]?.id ?? '', version: 1 }
    const forward = (dueOn: string) =>
      reply('rollingList.bringForward', { ...about, by: 'date', words: '', dueOn })
    expect(await refusal(forward('2026-11-29'))).toEqual({
      kind: 'invalid',
      fields: { dueOn: 'is in the past' },
    })
    expect(await refusal(forward('2026-12-10'))).toEqual({
      kind: 'invalid',
      fields: { dueOn: 'later than they are due' },
    })
    expect((await refusal(reply('rollingList.takeOff', { ...about, version: 2, reason: 'x' }))).kind).toBe(
      'conflict',
    )
    await ask('rollingList.takeOff', { ...about, reason: 'Moved' })
    const off = reply('rollingList.change', { ...about, version: 2, why: 'Back' })
    expect((await refusal(off)).kind).toBe('conflict')
    const silent = await reply('rollingList.put', { caseIds: [one.id], why: '  ' })
    expect(silent.ok).toBe(false)
  })
})

describe('an agenda proposes', () => {
  test('who is due by its day and on no agenda, with what was agreed last time; one step lists them', async () => {
    const { panel, ask, put, one } = await setting()
    await asTeam(panel)
    const [due, later] = [
      await addCase(panel, { familyName: 'Moor' }),
      await addCase(panel, { familyName: 'Fell' }),
    ]
    await put(one.id)
    await put(due.id, { dueOn: nextMeeting })
    await put(later.id, { dueOn: '2027-01-15' })
    const { meeting } = await draftWith(panel, [])
    const proposal = await ask('rollingList.propose', { meetingId: meeting.id })
    expect(proposal.rows.map(({ personName, because, held }) => [personName, because, held])).toEqual([
      ['Ruth Steen', 'due', null],
      ['Ruth Moor', 'due', null],
    ])
    const caseIds = proposal.rows.map(({ caseId }) => caseId)
    const agenda = await ask('rollingList.take', { meetingId: meeting.id, caseIds })
    expect(agenda.items.flatMap(({ personName }) => personName ?? [])).toEqual(['Ruth Steen', 'Ruth Moor'])
    expect(await ask('rollingList.propose', { meetingId: meeting.id })).toEqual({ rows: [], more: false })
    const { rows } = await ask('rollingList.list', {})
    expect(rows.map(({ listed }) => listed?.heldOn ?? null)).toEqual([nextMeeting, nextMeeting, null])
  })

  test('them again on the day that the last meeting agreed, and what it said stands beside them', async () => {
    const { panel, ask, put, one } = await setting()
    await asTeam(panel)
    await put(one.id, { fastTrack: true })
    const [before] = (await ask('rollingList.list', {})).rows
    const about = { entryId: before?.id ?? '', version: 1 }
    await ask('rollingList.bringForward', { ...about, by: 'request', words: 'His sister rang' })
    const { meeting } = await draftWith(panel, [one])
    const [item] = await start(panel, meeting.id)
    await decideOn(panel, item?.id ?? '', 'plan_continues')
    await readBack(panel, item?.id ?? '')
    await close(panel, meeting.id)
    const [after] = (await ask('rollingList.list', {})).rows
    expect(after).toMatchObject({
      dueOn: '2027-04-15',
      fastTrack: false,
      broughtForward: null,
      last: { outcome: 'plan_continues', said: 'The gain is worth it.', heldOn: nextMeeting },
    })
    const next = (await draftWith(panel, [], '2027-04-15')).meeting
    expect((await ask('rollingList.propose', { meetingId: next.id })).rows).toMatchObject([
      { caseId: one.id, because: 'due', dueOn: '2027-04-15', last: { outcome: 'plan_continues' } },
    ])
    const sooner = (await draftWith(panel, [], '2027-04-14')).meeting
    expect((await ask('rollingList.propose', { meetingId: sooner.id })).rows).toEqual([])
  })
})

describe('a review of what was decided', () => {
  test('is proposed for a meeting by whose day it is due, and opened as it is listed', async () => {
    const { panel, one } = await signedCase()
    const meetingOn = async (heldOn: string) => (await draftWith(panel, [], heldOn)).meeting.id
    // It was agreed to look again on 15 April 2027.
    expect(
      (await panel.call('rollingList.propose', { meetingId: await meetingOn('2027-04-14') })).rows,
    ).toEqual([])
    const meetingId = await meetingOn('2027-04-15')
    expect((await panel.call('rollingList.propose', { meetingId })).rows).toMatchObject([
      {
        caseId: one.id,
        because: 'review_due',
        dueOn: '2027-04-15',
        held: null,
        last: { outcome: 'approved' },
      },
    ])
    const agenda = await panel.call('rollingList.take', { meetingId, caseIds: [one.id] })
    expect(agenda.items.filter(({ kind }) => kind === 'case')).toMatchObject([{ caseId: one.id }])
    const { reviews } = await panel.call('reviews.ofCase', { caseId: one.id })
    expect(reviews).toMatchObject([{ state: 'open', because: 'due' }])
  })

  test('that was brought forward is proposed for whatever meeting is next', async () => {
    const { panel, one } = await signedCase()
    await panel.call('reviews.open', { caseId: one.id, because: 'trigger', trigger: 'Two nights away' })
    const { meeting } = await draftWith(panel, [], '2027-01-15')
    expect((await panel.call('rollingList.propose', { meetingId: meeting.id })).rows).toMatchObject([
      { caseId: one.id, because: 'review_open', dueOn: null, why: 'Two nights away', held: null },
    ])
  })

  test('of a case that waits for a signature is not there; on the list it says what it waits for', async () => {
    const { panel, ask, put, one } = await setting()
    await put(one.id)
    await closedMeeting(panel, [one])
    const entry = (await ask('rollingList.list', {})).rows[0]
    expect(entry?.dueOn).toBe('2027-04-15')
    const { meeting } = await draftWith(panel, [], '2027-04-20')
    const { rows } = await ask('rollingList.propose', { meetingId: meeting.id })
    expect(rows).toMatchObject([{ caseId: one.id, held: 'awaits_signature' }])
  })
})

test('an agency sees nobody on the list, nor among those proposed, whom it may not know of', async () => {
  const { panel, put, one } = await setting()
  const other = await addCase(panel, { familyName: 'Moor' })
  await put(one.id)
  await put(other.id)
  const { meeting } = await draftWith(panel, [])
  const { db } = panel.store.desk().store
  const { person } = await panel.call('cases.get', { caseId: one.id })
  await db.updateTable('person').set({ notToBeTold: '["socialCare"]' }).where('id', '=', person.id).execute()
  await db.deleteFrom('referral').where('caseId', '=', one.id).where('side', '=', 'socialCare').execute()
  const worker = { memberId: panel.ids.worker, role: 'member', side: 'socialCare' } as const
  const asked = async <N extends OpName>(name: N, input: Call<N>) => {
    const answer = await panel.replyTo(name, input, worker, now)
    if (!answer.ok) throw new Failure(answer.error)
    return answer.value as Output<N>
  }
  const list = await asked('rollingList.list', {})
  expect([list.total, list.rows.map(({ personName }) => personName)]).toEqual([1, ['Ruth Moor']])
  const proposal = await asked('rollingList.propose', { meetingId: meeting.id })
  expect(proposal.rows.map(({ personName }) => personName)).toEqual(['Ruth Moor'])
  const doctor = { memberId: panel.ids.doctor, role: 'signatory', side: 'health' } as const
  expect(await panel.replyTo('rollingList.list', {}, doctor, now)).toMatchObject({ value: { total: 2 } })
})
