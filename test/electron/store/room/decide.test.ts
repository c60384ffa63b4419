import { describe, expect, test } from 'vitest'
import { newId } from '../../../../shared/ids.ts'
import { refusal } from '../test-store.ts'
import {
  addCase,
  close,
  count,
  decideOn,
  draftWith,
  meet,
  openPanel,
  readBack,
} from '../meetings/panel-at-work.ts'
import type { CaseWishes, PanelAtWork } from '../meetings/panel-at-work.ts'

async function inRoom(wishes: CaseWishes = {}) {
  const panel = await openPanel()
  const steen = await addCase(panel, wishes)
  const { meetingId, items } = await meet(panel, [steen])
  return {
    panel,
    steen,
    meetingId,
    itemId: items[0]?.id ?? '',
    business: await firstBusiness(panel, meetingId),
  }
}

async function firstBusiness(panel: PanelAtWork, meetingId: string): Promise<string> {
  return (await panel.call('room.get', { meetingId })).items[0]?.id ?? ''
}

const verdict = { verdict: 'approved' as const }

describe('deciding', () => {
  test('saves what is given and leaves the rest', async () => {
    const { panel, steen, itemId } = await inRoom()
    const first = await panel.call('room.decide', { itemId, version: 1, changes: { reasons: 'Because' } })
    expect(first.decision).toMatchObject({ reasons: 'Because', verdict: null, version: 2 })
    expect(first.item.state).toBe('heard')
    expect((await panel.call('cases.get', { caseId: steen.id })).case.state).toBe('heard')
    const conditions = [{ id: newId(), text: 'Seen after a month' }]
    const second = await panel.call('room.decide', {
      itemId,
      version: 2,
      changes: { ...verdict, conditions, changesRecommendation: true, changesReason: 'More hours' },
    })
    expect(second.decision).toMatchObject({
      reasons: 'Because',
      verdict: 'approved',
      conditions,
      changesRecommendation: true,
      changesReason: 'More hours',
    })
  })

  test('is refused against an older version, the first one too', async () => {
    const { panel, itemId } = await inRoom()
    await panel.call('room.decide', { itemId, version: 1, changes: { reasons: 'Because' } })
    const late = { itemId, version: 1, changes: { reasons: 'No' } }
    expect(await refusal(panel.replyTo('room.decide', late))).toMatchObject({ kind: 'conflict' })
    expect((await panel.call('room.item', { itemId })).decision?.reasons).toBe('Because')
  })

  test('needs a quorum for a verdict, not for the discussion', async () => {
    const { panel, meetingId, itemId } = await inRoom()
    const memberId = panel.ids.chair
    await panel.call('room.setAttendance', { meetingId, itemId: null, memberId, state: 'left' })
    await panel.call('room.decide', { itemId, version: 1, changes: { reasons: 'So far' } })
    expect(await refusal(panel.replyTo('room.decide', { itemId, version: 2, changes: verdict }))).toEqual({
      kind: 'notAllowed',
      why: 'inquorate',
    })
    const taken = await panel.call('room.decide', { itemId, version: 2, changes: { verdict: null } })
    expect(taken.decision?.verdict).toBeNull()
  })

  test('sets no review before the meeting', async () => {
    const { panel, itemId } = await inRoom()
    const input = { itemId, version: 1, changes: { reviewOn: '2027-01-13' } }
    expect(await refusal(panel.replyTo('room.decide', input))).toEqual({
      kind: 'invalid',
      fields: { reviewOn: 'is before the meeting' },
    })
    expect(await count(panel, 'decision')).toBe(0)
  })

  test('happens only in a meeting in progress, about a case that is decided here', async () => {
    const panel = await openPanel()
    const draft = await draftWith(panel, [await addCase(panel)])
    const waiting = { itemId: draft.items[2]?.id, version: 1, changes: { reasons: 'Because' } }
    expect(await refusal(panel.replyTo('room.decide', waiting))).toEqual({
      kind: 'notAllowed',
      why: 'notStarted',
    })
    const { itemId, meetingId, business, panel: other } = await inRoom()
    const decide = (id: string) =>
      refusal(other.replyTo('room.decide', { itemId: id, version: 1, changes: { reasons: 'Because' } }))
    expect(await decide(business)).toEqual({ kind: 'notAllowed', why: 'business' })
    const later = await draftWith(other, [], '2027-02-11')
    await other.call('meetings.carry', {
      itemId,
      version: 1,
      toMeetingId: later.meeting.id,
      reason: 'No time',
    })
    expect(await decide(itemId)).toEqual({ kind: 'notAllowed', why: 'carried' })
    await close(other, meetingId)
    expect(await decide(itemId)).toEqual({ kind: 'notAllowed', why: 'closed' })
  })
})

