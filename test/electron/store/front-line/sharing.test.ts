import { expect, test } from 'vitest'
import type { RoomItem } from '../../../../shared/room.ts'
import { count } from '../meetings/panel-at-work.ts'
import { asks } from '../../../support/objecting.ts'
import { refusal } from '../test-store.ts'
import { confirm, doctorOf, sit, write } from './at-the-front-line.ts'
import type { Sitting } from './at-the-front-line.ts'

const reason = 'She said to both of us that the council may know.'

/** Decided by the two and not yet read, of somebody who asks that the council is not told. */
async function objecting(): Promise<Sitting> {
  const sitting = await sit()
  await asks(sitting.panel, sitting.one.personId, { notToBeTold: ['socialCare'] })
  await write(sitting)
  return sitting
}

const packs = [{ side: 'socialCare' as const, share: true }]
const settle = ({ panel, itemId }: Sitting, as: object = doctorOf(panel)) =>
  panel.replyTo('frontLine.settleSharing', { itemId, reason, packs }, as)

test('the two do not agree before one of them has said what each agency is told', async () => {
  const sitting = await objecting()
  const { missing } = await sitting.panel.call('room.item', { itemId: sitting.itemId })
  expect(missing).toContain('What each agency is told')
  expect(await refusal(confirm(sitting))).toMatchObject({
    kind: 'invalid',
    fields: { sharing: expect.any(String) },
  })
  expect(await count(sitting.panel, 'record')).toBe(0)
  expect(await settle(sitting)).toMatchObject({ ok: true })
  expect(await confirm(sitting)).toMatchObject({ ok: true })
})

test('what was settled there went with the record, and the release asks nothing', async () => {
  const sitting = await objecting()
  await settle(sitting)
  await confirm(sitting)
  const { blocks } = await sitting.panel.call('releases.status', { meetingId: sitting.meetingId })
  expect(blocks).toMatchObject([
    { side: 'socialCare', decision: { share: true, reason, by: 'Dilys Prosser' } },
  ])
})

test('nobody settles it for another: neither a third member, nor whoever drives a room', async () => {
  const sitting = await objecting()
  const { panel, itemId } = sitting
  const chair = { memberId: panel.ids.chair, role: 'chair', side: 'health' } as const
  expect(await refusal(settle(sitting, chair))).toEqual({ kind: 'notAllowed', why: 'notOfTheTwo' })
  const forAnother = { itemId, decidedBy: panel.ids.doctor, reason, packs }
  expect(await refusal(panel.replyTo('room.settleSharing', forAnother, chair))).toEqual({
    kind: 'notAllowed',
    why: 'forThemself',
  })
  const { sharing } = await panel.call('room.item', { itemId })
  expect(sharing).toMatchObject([{ side: 'socialCare', decision: null }])
})

test('one that changed since is asked about again before they agree', async () => {
  const sitting = await objecting()
  await settle(sitting)
  await asks(sitting.panel, sitting.one.personId, { notToBeTold: ['health', 'socialCare'] })
  expect(await refusal(confirm(sitting))).toMatchObject({ fields: { sharing: expect.any(String) } })
})

test('it is taken back by one of the two, and then to be said again', async () => {
  const sitting = await objecting()
  const { panel, itemId } = sitting
  await settle(sitting)
  const takenBack = { itemId, sides: ['socialCare' as const] }
  const chair = { memberId: panel.ids.chair, role: 'chair', side: 'health' } as const
  expect(await refusal(panel.replyTo('frontLine.unsettleSharing', takenBack, chair))).toEqual({
    kind: 'notAllowed',
    why: 'notOfTheTwo',
  })
  const reply = await panel.replyTo('frontLine.unsettleSharing', takenBack, doctorOf(panel))
  expect((reply as { value: RoomItem }).value.sharing).toMatchObject([{ decision: null }])
  expect(await refusal(confirm(sitting))).toMatchObject({ fields: { sharing: expect.any(String) } })
})

test('at the front line a panel’s item is not settled', async () => {
  const sitting = await objecting()
  const { panel } = sitting
  const other = { itemId: sitting.meetingId, reason, packs }
  expect(await refusal(panel.replyTo('frontLine.settleSharing', other, doctorOf(panel)))).toEqual({
    kind: 'notFound',
  })
})
