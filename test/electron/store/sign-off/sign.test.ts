import { createPublicKey, verify } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { agreeWords } from '../../../../electron/packs/statement.ts'
import { canonicalJson } from '../../../../electron/packs/jcs.ts'
import type { Statement } from '../../../../shared/records.ts'
import { passphrase, refusal } from '../test-store.ts'
import {
  addCase,
  close,
  closedMeeting,
  count,
  decideOn,
  meet,
  openPanel,
  passphraseOf,
  readBack,
} from '../meetings/panel-at-work.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { signAs, signatureOf } from './sign-as.ts'

async function toSign() {
  const panel = await openPanel(['doctor', 'manager'])
  const steen = await addCase(panel)
  const { meetingId } = await closedMeeting(panel, [steen])
  return { panel, steen, meetingId }
}

const names = (signOff: { readonly signatories: readonly { readonly name: string }[] }): string[] =>
  signOff.signatories.map((one) => one.name)

async function setLimit(panel: PanelAtWork, name: 'doctor' | 'manager', annualLimitPence: number) {
  const { members } = await panel.call('panels.get', {})
  const member = members.find((one) => one.id === panel.ids[name])
  if (!member) throw new Error('no member')
  const { id: memberId, version, title, role, side, registration } = member
  await panel.call('panels.updateMember', {
    memberId,
    version,
    name: member.name,
    title,
    role,
    side,
    registration,
    active: true,
    annualLimitPence,
  })
}

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
    expect((await panel.call('signOff.forMeeting', { meetingId })).complete).toBe(false)
  })

  test('is complete under a limit that is just enough', async () => {
    const { panel, meetingId } = await toSign()
    await setLimit(panel, 'manager', 260_000)
    await signAs(panel, meetingId, 'doctor')
    expect((await signAs(panel, meetingId, 'manager')).complete).toBe(true)
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

  test('is refused where the text is not what the signatory saw', async () => {
    const { panel, meetingId } = await toSign()
    const input = await signatureOf(panel, meetingId, 'doctor')
    const other = { ...input, fingerprint: input.fingerprint.toReversed() }
    expect(await refusal(panel.replyTo('signOff.sign', other))).toEqual({
      kind: 'conflict',
      current: { fingerprint: input.fingerprint },
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

describe('declining', () => {
  test('keeps the reason, what others signed, and the way back', async () => {
    const { panel, meetingId } = await toSign()
    await signAs(panel, meetingId, 'manager')
    const { fingerprint: _seen, ...input } = await signatureOf(panel, meetingId, 'doctor')
    const after = await panel.call('signOff.decline', { ...input, reason: 'The split is not what we said.' })
    expect(after.signatories[0]).toMatchObject({
      declinedAt: expect.any(String),
      declinedBecause: 'The split is not what we said.',
      signedAt: null,
    })
    expect(after.signatories[1]?.signedAt).not.toBeNull()
    expect(after.complete).toBe(false)
    expect((await signAs(panel, meetingId, 'doctor')).complete).toBe(true)
  })

  test('asks for the signatory’s own passphrase, and comes too late after signing', async () => {
    const { panel, meetingId } = await toSign()
    const { fingerprint: _seen, ...input } = await signatureOf(panel, meetingId, 'doctor')
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
  expect(await panel.call('signOff.read', input)).toEqual({ ...input, decisionJson: row.decisionJson })
  expect(await refusal(panel.replyTo('signOff.read', { ...input, recordVersion: 2 }))).toEqual({
    kind: 'notFound',
  })
})
