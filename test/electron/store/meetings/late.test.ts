import { describe, expect, test } from 'vitest'
import { emptyLine } from '../../../../shared/plans.ts'
import { refusal } from '../test-store.ts'
import { draftWith, laterOn, publish, start } from './meeting-steps.ts'
import { openPanel } from './panel-at-work.ts'
import type { PanelAtWork } from './panel-at-work.ts'
import { addCase } from './ready-case.ts'

// Three working days before Thursday 14 January is Monday 11 January.
const inTime = new Date('2027-01-11T12:00:00Z')
const tooLate = new Date('2027-01-12T12:00:00Z')
const reason = 'His tenancy ends before the next meeting'

async function lateCase(panel: PanelAtWork) {
  const [steen, { meeting }] = [await addCase(panel), await draftWith(panel, [])]
  const input = { meetingId: meeting.id, caseIds: [steen.id] }
  const add = (exception: object | undefined, who = {}, at = tooLate) =>
    panel.replyTo('meetings.addCases', { ...input, ...(exception && { exception }) }, who, at)
  const item = async () => (await panel.call('meetings.agenda', { meetingId: meeting.id })).items[2]
  return { add, item, meetingId: meeting.id, steen }
}

describe('an item after the panel’s time limit', () => {
  test('is in time on the last day', async () => {
    const { add, item } = await lateCase(await openPanel())
    expect(await add(undefined, {}, inTime)).toMatchObject({ ok: true })
    expect(await item()).toMatchObject({ late: false, lateReason: '', lateBy: '' })
  })

  test('is refused without the chair’s leave, whoever adds it', async () => {
    const panel = await openPanel()
    const { add, meetingId } = await lateCase(panel)
    const chair = { role: 'chair' as const, memberId: panel.ids.chair }
    for (const who of [{}, chair])
      expect(await refusal(add(undefined, who))).toMatchObject({ fields: { exception: expect.any(String) } })
    const business = { meetingId, title: 'A visitor', minutes: 5 }
    expect(await refusal(panel.replyTo('meetings.addBusiness', business, {}, tooLate))).toMatchObject({
      fields: { exception: expect.any(String) },
    })
  })

  test('is taken on the chair’s own word, and marked with the reason', async () => {
    const panel = await openPanel()
    const { add, item } = await lateCase(panel)
    const chair = { role: 'chair' as const, memberId: panel.ids.chair, name: 'Chidi Amara' }
    expect(await add({ reason }, chair)).toMatchObject({ ok: true })
    expect(await item()).toMatchObject({ late: true, lateReason: reason, lateBy: 'Chidi Amara' })
  })

  test('is taken where a coordinator names the chair, and nobody but a chair who is here', async () => {
    const panel = await openPanel()
    const { add, item } = await lateCase(panel)
    const named = { fields: { chairId: expect.any(String) } }
    expect(await refusal(add({ reason }))).toMatchObject(named)
    expect(await refusal(add({ reason, chairId: panel.ids.doctor }))).toMatchObject(named)
    const { db } = panel.store.desk().store
    const active = (on: 0 | 1) =>
      db.updateTable('member').set({ active: on }).where('id', '=', panel.ids.chair).execute()
    await active(0)
    expect(await refusal(add({ reason, chairId: panel.ids.chair }))).toMatchObject(named)
    await active(1)
    await add({ reason, chairId: panel.ids.chair })
    expect(await item()).toMatchObject({ late: true, lateReason: reason, lateBy: 'Chidi Amara' })
  })

  test('needs a reason in words', async () => {
    const panel = await openPanel()
    const { add } = await lateCase(panel)
    expect(await refusal(add({ reason: '  ', chairId: panel.ids.chair }))).toMatchObject({ kind: 'invalid' })
  })

  test('counts the days that the panel is closed as no working days', async () => {
    const panel = await openPanel()
    const { panel: now } = await panel.call('panels.get', {})
    const terms = { ...now.terms, closedDays: ['2027-01-11'] }
    const { name, authority, version } = now
    await panel.call('panels.updateTerms', { name, authority, version, terms })
    const { add, meetingId } = await lateCase(panel)
    expect((await panel.call('meetings.agenda', { meetingId })).itemsDueOn).toBe('2027-01-08')
    expect(await refusal(add(undefined, {}, inTime))).toMatchObject({ kind: 'invalid' })
  })

  test('that was carried there is late with the reason it was carried for', async () => {
    const panel = await openPanel()
    const { meeting } = await draftWith(panel, [await addCase(panel)])
    const later = await draftWith(panel, [], laterOn)
    const [item] = await start(panel, meeting.id)
    const input = { itemId: item?.id, version: item?.version, toMeetingId: later.meeting.id, reason }
    await panel.replyTo('meetings.carry', input, {}, new Date('2027-02-10T12:00:00Z'))
    const there = await panel.call('meetings.agenda', { meetingId: later.meeting.id })
    expect(there.items[2]).toMatchObject({
      late: true,
      lateReason: `Put off from Thursday 14 January 2027: ${reason}`,
    })
  })
})

