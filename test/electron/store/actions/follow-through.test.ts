import { expect, test } from 'vitest'
import { inRoom, newAction } from '../../../support/in-room.ts'
import { withActions } from '../../../support/with-actions.ts'
import { seats } from '../meetings/panel-at-work.ts'
import { close, decideOn, draftWith, laterOn, readBack, start } from '../meetings/meeting-steps.ts'
import { addCase } from '../meetings/ready-case.ts'
import { historyOf } from '../referrals/refer.ts'
import { refusal } from '../test-store.ts'

test('a day is moved with a reason; the record, the agreed day and what is due by now each stay right', async () => {
  const { panel, itemId, ids, decisionJson } = await withActions([{ dueOn: '2027-02-01' }])
  const before = await decisionJson()
  const move = { actionId: ids[0] ?? '', version: 1, dueOn: '2027-03-01', reason: 'The flat is not ready.' }
  expect(await panel.call('actions.move', move)).toMatchObject({
    dueOn: '2027-03-01',
    agreedDueOn: '2027-02-01',
    reason: 'The flat is not ready.',
  })
  const again = { ...move, version: 2, dueOn: '2027-04-01', reason: 'Nor now.' }
  expect(await panel.call('actions.move', again)).toMatchObject({ agreedDueOn: '2027-02-01' })
  expect((await panel.call('actions.list', {}))[0]).toMatchObject({ dueOn: '2027-04-01' })
  // What a record and minutes are made from says what was agreed.
  expect((await panel.call('room.item', { itemId })).actions[0]).toMatchObject({ dueOn: '2027-02-01' })
  expect(await decisionJson()).toEqual(before)
})

test('a day is not moved without a reason, to itself, after the end, or while its meeting is under way', async () => {
  const { panel, ids } = await withActions([{ dueOn: '2027-02-01' }])
  const move = { actionId: ids[0] ?? '', version: 1, dueOn: '2027-03-01', reason: 'Later' }
  const refused = (wish: Partial<typeof move>) => refusal(panel.replyTo('actions.move', { ...move, ...wish }))
  expect(await refused({ reason: ' ' })).toMatchObject({ kind: 'invalid', fields: { reason: 'missing' } })
  expect(await refused({ dueOn: '2027-02-01' })).toMatchObject({ fields: { dueOn: 'is its day already' } })
  expect(await refused({ dueOn: '1999-01-01' })).toMatchObject({ fields: { dueOn: 'before it was agreed' } })
  expect(await refused({ dueOn: '2027-02-30' })).toMatchObject({ kind: 'invalid' })
  expect(await refused({ version: 9 })).toMatchObject({ kind: 'conflict' })
  expect(await historyOf(panel, move.actionId)).toEqual([])
  await panel.call('actions.settle', { actionId: move.actionId, version: 1, state: 'done', outcome: 'Found' })
  expect(await refused({ version: 2 })).toMatchObject({ kind: 'notAllowed', why: 'settled' })

  const going = await inRoom()
  const { actions } = await going.panel.call('room.saveAction', newAction(going.itemId))
  const live = { ...move, actionId: actions[0]?.id ?? '' }
  expect(await refusal(going.panel.replyTo('actions.move', live))).toMatchObject({
    kind: 'notAllowed',
    why: 'notClosed',
  })
})

test('how it ended is taken back with a reason, and what was said of it stays in its history', async () => {
  const { panel, ids } = await withActions([{}])
  const actionId = ids[0] ?? ''
  const back = { actionId, version: 1, reason: 'It was another Jo.' }
  expect(await refusal(panel.replyTo('actions.reopen', back))).toMatchObject({
    kind: 'notAllowed',
    why: 'notEnded',
  })
  await panel.call('actions.settle', {
    actionId,
    version: 1,
    state: 'not_done',
    outcome: 'Nobody applied',
    evidence: 'The agency’s e-mail',
  })
  const nothing = { ...back, version: 2, reason: '' }
  expect(await refusal(panel.replyTo('actions.reopen', nothing))).toMatchObject({
    fields: { reason: 'missing' },
  })
  expect(await panel.call('actions.reopen', { ...back, version: 2 })).toMatchObject({
    state: 'open',
    outcome: '',
    evidence: '',
    reason: 'It was another Jo.',
  })
  const { steps } = await panel.call('actions.get', { actionId })
  expect(steps).toMatchObject([
    { what: 'agreed', at: '2027-01-14', to: '2027-02-01' },
    {
      what: 'ended',
      state: 'not_done',
      words: 'Nobody applied',
      evidence: 'The agency’s e-mail',
      by: 'Cora Lind',
    },
    { what: 'takenBack', words: 'It was another Jo.', by: 'Cora Lind' },
  ])
})

test('an action says at which later meetings it was still open, and nothing of one after its end', async () => {
  const { panel, ids, meetingId } = await withActions([{}])
  const [actionId = ''] = ids
  const hold = async (on: string) => {
    const { meeting } = await draftWith(panel, [await addCase(panel, { familyName: 'Kerr' })], on)
    for (const { id } of await start(panel, meeting.id)) {
      await decideOn(panel, id)
      await readBack(panel, id)
    }
    await close(panel, meeting.id)
    return meeting.id
  }
  const later = await hold(laterOn)
  await panel.call('actions.move', { actionId, version: 1, dueOn: '2027-05-01', reason: 'Still looking' })
  await panel.call('actions.settle', {
    actionId,
    version: 2,
    state: 'overtaken',
    outcome: 'A friend does it',
  })
  await hold('2027-03-11')
  const { steps, action } = await panel.call('actions.get', { actionId })
  expect(action).toMatchObject({ id: actionId, state: 'overtaken' })
  expect(steps.map(({ what, meetingId: at }) => [what, at])).toEqual([
    ['agreed', meetingId],
    ['stillOpen', later],
    ['moved', null],
    ['ended', null],
  ])
  expect(steps[2]).toMatchObject({ from: '2027-02-01', to: '2027-05-01', words: 'Still looking' })
})

