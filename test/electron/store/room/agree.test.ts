import { describe, expect, test } from 'vitest'
import { newId } from '../../../../shared/kernel/ids.ts'
import { refusal } from '../test-store.ts'
import { inRoom } from '../../../support/in-room.ts'

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