describe('papers that changed after their time limit', () => {
  async function changedPapers(at: Date) {
    const panel = await openPanel()
    const steen = await addCase(panel)
    const { meeting } = await draftWith(panel, [steen])
    const risk = await panel.call('risks.get', { caseId: steen.id })
    const change = { caseId: steen.id, version: risk.version, changes: { why: 'She sang all her life' } }
    await panel.replyTo('risks.save', change, {}, at)
    const item = async () => (await panel.call('meetings.agenda', { meetingId: meeting.id })).items[2]
    return { panel, steen, item, meetingId: meeting.id }
  }

  test('are not late on the last day', async () => {
    const { item } = await changedPapers(inTime)
    expect(await item()).toMatchObject({ papersChangedOn: null })
  })

  test('are said to be late from the day after', async () => {
    const { item } = await changedPapers(tooLate)
    expect(await item()).toMatchObject({ papersChangedOn: '2027-01-12', late: false })
  })

  test('are found by a line of the plan that was changed or taken out', async () => {
    const { panel, steen, item } = await changedPapers(inTime)
    const plan = await panel.call('plans.get', { caseId: steen.id })
    const [line] = plan.lines
    const at = new Date('2027-01-13T12:00:00Z')
    const changes = { description: 'Personal assistant, evenings' }
    await panel.replyTo(
      'plans.updateLine',
      { lineId: line?.id, version: line?.version, changes },
      {},
      tooLate,
    )
    expect(await item()).toMatchObject({ papersChangedOn: '2027-01-12' })
    await panel.replyTo('plans.removeLine', { lineId: line?.id, version: (line?.version ?? 0) + 1 }, {}, at)
    expect(await item()).toMatchObject({ papersChangedOn: '2027-01-13' })
  })

  test('are found by rows that were pasted into the plan', async () => {
    const { panel, steen, item } = await changedPapers(inTime)
    const pasted = { ...emptyLine, description: 'Boots', unitPence: 1000 }
    await panel.replyTo('plans.addLines', { caseId: steen.id, lines: [pasted] }, {}, tooLate)
    expect(await item()).toMatchObject({ papersChangedOn: '2027-01-12' })
  })

  test('may be taken with the chair’s leave', async () => {
    const { panel, item } = await changedPapers(tooLate)
    const { id: itemId = '', version = 0 } = (await item()) ?? {}
    const exception = { reason: 'Only a word was mended', chairId: panel.ids.chair }
    await panel.call('meetings.exceptLate', { itemId, version, exception })
    expect(await item()).toMatchObject({ lateReason: 'Only a word was mended', lateBy: 'Chidi Amara' })
  })

  test('cannot be taken by leave where nothing is late', async () => {
    const { panel, item } = await changedPapers(inTime)
    const { id: itemId, version } = (await item()) ?? {}
    const exception = { reason, chairId: panel.ids.chair }
    const reply = panel.replyTo('meetings.exceptLate', { itemId, version, exception })
    expect(await refusal(reply)).toEqual({ kind: 'notAllowed', why: 'notLate' })
  })

  test('are not late for what is written down once the meeting has begun', async () => {
    const panel = await openPanel()
    const steen = await addCase(panel)
    const { meeting } = await draftWith(panel, [steen])
    const meetingId = meeting.id
    await publish(panel, meetingId)
    await panel.replyTo('meetings.start', { meetingId, version: 2 }, {}, inTime)
    const { version } = await panel.call('risks.get', { caseId: steen.id })
    const change = { caseId: steen.id, version, changes: { why: 'She sang all her life' } }
    expect(await panel.replyTo('risks.save', change, {}, tooLate)).toMatchObject({ ok: true })
    const { items, meeting: begun } = await panel.call('meetings.agenda', { meetingId })
    expect([begun.state, items[2]?.papersChangedOn]).toEqual(['in_progress', null])
  })
})