test('what is rewritten before the close was never agreed, and is not told as if it had been', async () => {
  const { panel, itemId, meetingId } = await inRoom()
  await decideOn(panel, itemId)
  const { actions } = await panel.call('room.saveAction', newAction(itemId))
  const actionId = actions[0]?.id ?? ''
  const again = { ...newAction(itemId), actionId, version: 1, dueOn: '2027-06-01' }
  await panel.call('room.saveAction', again)
  await readBack(panel, itemId)
  await close(panel, meetingId)
  const { steps } = await panel.call('actions.get', { actionId })
  expect(steps).toMatchObject([{ what: 'agreed', to: '2027-06-01' }])
})

test('the person’s own action needs no agency at the close, and stays theirs until somebody else has it', async () => {
  const own = { ownerName: 'Ruth Steen', ownerMemberId: null, ownerIsPerson: true, side: null }
  const { panel, ids, steen } = await withActions([own, { text: 'Ring the choir' }])
  const listed = await panel.call('actions.ofCase', { caseId: steen.id })
  expect(listed.find(({ id }) => id === ids[0])).toMatchObject({ ownerIsPerson: true, side: null })
  expect(listed.find(({ id }) => id === ids[1])).toMatchObject({ ownerIsPerson: false })

  const going = await inRoom()
  const save = async (wish: object) => {
    const { actions } = await going.panel.call('room.saveAction', { ...newAction(going.itemId), ...wish })
    return actions[0]
  }
  const saved = await save(own)
  const same = { actionId: saved?.id ?? '', ownerName: 'Ruth Steen' }
  expect(await save({ ...same, version: 1, text: 'Ring twice' })).toMatchObject({ ownerIsPerson: true })
  expect(await save({ ...same, version: 2, ownerName: 'Jo Pell' })).toMatchObject({ ownerIsPerson: false })
})

test('a case’s actions are all of its meetings, what is open first, and no other case’s', async () => {
  const { panel, steen, ids } = await withActions([{ text: 'First' }, { text: 'Second' }])
  await panel.call('actions.settle', { actionId: ids[1] ?? '', version: 1, state: 'done', outcome: 'Yes' })
  const other = await addCase(panel, { familyName: 'Kerr' })
  expect((await panel.call('actions.ofCase', { caseId: steen.id })).map(({ text }) => text)).toEqual([
    'First',
    'Second',
  ])
  expect(await panel.call('actions.ofCase', { caseId: other.id })).toEqual([])
})

test('what has ended is not ended again over what was said of it, unless that is taken back first', async () => {
  const { panel, ids } = await withActions([{}])
  const actionId = ids[0] ?? ''
  await panel.call('actions.settle', { actionId, version: 1, state: 'done', outcome: 'Found her cousin' })
  const over = { actionId, version: 2, state: 'not_done', outcome: 'Nobody applied' }
  expect(await refusal(panel.replyTo('actions.settle', over))).toEqual({ kind: 'notAllowed', why: 'settled' })
  expect(await historyOf(panel, actionId)).toHaveLength(1)
  expect((await panel.call('actions.get', { actionId })).action).toMatchObject({
    outcome: 'Found her cousin',
  })
  await panel.call('actions.reopen', { actionId, version: 2, reason: 'It was another Jo' })
  expect(await panel.call('actions.settle', { ...over, version: 3, state: 'not_done' })).toMatchObject({
    state: 'not_done',
  })
})

test('the other agency’s action is not theirs to end, to move or to open again; their own by name is', async () => {
  const { panel, ids } = await withActions([
    { side: 'health', dueOn: '2027-02-01' },
    { side: 'health', ownerName: 'Winston Hale' },
    { side: null },
  ])
  const [actionId = '', own = '', nobodys = ''] = ids
  const worker = { ...seats.worker, memberId: panel.ids.worker }
  const others = { kind: 'notAllowed', why: 'othersAction' }
  const end = { actionId, version: 1, state: 'done', outcome: 'Found' }
  expect(await refusal(panel.replyTo('actions.settle', end, worker))).toEqual(others)
  const move = { actionId, version: 1, dueOn: '2027-03-01', reason: 'Later' }
  expect(await refusal(panel.replyTo('actions.move', move, worker))).toEqual(others)
  const doctor = { ...seats.doctor, memberId: panel.ids.doctor }
  expect(await panel.replyTo('actions.settle', end, doctor)).toMatchObject({ ok: true })
  const back = { actionId, version: 2, reason: 'Wrong' }
  expect(await refusal(panel.replyTo('actions.reopen', back, worker))).toEqual(others)
  // Whoever runs the panel closes for both.
  expect(await panel.call('actions.reopen', back)).toMatchObject({ state: 'open' })
  for (const one of [own, nobodys]) {
    const { version } = (await panel.call('actions.get', { actionId: one })).action
    const ended = { ...end, actionId: one, version }
    expect(await panel.replyTo('actions.settle', ended, worker)).toMatchObject({ ok: true })
  }
})
