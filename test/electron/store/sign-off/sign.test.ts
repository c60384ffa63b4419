import { createPublicKey, verify } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { agreeWords } from '../../../../electron/proof/statement.ts'
import { canonicalJson } from '../../../../electron/proof/jcs.ts'
import { selectMeetingFacts } from '../../../../electron/store/sign-off/select-sign-off.ts'
import { recordSignOff } from '../../../../electron/store/sign-off/standing.ts'
import type { Statement } from '../../../../shared/records.ts'
import { confirmWaiting } from '../../../support/confirm-waiting.ts'
import { passphrase, refusal } from '../test-store.ts'
import { closedMeeting } from '../meetings/meeting-steps.ts'
import { count, openPanel, passphraseOf, seats } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { signAs, signatureOf } from './sign-as.ts'

import { setLimit, toSign } from '../../../support/to-sign.ts'

describe('signing', () => {
  test('signs one canonical statement that verifies with the key beside it', async () => {
    const { panel, meetingId } = await toSign()
    await signAs(panel, meetingId, 'doctor')
    const { db } = panel.store.desk().store
    const row = await db.selectFrom('signOff').selectAll().executeTakeFirstOrThrow()
    const record = await db.selectFrom('record').selectAll().executeTakeFirstOrThrow()
    const statement = JSON.parse(row.statementJson) as Statement
    expect(canonicalJson(statement)).toBe(row.statementJson)
    expect(
      verify(null, Buffer.from(row.statementJson), createPublicKey(row.publicKeyPem), row.signature),
    ).toBe(true)
    expect(row.signature).toHaveLength(64)
    expect(statement).toMatchObject({
      schema: 'accord/sign-off@1',
      kind: 'agree',
      meeting: { id: meetingId, heldOn: '2027-01-14' },
      signer: { agency: 'health', role: 'Consultant psychiatrist', odsCode: 'RHV99' },
      items: [
        {
          recordId: record.id,
          recordVersion: 1,
          position: 'agree',
          decisionSha256: record.decisionSha256,
          healthSha256: record.healthSha256,
          socialCareSha256: record.socialCareSha256,
        },
      ],
      statement: agreeWords,
      auditHead: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(await db.selectFrom('signOffItem').selectAll().execute()).toEqual([
      { signOffId: row.id, recordId: record.id, recordVersion: 1, position: 'agree' },
    ])
  })

  test('is complete once both agencies signed, in either order', async () => {
    const { panel, steen, meetingId } = await toSign()
    const half = await signAs(panel, meetingId, 'manager')
    expect(half).toMatchObject({
      complete: false,
      records: [{ healthComplete: false, socialCareComplete: true }],
    })
    const stateOf = async () => (await panel.call('cases.get', { caseId: steen.id })).case.state
    expect(await stateOf()).toBe('decided')
    const whole = await signAs(panel, meetingId, 'doctor')
    expect(whole).toMatchObject({ complete: true, signatories: [{ signedAt: expect.any(String) }, {}] })
    expect(await stateOf()).toBe('signed')
    expect((await panel.call('room.get', { meetingId })).meeting.state).toBe('signed')
  })

  test('is not complete under too small a limit, and keeps the limit it was given under', async () => {
    const { panel, meetingId } = await toSign()
    await setLimit(panel, 'manager', 259_999)
    const before = await panel.call('signOff.forMeeting', { meetingId })
    expect(before.signatories[1]?.items[0]?.withinLimit).toBe(false)
    await signAs(panel, meetingId, 'doctor')
    expect(await signAs(panel, meetingId, 'manager')).toMatchObject({
      complete: false,
      records: [{ healthComplete: true, socialCareComplete: false }],
    })
    await setLimit(panel, 'manager', 1_000_000)
    const after = await panel.call('signOff.forMeeting', { meetingId })
    expect(after.complete).toBe(false)
    expect(after.signatories[1]).toMatchObject({ annualLimitPence: 259_999, items: [{ withinLimit: false }] })
  })

  test('is for the agency that they sat there for: nobody changes sides before it is signed', async () => {
    const { panel, meetingId } = await toSign()
    const { members } = await panel.call('panels.get', {})
    const doctor = members.find(({ id }) => id === panel.ids.doctor)
    if (!doctor) throw new Error('no doctor')
    const { id: memberId, version, name, title, role, registration, annualLimitPence } = doctor
    const fields = {
      memberId,
      version,
      name,
      title,
      role,
      registration,
      annualLimitPence,
      active: true,
      reason: 'She changed jobs.',
    }
    const change = panel.replyTo('panels.updateMember', { ...fields, side: 'socialCare' })
    expect(await refusal(change)).toEqual({ kind: 'notAllowed', why: 'waitsToSign' })
    await signAs(panel, meetingId, 'doctor')
    expect(await signAs(panel, meetingId, 'manager')).toMatchObject({ complete: true })
    expect(await panel.replyTo('panels.updateMember', { ...fields, side: 'socialCare' })).toMatchObject({
      ok: true,
    })
  })

  test('is complete under a limit that is just enough', async () => {
    const { panel, meetingId } = await toSign()
    await setLimit(panel, 'manager', 260_000)
    await signAs(panel, meetingId, 'doctor')
    expect((await signAs(panel, meetingId, 'manager')).complete).toBe(true)
  })

  test('counts no limit that was raised after the close', async () => {
    const panel = await openPanel(['doctor', 'manager'])
    await setLimit(panel, 'manager', 259_999)
    const { meetingId } = await closedMeeting(panel, [await addCase(panel)])
    await setLimit(panel, 'manager', 1_000_000)
    const sheet = await panel.call('signOff.forMeeting', { meetingId })
    expect(sheet.signatories[1]).toMatchObject({ annualLimitPence: 259_999, items: [{ withinLimit: false }] })
    await signAs(panel, meetingId, 'doctor')
    expect((await signAs(panel, meetingId, 'manager')).complete).toBe(false)
  })

  test('counts a limit that was set before the close, and confirmed only after it', async () => {
    const panel = await openPanel(['doctor', 'manager'])
    await setLimit(panel, 'manager', 259_999)
    const { members } = await panel.call('panels.get', {})
    const manager = members.find(({ id }) => id === panel.ids.manager)
    if (!manager) throw new Error('no manager')
    const { id: memberId, version, name, title, role, side, registration, active } = manager
    const fields = { memberId, version, name, title, role, side, registration, active }
    await panel.call('panels.updateMember', { ...fields, annualLimitPence: 1_000_000 })
    const { meetingId } = await closedMeeting(panel, [await addCase(panel)])
    const limitNow = async () =>
      (await panel.call('signOff.forMeeting', { meetingId })).signatories[1]?.annualLimitPence
    expect(await limitNow()).toBe(259_999)
    await confirmWaiting(panel)
    expect(await limitNow()).toBe(1_000_000)
  })

  test('counts no more than the scheme of the day of the meeting gave', async () => {
    const { panel, meetingId } = await toSign()
    const row = { side: 'socialCare' as const, role: 'Head of adult services', permits: [] }
    const [before, after] = [
      { ...row, annualLimitPence: 200_000, fromOn: '2026-01-01', toOn: '2027-01-14' },
      { ...row, annualLimitPence: 900_000, fromOn: '2027-01-15' },
    ]
    await panel.call('delegation.add', before)
    await panel.call('delegation.add', after)
    const { signatories } = await panel.call('signOff.forMeeting', { meetingId })
    expect(signatories.map((one) => one.annualLimitPence)).toEqual([5_000_000, 200_000])
  })

  test('is refused under any passphrase but the signatory’s own, and nothing is written', async () => {
    const { panel, meetingId } = await toSign()
    const input = await signatureOf(panel, meetingId, 'doctor')
    const audited = await count(panel, 'audit')
    // Another signatory's, the unlocked session's, and nobody's.
    for (const wrong of [passphraseOf('manager'), passphrase, 'not this one at all']) {
      expect(await refusal(panel.replyTo('signOff.sign', { ...input, passphrase: wrong }))).toEqual({
        kind: 'notAllowed',
        why: 'passphrase',
      })
    }
    expect(await count(panel, 'signOff')).toBe(0)
    expect(await count(panel, 'audit')).toBe(audited)
  })

  test('is not tried at all after five wrong passphrases, not even under the right one', async () => {
    const { panel, meetingId } = await toSign()
    const input = await signatureOf(panel, meetingId, 'doctor')
    for (let n = 0; n < 5; n += 1)
      expect(
        await refusal(panel.replyTo('signOff.sign', { ...input, passphrase: `no, number ${n}` })),
      ).toEqual({ kind: 'notAllowed', why: 'passphrase' })
    const waits = { kind: 'notAllowed', why: 'wait' }
    expect(await refusal(panel.replyTo('signOff.sign', input))).toMatchObject(waits)
    const { draftSha256: _draft, ...declined } = { ...input, reason: 'Not so.' }
    expect(await refusal(panel.replyTo('signOff.decline', declined))).toMatchObject(waits)
    expect(await count(panel, 'signOff')).toBe(0)
    // The trail hears of it with the next operation of whoever is in.
    await panel.store.call('panels.get', {})
    const { subjectName } = (await panel.call('audit.entries', { before: null, limit: 1 }))[0] ?? {}
    expect(subjectName).toBe(seats.doctor.name)
  })

  test('is refused where the text is not what the signatory saw', async () => {
    const { panel, meetingId } = await toSign()
    const input = await signatureOf(panel, meetingId, 'doctor')
    const other = { ...input, fingerprint: input.fingerprint.toReversed() }
    expect(await refusal(panel.replyTo('signOff.sign', other))).toEqual({
      kind: 'conflict',
      current: { fingerprint: input.fingerprint, draftSha256: input.draftSha256 },
    })
    expect(await count(panel, 'signOff')).toBe(0)
  })

  test('is refused twice, and to who has no authority or no key', async () => {
    const { panel, meetingId } = await toSign()
    const input = await signatureOf(panel, meetingId, 'doctor')
    await panel.call('signOff.sign', input)
    expect(await refusal(panel.replyTo('signOff.sign', input))).toEqual({
      kind: 'notAllowed',
      why: 'alreadySigned',
    })
    const as = (name: 'worker' | 'chair') => ({ ...input, memberId: panel.ids[name] })
    expect(await refusal(panel.replyTo('signOff.sign', as('worker')))).toEqual({
      kind: 'notAllowed',
      why: 'notSignatory',
    })
    await panel.store
      .desk()
      .store.db.updateTable('member')
      .set({ annualLimitPence: 1 })
      .where('id', '=', panel.ids.chair)
      .execute()
    expect(await refusal(panel.replyTo('signOff.sign', as('chair')))).toEqual({
      kind: 'notAllowed',
      why: 'signingKey',
    })
    expect(await count(panel, 'signOff')).toBe(1)
  })

  test('is not for observers to ask for', async () => {
    const { panel, meetingId } = await toSign()
    const input = await signatureOf(panel, meetingId, 'doctor')
    expect(await refusal(panel.replyTo('signOff.sign', input, { role: 'observer' }))).toEqual({
      kind: 'notAllowed',
      why: 'role',
    })
  })
})

test('a withdrawal is no signature', async () => {
  const { panel, meetingId } = await toSign()
  await signAs(panel, meetingId, 'doctor')
  const facts = await selectMeetingFacts(panel.store.desk().store.db, meetingId)
  const [record] = facts.records
  const [given] = facts.signOffs
  if (!record || !given) throw new Error('nothing was signed')
  expect(recordSignOff(record, [given]).healthComplete).toBe(true)
  expect(recordSignOff(record, [{ ...given, kind: 'void' }]).healthComplete).toBe(false)
})
