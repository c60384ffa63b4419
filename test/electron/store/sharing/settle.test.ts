import { expect, test } from 'vitest'
import { close, decideOn, readBack } from '../meetings/meeting-steps.ts'
import { inRoom } from '../../../support/in-room.ts'
import { refusal } from '../test-store.ts'
import { asks, objecting, reason, settle } from '../../../support/objecting.ts'
import type { Objecting } from '../../../support/objecting.ts'

const both = [
  { side: 'health', share: true },
  { side: 'socialCare', share: true },
] as const

async function blocksAfterClose({ panel, itemId, meetingId }: Objecting) {
  await readBack(panel, itemId)
  await close(panel, meetingId)
  return (await panel.call('releases.status', { meetingId })).blocks
}

test('an item is not read back before somebody has decided what each agency is told', async () => {
  const room = await objecting()
  const { panel, itemId, meetingId } = room
  expect((await panel.call('room.get', { meetingId })).unsettledItemIds).toEqual([itemId])
  expect((await panel.call('readBack.text', { itemId })).gaps).toEqual([
    { field: 'sharing', text: 'What each agency is told' },
  ])
  await expect(readBack(panel, itemId)).rejects.toThrow('invalid')
  await settle(room)
  expect((await panel.call('room.get', { meetingId })).unsettledItemIds).toEqual([])
  expect((await readBack(panel, itemId)).decision?.readBackAt).not.toBeNull()
})

test('settled at the read-back, the release asks nothing: who decided, when and why went with the record', async () => {
  const room = await objecting({ words: 'Not to her school.' })
  await settle(room, [
    { side: 'health', share: true },
    { side: 'socialCare', share: false },
  ])
  const at = (await room.panel.call('room.item', { itemId: room.itemId })).sharing[0]?.decision?.at
  expect(await blocksAfterClose(room)).toMatchObject([
    { side: 'health', decision: { share: true, reason, by: 'Chidi Amara', at } },
    { side: 'socialCare', decision: { share: false, reason, by: 'Chidi Amara', at } },
  ])
})

test('a decision about one agency leaves the other’s to be decided', async () => {
  const room = await objecting({ words: 'Not to her school.' })
  await settle(room, [{ side: 'health', share: true }])
  const { sharing } = await room.panel.call('room.item', { itemId: room.itemId })
  expect(sharing.map(({ side, decision }) => [side, decision !== null])).toEqual([
    ['health', true],
    ['socialCare', false],
  ])
  await expect(readBack(room.panel, room.itemId)).rejects.toThrow('invalid')
})

test('an objection that came after the close is asked about at the release', async () => {
  const { panel, itemId, meetingId, steen } = await inRoom()
  await decideOn(panel, itemId)
  await readBack(panel, itemId)
  await close(panel, meetingId)
  await asks(panel, steen.personId, { notToBeTold: ['socialCare'] })
  expect((await panel.call('releases.status', { meetingId })).blocks).toMatchObject([
    { side: 'socialCare', decision: null },
  ])
})

test('one that changed after it was settled is asked about again, in the room and at the release', async () => {
  const room = await objecting({ words: 'Not to her school.' })
  await settle(room, both)
  await asks(room.panel, room.steen.personId, { words: 'Not to her school, and not to her mother.' })
  expect((await room.panel.call('room.item', { itemId: room.itemId })).sharing).toMatchObject([
    { decision: null },
    { decision: null },
  ])
  await settle(room, both)
  expect((await blocksAfterClose(room)).every(({ decision }) => decision?.share)).toBe(true)
  await asks(room.panel, room.steen.personId, { words: 'To nobody.' })
  const { blocks } = await room.panel.call('releases.status', { meetingId: room.meetingId })
  expect(blocks.map(({ decision }) => decision)).toEqual([null, null])
})

test('what was settled by mistake is taken back, and stays among what was decided', async () => {
  const room = await objecting()
  const { panel, itemId } = room
  await settle(room)
  const item = await panel.call('room.unsettleSharing', { itemId, sides: ['socialCare'] })
  expect(item.sharing).toMatchObject([{ side: 'socialCare', decision: null }])
  const { db } = panel.store.desk().store
  const rows = await db.selectFrom('itemSharing').select('share').orderBy('id').execute()
  expect(rows.map(({ share }) => share)).toEqual([1, null])
  const again = await refusal(panel.replyTo('room.unsettleSharing', { itemId, sides: ['socialCare'] }))
  expect(again).toMatchObject({ kind: 'invalid', fields: { sides: expect.any(String) } })
})

test('it is decided only about an agency that is objected to, by somebody here who may', async () => {
  const room = await objecting()
  const { panel, meetingId, itemId } = room
  const wrong = await refusal(settle(room, [{ side: 'health', share: true }]))
  expect(wrong).toMatchObject({ fields: { packs: expect.any(String) } })
  const by = (memberId: string) => refusal(settle(room, undefined, memberId))
  expect(await by(panel.ids.worker)).toMatchObject({ fields: { decidedBy: expect.any(String) } })
  const memberId = panel.ids.chair
  await panel.call('room.setAttendance', { meetingId, itemId, memberId, state: 'left' })
  expect(await by(memberId)).toMatchObject({ fields: { decidedBy: expect.any(String) } })
})

test('a case that nobody objects about asks nothing', async () => {
  const { panel, itemId, meetingId } = await inRoom()
  expect((await panel.call('room.item', { itemId })).sharing).toEqual([])
  await decideOn(panel, itemId)
  await readBack(panel, itemId)
  await close(panel, meetingId)
  expect((await panel.call('releases.status', { meetingId })).blocks).toEqual([])
})