describe('where people stand', () => {
  test('is asked of who decides or answers, not of a minute-taker or a declared interest', async () => {
    const { panel, meetingId, itemId } = await inRoom()
    const { chair, doctor, manager, worker, peer } = panel.ids
    await panel.call('room.setAttendance', { meetingId, itemId, memberId: worker, state: 'sits_out' })
    const { agreements } = await panel.call('room.item', { itemId })
    expect(new Set(agreements.map((one) => one.memberId))).toEqual(new Set([chair, doctor, manager, peer]))
    expect(new Set(agreements.map((one) => one.position))).toEqual(new Set([null]))
  })

  test('is kept verbatim, and the others agree with one step', async () => {
    const { panel, itemId } = await inRoom()
    const words = '  I would not — not yet.\nAsk again in spring.'
    const memberId = panel.ids.worker
    await panel.call('room.setAgreement', { itemId, memberId, position: 'disagree', words })
    const { agreements } = await panel.call('room.everyoneAgrees', { itemId })
    expect(agreements.find((one) => one.memberId === memberId)).toMatchObject({ position: 'disagree', words })
    expect(agreements.filter((one) => one.position === 'agree')).toHaveLength(4)
    const changed = await panel.call('room.setAgreement', { itemId, memberId, position: 'agree', words: '' })
    expect(changed.agreements.find((one) => one.memberId === memberId)?.version).toBe(2)
  })

  test('is not recorded for who is not there, sits out or is not asked', async () => {
    const { panel, meetingId, itemId } = await inRoom()
    const mark = (memberId: string, state: string) =>
      panel.replyTo('room.setAttendance', { meetingId, itemId, memberId, state })
    await mark(panel.ids.doctor, 'apology')
    await mark(panel.ids.worker, 'sits_out')
    const say = (memberId: string, position = 'agree') =>
      refusal(panel.replyTo('room.setAgreement', { itemId, memberId, position, words: '' }))
    expect(await say(panel.ids.doctor)).toEqual({ kind: 'notAllowed', why: 'notPresent' })
    expect(await say(panel.ids.worker)).toEqual({ kind: 'notAllowed', why: 'sitsOut' })
    expect(await say(panel.coordinator.memberId)).toEqual({ kind: 'notAllowed', why: 'notAsked' })
    expect(await say(newId())).toEqual({ kind: 'notFound' })
    expect(await say(panel.ids.chair, 'not_present')).toMatchObject({ kind: 'invalid' })
    const { agreements } = await panel.call('room.everyoneAgrees', { itemId })
    expect(agreements.find((one) => one.memberId === panel.ids.doctor)?.position).toBe('not_present')
  })
})

