import { describe, expect, test } from 'vitest'
import { agreeWords } from '../../../../electron/proof/statement.ts'
import { refusal } from '../test-store.ts'
import { close, decideOn, meet, readBack } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { signatureOf } from './sign-as.ts'

const names = (signOff: { readonly signatories: readonly { readonly name: string }[] }): string[] =>
  signOff.signatories.map((one) => one.name)

describe('who is asked to sign', () => {
  test('nobody, before the close', async () => {
    const panel = await openPanel(['doctor'])
    const { meetingId } = await meet(panel, [await addCase(panel)])
    const signOff = await panel.call('signOff.forMeeting', { meetingId })
    expect(signOff).toMatchObject({ signatories: [], records: [], complete: false })
    expect(
      await refusal(panel.replyTo('signOff.sign', await signatureOf(panel, meetingId, 'doctor'))),
    ).toEqual({
      kind: 'notAllowed',
      why: 'notClosed',
    })
  })

  test('those with authority and a key who took part, each with where they stand', async () => {
    const panel = await openPanel(['doctor', 'manager'])
    const { meetingId, items } = await meet(panel, [
      await addCase(panel),
      await addCase(panel, { familyName: 'Moor' }),
    ])
    const [first = '', second = ''] = items.map((item) => item.id)
    await decideOn(panel, first)
    await panel.call('room.setAgreement', {
      itemId: first,
      memberId: panel.ids.doctor,
      position: 'disagree',
      words: 'Too soon.',
    })
    const sitsOut = { meetingId, itemId: second, memberId: panel.ids.doctor, state: 'sits_out' as const }
    await panel.call('room.setAttendance', sitsOut)
    await decideOn(panel, second)
    for (const itemId of [first, second]) await readBack(panel, itemId)
    await close(panel, meetingId)
    const signOff = await panel.call('signOff.forMeeting', { meetingId })
    expect(signOff.statement).toBe(agreeWords)
    expect(names(signOff)).toEqual(['Dilys Prosser', 'Marta Novak'])
    const [doctor, manager] = signOff.signatories
    expect(doctor?.items).toMatchObject([
      { itemId: first, signedPosition: 'dissent', personName: 'Ruth Steen' },
    ])
    expect(manager?.items.map((item) => [item.position, item.signedPosition])).toEqual([
      [3, 'agree'],
      [4, 'agree'],
    ])
    expect(doctor?.fingerprint).toHaveLength(4)
    expect(manager?.fingerprint).toEqual(doctor?.fingerprint)
  })

  test('who left after saying where they stand, but not who left before', async () => {
    const panel = await openPanel(['doctor', 'manager'])
    const { meetingId, items } = await meet(panel, [await addCase(panel)])
    const itemId = items[0]?.id ?? ''
    const mark = (memberId: string, state: 'left') =>
      panel.call('room.setAttendance', { meetingId, itemId, memberId, state })
    await mark(panel.ids.manager, 'left')
    await decideOn(panel, itemId)
    await mark(panel.ids.doctor, 'left')
    await readBack(panel, itemId)
    await close(panel, meetingId)
    expect(names(await panel.call('signOff.forMeeting', { meetingId }))).toEqual(['Dilys Prosser'])
    const input = await signatureOf(panel, meetingId, 'manager')
    expect(await refusal(panel.replyTo('signOff.sign', input))).toMatchObject({
      kind: 'invalid',
      fields: { memberId: expect.any(String) },
    })
  })
})
