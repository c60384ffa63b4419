import { describe, expect, test } from 'vitest'
import { newId } from '../../../../shared/kernel/ids.ts'
import { refusal } from '../test-store.ts'
import { close, meet, decideOn, readBack } from '../meetings/meeting-steps.ts'
import { count, openPanel } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { inRoom, newAction } from '../../../support/in-room.ts'

describe('actions', () => {
  test('belong to one item', async () => {
    const panel = await openPanel()
    const cases = [await addCase(panel), await addCase(panel, { familyName: 'Moor' })]
    const { items } = await meet(panel, cases)
    const [first = '', second = ''] = items.map((item) => item.id)
    const { actions } = await panel.call('room.saveAction', newAction(first))
    const moved = { ...newAction(second), actionId: actions[0]?.id, version: 1 }
    expect(await refusal(panel.replyTo('room.saveAction', moved))).toEqual({ kind: 'notFound' })
  })

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