describe('reading back', () => {
  test('makes the item decided, and says who confirmed it', async () => {
    const { panel, itemId } = await inRoom()
    await decideOn(panel, itemId)
    const after = await readBack(panel, itemId)
    expect(after.item.state).toBe('decided')
    expect(after.decision).toMatchObject({ readBackBy: 'Cora Lind', readBackAt: expect.any(String) })
    expect(after.missing).toEqual([])
  })

  test.each<[string, object, string]>([
    ['no verdict', { verdict: null }, 'verdict'],
    ['no reasons', { reasons: ' ' }, 'reasons'],
    ['no review date for an approval', { reviewOn: null }, 'reviewOn'],
    ['conditions that are not written down', { verdict: 'approved_with_conditions' }, 'conditions'],
    ['a change without a reason', { changesRecommendation: true }, 'changesReason'],
  ])('is refused with %s', async (_what, changes, field) => {
    const { panel, itemId } = await inRoom()
    const { decision } = await decideOn(panel, itemId)
    const { version = 0 } = decision ?? {}
    const next = await panel.call('room.decide', { itemId, version, changes })
    expect(next.missing).toHaveLength(1)
    const input = { itemId, version: next.decision?.version }
    const error = await refusal(panel.replyTo('room.confirmReadBack', input))
    expect(error).toEqual({ kind: 'invalid', fields: { [field]: 'missing' } })
    expect((await panel.call('room.item', { itemId })).item.state).toBe('heard')
  })

  test('asks for no review date where nothing was approved', async () => {
    const { panel, itemId } = await inRoom({ ready: false })
    await panel.call('room.decide', {
      itemId,
      version: 1,
      changes: { verdict: 'deferred_for_information', reasons: 'We need the report.' },
    })
    await panel.call('room.everyoneAgrees', { itemId })
    expect((await readBack(panel, itemId)).item.state).toBe('decided')
  })

  test('of an approval is refused while the risk is not ready or a rule stands against the plan', async () => {
    const { panel, itemId } = await inRoom({ ready: false })
    const { missing, decision } = await decideOn(panel, itemId)
    expect(missing).toContain('What they want to do')
    const input = { itemId, version: decision?.version }
    expect(await refusal(panel.replyTo('room.confirmReadBack', input))).toMatchObject({
      kind: 'invalid',
      fields: { risk: 'the risk decision is not complete', plan: expect.stringContaining('J1') },
    })
    const other = await inRoom({ line: { healthPence: 510_000 } })
    const decided = await decideOn(other.panel, other.itemId)
    expect(decided.missing).toEqual([expect.stringContaining('£100')])
    expect(
      await refusal(
        other.panel.replyTo('room.confirmReadBack', {
          itemId: other.itemId,
          version: decided.decision?.version,
        }),
      ),
    ).toEqual({ kind: 'invalid', fields: { plan: 'rule J1 stands against it' } })
  })

  test('is refused until everyone present has said where they stand, with words where they dissent', async () => {
    const { panel, itemId } = await inRoom()
    const { decision } = await panel.call('room.decide', {
      itemId,
      version: 1,
      changes: { ...verdict, reasons: 'Because', reviewOn: '2027-04-15' },
    })
    const input = { itemId, version: decision?.version }
    expect(await refusal(panel.replyTo('room.confirmReadBack', input))).toEqual({
      kind: 'invalid',
      fields: { agreements: 'not everyone has said where they stand' },
    })
    const memberId = panel.ids.doctor
    await panel.call('room.everyoneAgrees', { itemId })
    for (const position of ['disagree', 'abstain'] as const) {
      await panel.call('room.setAgreement', { itemId, memberId, position, words: ' ' })
      expect(await refusal(panel.replyTo('room.confirmReadBack', input))).toEqual({
        kind: 'invalid',
        fields: { words: 'words are needed to disagree or abstain' },
      })
    }
    await panel.call('room.setAgreement', { itemId, memberId, position: 'disagree', words: 'Not yet.' })
    expect((await panel.call('room.confirmReadBack', input as never)).item.state).toBe('decided')
  })

  test('is refused when the quorum went after the verdict', async () => {
    const { panel, meetingId, itemId } = await inRoom()
    const { decision } = await decideOn(panel, itemId)
    const memberId = panel.ids.chair
    await panel.call('room.setAttendance', { meetingId, itemId, memberId, state: 'left' })
    const input = { itemId, version: decision?.version }
    expect(await refusal(panel.replyTo('room.confirmReadBack', input))).toEqual({
      kind: 'invalid',
      fields: { quorum: 'there is no quorum' },
    })
  })

  test('is undone by any change to what was read', async () => {
    const { panel, itemId } = await inRoom()
    const state = async () => (await panel.call('room.item', { itemId })).item.state
    const { actions } = await panel.call('room.saveAction', { ...newAction(itemId) })
    const action = { actionId: actions[0]?.id ?? '', version: 1 }
    await decideOn(panel, itemId)
    const memberId = panel.ids.doctor
    const changes: (() => Promise<unknown>)[] = [
      async () => {
        const { decision } = await panel.call('room.item', { itemId })
        const version = decision?.version ?? 0
        return panel.call('room.decide', { itemId, version, changes: { reasons: 'Better words' } })
      },
      () => panel.call('room.setAgreement', { itemId, memberId, position: 'abstain', words: 'I know her.' }),
      () => panel.call('room.saveAction', { ...newAction(itemId), ...action, text: 'Ring her' }),
      () => panel.call('room.removeAction', { actionId: action.actionId, version: 2 }),
    ]
    for (const change of changes) {
      await readBack(panel, itemId)
      expect(await state()).toBe('decided')
      await change()
      expect(await state()).toBe('heard')
    }
  })

  test('is refused against an older version', async () => {
    const { panel, itemId } = await inRoom()
    await decideOn(panel, itemId)
    expect(await refusal(panel.replyTo('room.confirmReadBack', { itemId, version: 1 }))).toMatchObject({
      kind: 'conflict',
    })
  })
})

