import { describe, expect, test } from 'vitest'
import { releaseMaterial } from '../../../../electron/store/releases/material.ts'
import type { DecisionRecord } from '../../../../shared/records.ts'
import { signAs } from '../sign-off/sign-as.ts'
import { approval, confirm, doctorOf, sit, write } from './at-the-front-line.ts'
import type { Sitting } from './at-the-front-line.ts'
import { fixedBy } from '../../../support/fixed-by.ts'

/** Decided, with one action, and confirmed. */
async function decided(): Promise<Sitting> {
  const sitting = await sit()
  const { panel, itemId } = sitting
  const conditions = [{ id: itemId, text: 'The friend is there on the first evening' }]
  await write(sitting, { ...approval, verdict: 'approved_with_conditions', conditions })
  const fresh = { actionId: null, version: null, ownerName: 'Jo Pell', side: 'health', dueOn: '2027-01-10' }
  await panel.replyTo('frontLine.saveAction', { itemId, text: 'Tell her today', ...fresh }, doctorOf(panel))
  expect(await confirm(sitting)).toMatchObject({ ok: true, value: { kind: 'front_line', state: 'closed' } })
  return sitting
}

const recordOf = async ({ panel, meetingId }: Sitting): Promise<DecisionRecord> => {
  const { records } = await panel.call('signOff.forMeeting', { meetingId })
  const { recordId = '', recordVersion = 1 } = records[0] ?? {}
  const { decisionJson } = await panel.call('signOff.read', { recordId, recordVersion })
  return JSON.parse(decisionJson) as DecisionRecord
}

describe('two people who confirm what they decided', () => {
  test('make a record of the two of them alone, and of nobody who was not asked', async () => {
    const sitting = await decided()
    const record = await recordOf(sitting)
    expect(record.meeting).toMatchObject({ kind: 'front_line', item: 1 })
    expect(record.decision).toMatchObject({
      verdict: 'approved_with_conditions',
      reasons: 'The gain is worth it.',
      conditions: ['The friend is there on the first evening'],
      reviewOn: '2027-04-15',
    })
    const names = ['Dilys Prosser', 'Marta Novak']
    expect(record.attendance.map(({ name, state }) => [name, state])).toEqual(
      names.map((name) => [name, 'present']),
    )
    expect(record.agreements.map(({ member, position }) => [member.name, position])).toEqual(
      names.map((name) => [name, 'agree']),
    )
    expect(record.quorum).toEqual({ health: 1, socialCare: 1, quorate: true })
    expect(record.actions).toMatchObject([{ text: 'Tell her today', ownerName: 'Jo Pell' }])
  })

  test('sign one after the other under their own passphrases, and both agencies’ packs are of that kind', async () => {
    const sitting = await decided()
    const { panel, meetingId, one } = sitting
    const stateOf = async () => (await panel.call('cases.get', { caseId: one.id })).case.state
    expect(await stateOf()).toBe('decided')
    const first = await signAs(panel, meetingId, 'doctor')
    expect(first.signatories.map(({ name }) => name)).toEqual(['Dilys Prosser', 'Marta Novak'])
    expect(first.complete).toBe(false)
    expect((await signAs(panel, meetingId, 'manager')).complete).toBe(true)
    expect(await stateOf()).toBe('signed')
    const { packs } = await releaseMaterial(panel.store.desk().store.db, meetingId)
    expect(packs.map(({ side, bothSigned, record }) => [side, bothSigned, record.meeting.kind])).toEqual([
      ['health', true, 'front_line'],
      ['socialCare', true, 'front_line'],
    ])
    for (const input of packs)
      expect(fixedBy(input)).toEqual({ operation: 'frontLine.confirm', problems: [] })
  })

  test('may refuse, which commits no money', async () => {
    const sitting = await sit()
    await write(sitting, { verdict: 'not_approved', reasons: 'The bus does not run in the evening.' })
    expect(await confirm(sitting)).toMatchObject({ ok: true })
    const { signatories } = await sitting.panel.call('signOff.forMeeting', { meetingId: sitting.meetingId })
    expect(signatories[0]?.items[0]).toMatchObject({ verdict: 'not_approved', healthPence: 0 })
  })
})

test('what is signed at the front line is no meeting of the panel’s, today or on the wall', async () => {
  const sitting = await sit()
  const { panel, meetingId } = sitting
  expect((await panel.call('today.get', {})).meeting).toBeNull()
  expect(await panel.call('today.counts', {})).toMatchObject({ today: 0 })
  expect(await panel.call('room.wall', {})).toMatchObject({ kind: 'blank', heldOn: null })
  const listed = await panel.call('meetings.list', {})
  expect(listed).toMatchObject([{ id: meetingId, kind: 'front_line', place: 'Front line' }])
  await write(sitting)
  await confirm(sitting)
  expect((await panel.call('today.get', {})).toSign).toMatchObject([{ meetingId, count: 1, mine: false }])
  const doctor = { memberId: panel.ids.doctor, role: 'signatory' as const }
  expect(await panel.replyTo('today.get', {}, doctor)).toMatchObject({
    value: { toSign: [{ meetingId, mine: true }] },
  })
  await signAs(panel, meetingId, 'doctor')
  await signAs(panel, meetingId, 'manager')
  expect((await panel.call('today.get', {})).toRelease).toMatchObject([{ id: meetingId }])
})
