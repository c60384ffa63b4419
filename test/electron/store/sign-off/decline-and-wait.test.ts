import { describe, expect, test } from 'vitest'
import type { AgencyRecord } from '../../../../shared/records.ts'
import { passphrase, refusal } from '../test-store.ts'
import { count } from '../meetings/panel-at-work.ts'
import { signAs, signatureOf } from './sign-as.ts'

import { toSign } from '../../../support/to-sign.ts'

describe('declining', () => {
  test('keeps the reason, what others signed, and the way back', async () => {
    const { panel, meetingId } = await toSign()
    await signAs(panel, meetingId, 'manager')
    const { draftSha256: _draft, ...input } = await signatureOf(panel, meetingId, 'doctor')
    const after = await panel.call('signOff.decline', { ...input, reason: 'The split is not what we said.' })
    expect(after.signatories[0]).toMatchObject({
      declinedAt: expect.any(String),
      declinedBecause: 'The split is not what we said.',
      signedAt: null,
    })
    expect(after.signatories[1]?.signedAt).not.toBeNull()
    expect(after.complete).toBe(false)
    const signed = await signAs(panel, meetingId, 'doctor')
    expect(signed.complete).toBe(true)
    // Both acts stay.
    expect(signed.signatories[0]).toMatchObject({
      signedAt: expect.any(String),
      declinedBecause: 'The split is not what we said.',
    })
    expect(await count(panel, 'signOff')).toBe(3)
  })

  test('asks for the signatory’s own passphrase, and comes too late after signing', async () => {
    const { panel, meetingId } = await toSign()
    const { draftSha256: _draft, ...input } = await signatureOf(panel, meetingId, 'doctor')
    const decline = (more: object) =>
      refusal(panel.replyTo('signOff.decline', { ...input, reason: 'No', ...more }))
    expect(await decline({ passphrase })).toEqual({ kind: 'notAllowed', why: 'passphrase' })
    expect(await count(panel, 'signOff')).toBe(0)
    await signAs(panel, meetingId, 'doctor')
    expect(await decline({})).toEqual({ kind: 'notAllowed', why: 'alreadySigned' })
    expect(await count(panel, 'signOff')).toBe(1)
  })
})

test('what waits is listed, and whether it waits for me', async () => {
  const { panel, meetingId } = await toSign()
  const waiting = async (as = {}) => {
    const reply = await panel.replyTo('signOff.waiting', {}, as)
    return reply.ok ? reply.value : reply.error
  }
  const row = { meetingId, heldOn: '2027-01-14', healthWaiting: true, socialCareWaiting: true, count: 1 }
  expect(await waiting()).toEqual([{ ...row, mine: false }])
  expect(await waiting({ memberId: panel.ids.doctor })).toEqual([{ ...row, mine: true }])
  await signAs(panel, meetingId, 'doctor')
  expect(await waiting({ memberId: panel.ids.doctor })).toEqual([
    { ...row, healthWaiting: false, mine: false },
  ])
  await signAs(panel, meetingId, 'manager')
  expect(await waiting()).toEqual([])
})

test('the frozen text is read exactly as hashed', async () => {
  const { panel } = await toSign()
  const row = await panel.store.desk().store.db.selectFrom('record').selectAll().executeTakeFirstOrThrow()
  const input = { recordId: row.id, recordVersion: 1 }
  const { decisionJson } = row
  const text = { ...input, decisionJson }
  const readBy = (memberId: string) => panel.call('signOff.read', { ...input, memberId })
  expect(await readBy(panel.ids.doctor)).toEqual({ ...text, side: 'health', recordJson: row.healthJson })
  expect(await readBy(panel.ids.manager)).toEqual({
    ...text,
    side: 'socialCare',
    recordJson: row.socialCareJson,
  })
  expect(await readBy(panel.ids.peer)).toEqual({ ...text, side: null, recordJson: null })
  const { ownBlocks } = JSON.parse(row.healthJson) as AgencyRecord
  expect(ownBlocks.filter((block) => block.audience === 'social_care')).toSatisfy((blocks: object[]) =>
    blocks.every((block) => 'withheld' in block && !('text' in block)),
  )
  expect(await refusal(panel.replyTo('signOff.read', { ...input, recordVersion: 2 }))).toEqual({
    kind: 'notFound',
  })
})
