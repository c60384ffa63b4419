import { describe, expect, test } from 'vitest'
import { refusal } from '../test-store.ts'
import { decideOn, readBack } from '../meetings/meeting-steps.ts'
import { inRoom, newAction } from '../../../support/in-room.ts'

const verdict = { verdict: 'approved' as const }

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
    expect((await panel.call('room.item', { itemId })).missing).toHaveLength(1)
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
    ).toEqual({ kind: 'invalid', fields: { plan: 'stands against it: rule J1' } })
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
      fields: { agreements: 'not everyone has said' },
    })
    const memberId = panel.ids.doctor
    await panel.call('room.everyoneAgrees', { itemId })
    for (const position of ['disagree', 'abstain'] as const) {
      await panel.call('room.setAgreement', { itemId, memberId, position, words: ' ' })
      expect(await refusal(panel.replyTo('room.confirmReadBack', input))).toEqual({
        kind: 'invalid',
        fields: { words: 'words to disagree or abstain' },
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
      fields: { quorum: 'too few were there' },
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

  test('is undone even by a change that is taken back: it was not what was read', async () => {
    const { panel, meetingId, itemId } = await inRoom()
    const memberId = panel.ids.worker
    const reword = async (reasons: string) => {
      const { decision } = await panel.call('room.item', { itemId })
      const version = decision?.version ?? 0
      return panel.call('room.decide', { itemId, version, changes: { reasons } })
    }
    const stand = (position: 'agree' | 'abstain', words: string) =>
      panel.call('room.setAgreement', { itemId, memberId, position, words })
    const attend = (state: 'present' | 'left') =>
      panel.call('room.setAttendance', { meetingId, itemId, memberId, state })
    const { decision } = await decideOn(panel, itemId)
    const kept = (await panel.call('room.saveAction', newAction(itemId))).actions[0]?.id ?? ''
    const act = (version: number, text: string) =>
      panel.call('room.saveAction', { ...newAction(itemId), actionId: kept, version, text })
    const thereAndBack: (() => Promise<unknown>)[] = [
      () => reword('Others').then(() => reword(decision?.reasons ?? '')),
      () => stand('abstain', 'I know her.').then(() => stand('agree', '')),
      () => attend('left').then(() => attend('present')),
      () => act(1, 'Ring her').then(() => act(2, newAction(itemId).text)),
      async () => {
        const { actions } = await panel.call('room.saveAction', newAction(itemId))
        await panel.call('room.removeAction', { actionId: actions[1]?.id ?? '', version: 1 })
      },
    ]
    for (const change of thereAndBack) {
      expect((await readBack(panel, itemId)).item.state).toBe('decided')
      await change()
      expect((await panel.call('room.item', { itemId })).decision?.readBackAt).toBeNull()
      const { version } = (await panel.call('room.get', { meetingId })).meeting
      expect(await refusal(panel.replyTo('meetings.close', { meetingId, version }))).toMatchObject({
        fields: { items: expect.stringContaining('item 3') },
      })
    }
  })

  test('undone lets the item follow the meeting again', async () => {
    const { panel, meetingId, itemId } = await inRoom()
    const { decision } = await decideOn(panel, itemId)
    const after = await readBack(panel, itemId)
    const version = after.decision?.version ?? decision?.version ?? 0
    await panel.call('room.decide', { itemId, version, changes: { reasons: 'Others' } })
    const memberId = panel.ids.worker
    await panel.call('room.setAttendance', { meetingId, itemId: null, memberId, state: 'left' })
    const { attendance } = await panel.call('room.item', { itemId })
    expect(attendance.find(({ member }) => member.id === memberId)?.item).toBe('left')
  })

  test('is refused against an older version', async () => {
    const { panel, itemId } = await inRoom()
    await decideOn(panel, itemId)
    expect(await refusal(panel.replyTo('room.confirmReadBack', { itemId, version: 1 }))).toMatchObject({
      kind: 'conflict',
    })
  })
})