const newAction = (itemId: string) => ({
  itemId,
  actionId: null,
  version: null,
  text: 'Find a personal assistant',
  ownerName: 'Jo Pell',
  side: 'socialCare' as const,
  dueOn: '2027-02-01',
})

describe('actions', () => {
  test('are written, changed and taken away with their item', async () => {
    const { panel, itemId } = await inRoom()
    const added = await panel.call('room.saveAction', newAction(itemId))
    expect(added.actions).toMatchObject([{ text: 'Find a personal assistant', state: 'open', version: 1 }])
    const actionId = added.actions[0]?.id ?? ''
    const changed = await panel.call('room.saveAction', {
      ...newAction(itemId),
      actionId,
      version: 1,
      dueOn: null,
    })
    expect(changed.actions).toMatchObject([{ dueOn: null, version: 2 }])
    const old = { ...newAction(itemId), actionId, version: 1 }
    expect(await refusal(panel.replyTo('room.saveAction', old))).toMatchObject({ kind: 'conflict' })
    expect(await refusal(panel.replyTo('room.removeAction', { actionId, version: 1 }))).toMatchObject({
      kind: 'conflict',
    })
    expect((await panel.call('room.removeAction', { actionId, version: 2 })).actions).toEqual([])
  })

  test('stay with their item, name the version they change, and end with the meeting', async () => {
    const { panel, meetingId, itemId } = await inRoom()
    const { actions } = await panel.call('room.saveAction', newAction(itemId))
    const actionId = actions[0]?.id
    const save = (input: object) =>
      refusal(panel.replyTo('room.saveAction', { ...newAction(itemId), ...input }))
    expect(await save({ actionId, version: null })).toMatchObject({ kind: 'invalid' })
    expect(await save({ actionId: newId(), version: 1 })).toEqual({ kind: 'notFound' })
    await decideOn(panel, itemId)
    await readBack(panel, itemId)
    await close(panel, meetingId)
    expect(await save({})).toEqual({ kind: 'notAllowed', why: 'closed' })
    expect(await refusal(panel.replyTo('room.removeAction', { actionId, version: 1 }))).toEqual({
      kind: 'notAllowed',
      why: 'closed',
    })
    expect(await count(panel, 'action')).toBe(1)
  })
})

test('after the close nothing of a decision changes', async () => {
  const { panel, meetingId, itemId, business } = await inRoom()
  await decideOn(panel, itemId)
  await readBack(panel, itemId)
  await close(panel, meetingId)
  const memberId = panel.ids.doctor
  const closed = { kind: 'notAllowed', why: 'closed' }
  const refused = (name: string, input: object) => refusal(panel.replyTo(name, input))
  expect(await refused('room.decide', { itemId, version: 2, changes: { reasons: 'x' } })).toEqual(closed)
  expect(await refused('room.setAgreement', { itemId, memberId, position: 'disagree', words: 'x' })).toEqual(
    closed,
  )
  expect(await refused('room.everyoneAgrees', { itemId })).toEqual(closed)
  expect(await refused('room.confirmReadBack', { itemId, version: 3 })).toEqual(closed)
  expect(await refused('room.show', { meetingId, itemId })).toEqual(closed)
  expect(await refused('room.hide', { meetingId, hidden: true })).toEqual(closed)
  expect(await refused('room.markDone', { itemId: business, version: 1 })).toEqual(closed)
})
