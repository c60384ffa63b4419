import { describe, expect, test } from 'vitest'
import { initialsOf } from '../../../../shared/kernel/person-name.ts'
import { newId } from '../../../../shared/kernel/ids.ts'
import { refusal } from '../test-store.ts'
import { decideOn, draftWith, meet } from '../meetings/meeting-steps.ts'
import { roomAfter } from '../../../support/in-room.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'

async function inRoom() {
  const panel = await openPanel()
  const { meetingId, items } = await meet(panel, [await addCase(panel)])
  const wall = () => panel.call('room.wall', {})
  const show = (itemId: string | null) =>
    roomAfter(panel, meetingId, panel.call('room.show', { meetingId, itemId }))
  return { panel, meetingId, itemId: items[0]?.id ?? '', wall, show }
}
const blank = { kind: 'blank', panelName: 'Test panel', heldOn: '2027-01-14' }

describe('the shared screen', () => {
  test('is blank without a meeting in progress, and until something is shown', async () => {
    const panel = await openPanel()
    await draftWith(panel, [await addCase(panel)])
    expect(await panel.call('room.wall', {})).toEqual({ ...blank, heldOn: null })
    const room = await inRoom()
    expect(await room.wall()).toEqual(blank)
  })

  test('shows what is shown: initials and age, and no identifier', async () => {
    const { panel, itemId, wall, show } = await inRoom()
    const room = await show(itemId)
    expect(room).toMatchObject({ shownItemId: itemId, hidden: false })
    const view = await wall()
    expect(view).toMatchObject({
      kind: 'case',
      itemId,
      who: 'R. S.',
      age: 51,
      position: 3,
      of: 4,
      words: 'I want to sing again.',
      pitfalls: ['Crowds', 'Has harmed herself before'],
      options: ['Go with a personal assistant', 'Stay at home'],
      totals: { annualPence: 780_000, healthPence: 520_000, socialCarePence: 260_000 },
      section117: true,
      decision: null,
      dissent: [],
    })
    const text = JSON.stringify(view)
    for (const hidden of ['Steen', 'Ruth', '1975', 'NG1', 'AC-', 'Savings', 'Isolation'])
      expect(text).not.toContain(hidden)
    const { id: _id, retiredAt: _retiredAt, ...shown } = (await panel.call('panels.get', {})).panel
    const terms = { ...shown.terms, namesOnSharedScreen: true }
    await panel.call('panels.updateTerms', { ...shown, terms })
    expect(await wall()).toMatchObject({ who: 'Ruth Steen' })
  })

  test('follows what was shown last, and takes it off the wall of a meeting left unfinished', async () => {
    const { panel, meetingId, itemId, wall, show } = await inRoom()
    await show(itemId)
    const { meetingId: later, items } = await meet(panel, [await addCase(panel)])
    await panel.call('room.show', { meetingId: later, itemId: items[0]?.id ?? '' })
    expect(await wall()).toMatchObject({ kind: 'case', itemId: items[0]?.id })
    expect(await panel.call('room.get', { meetingId })).toMatchObject({ shownItemId: null })
    await panel.call('room.hide', { meetingId, hidden: true })
    expect(await wall()).toEqual(blank)
    await panel.call('room.hide', { meetingId: later, hidden: false })
    await panel.call('room.hide', { meetingId: later, hidden: true })
    expect(await wall()).toEqual(blank)
  })

  test('shows what the read-back reads of a deadlock: where it goes, both views, why it is not as recommended', async () => {
    const { panel, itemId, meetingId } = await inRoom()
    await decideOn(panel, itemId, 'escalated')
    const { decision } = await panel.call('room.item', { itemId })
    const views = { healthView: 'Try it.', socialCareView: 'Wait for spring.' }
    const changes = { ...views, changesRecommendation: true, changesReason: 'The team asked for less.' }
    await panel.call('room.decide', { itemId, version: decision?.version ?? 1, changes })
    await panel.call('room.show', { meetingId, itemId })
    expect(await panel.call('room.wall', {})).toMatchObject({
      decision: { escalation: views, changesReason: 'The team asked for less.' },
    })
    const later = await panel.call('room.item', { itemId })
    await panel.call('room.decide', {
      itemId,
      version: later.decision?.version ?? 1,
      changes: { verdict: 'approved', changesRecommendation: false },
    })
    expect(await panel.call('room.wall', {})).toMatchObject({
      decision: { escalation: null, changesReason: '' },
    })
  })

  test('shows every line whole, however long it or a word of it is', async () => {
    const { panel, itemId, wall, show } = await inRoom()
    const room = await panel.call('room.item', { itemId })
    const { risk } = room
    const [first] = risk?.body.pitfalls ?? []
    if (!risk || !first) throw new Error('no risk')
    const text = `${'Rindfleischetikettierungsüberwachungsges '.repeat(9)}at the very end`
    await panel.call('risks.save', {
      caseId: risk.caseId,
      version: risk.version,
      changes: { pitfalls: [{ ...first, text }] },
    })
    await show(itemId)
    expect(await wall()).toMatchObject({ pitfalls: [text] })
  })

  test('shows the decision as it grows, and dissent by title and agency', async () => {
    const { panel, itemId, wall, show } = await inRoom()
    await show(itemId)
    await decideOn(panel, itemId)
    await panel.call('room.setAgreement', {
      itemId,
      memberId: panel.ids.worker,
      position: 'disagree',
      words: 'Not by bus.',
    })
    const view = await wall()
    expect(view).toMatchObject({
      decision: { verdict: 'approved', reasons: 'The gain is worth it.', reviewOn: '2027-04-15' },
      dissent: [{ title: 'Social worker', side: 'socialCare', words: 'Not by bus.' }],
    })
    expect(JSON.stringify(view)).not.toContain('Winston')
  })

  test('leaves an item that was heard or carried as it is', async () => {
    const { panel, itemId, show } = await inRoom()
    const later = await draftWith(panel, [], '2027-02-11')
    const once = (await show(itemId)).items.find((item) => item.id === itemId)
    const twice = (await show(itemId)).items.find((item) => item.id === itemId)
    expect(once).toMatchObject({ state: 'heard', version: 2 })
    expect(twice).toEqual(once)
    const carry = { itemId, version: 2, toMeetingId: later.meeting.id, reason: 'No time' }
    await panel.call('meetings.carry', carry)
    expect((await show(itemId)).items.find((item) => item.id === itemId)?.state).toBe('carried')
  })

  test('hides everything at once, and showing un-hides', async () => {
    const { panel, meetingId, itemId, wall, show } = await inRoom()
    await show(itemId)
    const hidden = panel.call('room.hide', { meetingId, hidden: true })
    expect((await roomAfter(panel, meetingId, hidden)).hidden).toBe(true)
    expect(await wall()).toEqual(blank)
    await panel.call('room.hide', { meetingId, hidden: false })
    expect(await wall()).toMatchObject({ kind: 'case' })
    await panel.call('room.hide', { meetingId, hidden: true })
    await show(itemId)
    expect(await wall()).toMatchObject({ kind: 'case' })
    await show(null)
    expect(await wall()).toEqual(blank)
  })

  test('shows business, with the statement of confidentiality under the first item', async () => {
    const { panel, meetingId, wall, show } = await inRoom()
    const { items } = await panel.call('room.get', { meetingId })
    const [welcome, actions] = items
    await show(welcome?.id ?? '')
    expect(await wall()).toMatchObject({
      kind: 'business',
      title: 'Welcome, apologies and interests',
      text: 'What is said here stays here.',
    })
    await show(actions?.id ?? '')
    expect(await wall()).toMatchObject({ kind: 'business', text: '' })
    const done = panel.call('room.markDone', { itemId: actions?.id ?? '', version: 2 })
    expect((await roomAfter(panel, meetingId, done)).items[1]?.state).toBe('done')
  })

  test('shows nothing of another meeting, and nothing before the start', async () => {
    const { panel, itemId, meetingId } = await inRoom()
    const other = await draftWith(panel, [], '2027-02-11')
    const show = (input: object) => refusal(panel.replyTo('room.show', { meetingId, itemId, ...input }))
    expect(await show({ meetingId: other.meeting.id })).toEqual({ kind: 'notAllowed', why: 'notStarted' })
    expect(await show({ itemId: other.items[0]?.id })).toEqual({ kind: 'notFound' })
    expect(await show({ itemId: newId() })).toEqual({ kind: 'notFound' })
  })

  test('markDone is for business, against the version that was seen', async () => {
    const { panel, itemId, meetingId } = await inRoom()
    const { items } = await panel.call('room.get', { meetingId })
    const done = (input: object) => refusal(panel.replyTo('room.markDone', input))
    expect(await done({ itemId, version: 1 })).toEqual({ kind: 'notAllowed', why: 'case' })
    expect(await done({ itemId: items[0]?.id, version: 9 })).toMatchObject({ kind: 'conflict' })
  })
})

test.each([
  [{ givenName: 'Ruth', familyName: 'Steen' }, 'R. S.'],
  [{ givenName: 'élodie', familyName: 'Ó Briain' }, 'É. Ó.'],
  [{ givenName: '', familyName: 'Steen' }, 'S.'],
])('initials of %o', (person, initials) => {
  expect(initialsOf(person)).toBe(initials)
})
