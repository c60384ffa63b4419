import { describe, expect, test } from 'vitest'
import { newId } from '../../../../shared/kernel/ids.ts'
import { refusal } from '../test-store.ts'
import { draftWith } from '../meetings/meeting-steps.ts'
import { inRoom, roomAfter } from '../../../support/in-room.ts'

describe('what is shown next', () => {
  test('waits in its order, is nowhere on the wall, and is shown with one press', async () => {
    const { panel, meetingId, itemId, business } = await inRoom()
    const queue = (id: string, queued = true) =>
      roomAfter(panel, meetingId, panel.call('room.queue', { meetingId, itemId: id, queued }))
    await panel.call('room.show', { meetingId, itemId: business })
    const before = await panel.call('room.wall', {})
    expect((await queue(itemId)).queue).toEqual([itemId])
    expect(await panel.call('room.wall', {})).toEqual(before)
    const shown = panel.call('room.showNext', { meetingId })
    const { queue: rest, shownItemId } = await roomAfter(panel, meetingId, shown)
    expect([rest, shownItemId]).toEqual([[], itemId])
    expect(await refusal(panel.replyTo('room.showNext', { meetingId }))).toEqual({
      kind: 'notAllowed',
      why: 'nothingQueued',
    })
  })

  test('holds an item once, at the end, and lets it be taken out or shown out of turn', async () => {
    const { panel, meetingId, itemId, business } = await inRoom()
    const queue = (id: string, queued = true) =>
      roomAfter(panel, meetingId, panel.call('room.queue', { meetingId, itemId: id, queued }))
    await queue(itemId)
    await queue(business)
    expect((await queue(itemId)).queue).toEqual([business, itemId])
    expect((await queue(business, false)).queue).toEqual([itemId])
    await queue(business)
    const shown = panel.call('room.show', { meetingId, itemId })
    expect((await roomAfter(panel, meetingId, shown)).queue).toEqual([business])
  })

  test('drops what was carried, and takes nothing of another meeting', async () => {
    const { panel, meetingId, itemId } = await inRoom()
    const later = await draftWith(panel, [], '2027-02-11')
    await panel.call('room.queue', { meetingId, itemId, queued: true })
    await panel.call('meetings.carry', {
      itemId,
      version: 1,
      toMeetingId: later.meeting.id,
      reason: 'No time',
    })
    expect((await panel.call('room.get', { meetingId })).queue).toEqual([])
    const queue = (id: string) =>
      refusal(panel.replyTo('room.queue', { meetingId, itemId: id, queued: true }))
    expect(await queue(itemId)).toEqual({ kind: 'notAllowed', why: 'carried' })
    expect(await queue(later.items[0]?.id ?? '')).toEqual({ kind: 'notFound' })
    expect(await queue(newId())).toEqual({ kind: 'notFound' })
  })
})

describe('how it stands on the wall', () => {
  test('follows the console, and starts anew with the next item', async () => {
    const { panel, meetingId, itemId, business } = await inRoom()
    await panel.call('room.show', { meetingId, itemId })
    const wallAfter = async (act: Promise<unknown>) => (await roomAfter(panel, meetingId, act)).wall
    const turned = panel.call('room.setWall', { meetingId, itemId, zoom: 2, page: 1 })
    expect(await wallAfter(turned)).toEqual({ zoom: 2, page: 1 })
    expect(await panel.call('room.wall', {})).toMatchObject({ itemId, setting: { zoom: 2, page: 1 } })
    expect(await wallAfter(panel.call('room.show', { meetingId, itemId }))).toEqual({ zoom: 2, page: 1 })
    expect(await wallAfter(panel.call('room.show', { meetingId, itemId: business }))).toEqual({
      zoom: 0,
      page: 0,
    })
  })

  test('is not changed by a press that was meant for the item before', async () => {
    const { panel, meetingId, itemId, business } = await inRoom()
    await panel.call('room.show', { meetingId, itemId: business })
    expect(await refusal(panel.replyTo('room.setWall', { meetingId, itemId, zoom: 1, page: 0 }))).toEqual({
      kind: 'notAllowed',
      why: 'notShown',
    })
  })

  test.each([{ zoom: 5 }, { zoom: -3 }, { zoom: 0.5 }, { page: -1 }])('refuses %o', async (wrong) => {
    const { panel, meetingId, itemId } = await inRoom()
    const input = { meetingId, itemId, zoom: 0, page: 0, ...wrong }
    expect(await refusal(panel.replyTo('room.setWall', input))).toMatchObject({ kind: 'invalid' })
  })
})

describe('a preview', () => {
  test('is what the wall shows once it is shown, and shows nothing by itself', async () => {
    const { panel, meetingId, itemId, business } = await inRoom()
    for (const id of [itemId, business]) {
      const before = await panel.call('room.wall', {})
      const preview = await panel.call('room.preview', { itemId: id })
      expect(await panel.call('room.wall', {})).toEqual(before)
      await panel.call('room.show', { meetingId, itemId: id })
      expect(await panel.call('room.wall', {})).toEqual(preview)
    }
  })
})

describe('emptying the wall', () => {
  test('is anyone’s to do, from anywhere, and is undone by showing again', async () => {
    const { panel, meetingId, itemId } = await inRoom()
    await panel.call('room.show', { meetingId, itemId })
    expect(await panel.replyTo('room.blank', {}, { memberId: panel.ids.worker })).toEqual({
      ok: true,
      value: null,
    })
    expect(await panel.call('room.wall', {})).toMatchObject({ kind: 'blank' })
    await panel.call('room.hide', { meetingId, hidden: false })
    expect(await panel.call('room.wall', {})).toMatchObject({ kind: 'case', itemId })
  })

  test('twice does not bring it back', async () => {
    const { panel, meetingId, itemId } = await inRoom()
    await panel.call('room.show', { meetingId, itemId })
    await panel.call('room.blank', {})
    await panel.call('room.blank', {})
    expect(await panel.call('room.wall', {})).toMatchObject({ kind: 'blank' })
  })
})
