import { describe, expect, test } from 'vitest'
import { updateRows } from '../../../../electron/store/kernel/rows.ts'
import { newReferral } from '../../../../electron/store/referrals/add-referral.ts'
import { releaseMaterial } from '../../../../electron/store/releases/material.ts'
import { notLeft } from '../../../../shared/deliveries.ts'
import { newId } from '../../../../shared/kernel/ids.ts'
import type { Case } from '../../../../shared/cases.ts'
import { Failure } from '../../../../shared/kernel/reply.ts'
import type { AppError } from '../../../../shared/kernel/reply.ts'
import type { Side } from '../../../../shared/kernel/text.ts'
import { refusal } from '../test-store.ts'
import { closedMeeting, meet } from '../meetings/meeting-steps.ts'
import { count, openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { addCase, objectTo } from '../meetings/ready-case.ts'
import type { CaseWishes } from '../meetings/ready-case.ts'
import { signAs } from '../sign-off/sign-as.ts'
import { fixedBy } from '../../../support/fixed-by.ts'
import { arrive, caseState, log, logAndArrive, meetingState } from './release-steps.ts'

async function closed(wishes: CaseWishes = {}) {
  const panel = await openPanel(['doctor', 'manager'])
  const { objection, ...rest } = wishes
  const steen = await addCase(panel, rest)
  const { meetingId } = await closedMeeting(panel, [steen])
  // One from before is settled at the read-back, and the release asks nothing.
  if (objection) await objectTo(panel, steen, objection)
  return { panel, steen, meetingId, material: () => releaseMaterial(panel.store.desk().store.db, meetingId) }
}

async function signed(wishes: CaseWishes = {}) {
  const room = await closed(wishes)
  await signAs(room.panel, room.meetingId, 'doctor')
  await signAs(room.panel, room.meetingId, 'manager')
  return room
}

const failureOf = async (work: Promise<unknown>): Promise<AppError> =>
  work.then(
    () => {
      throw new Error('was not refused')
    },
    (error: unknown) => {
      if (error instanceof Failure) return error.error
      throw error
    },
  )

async function toldNotTo(panel: PanelAtWork, steen: Case, notToBeTold: Side[], sharingObjection = '') {
  const { person } = await panel.call('cases.get', { caseId: steen.id })
  await panel.call('people.update', {
    personId: person.id,
    version: person.version,
    changes: { notToBeTold, sharingObjection },
  })
}

test('each pack proves that the close which fixed its record is in the trail', async () => {
  const { material } = await signed()
  const { packs } = await material()
  expect(packs).toHaveLength(2)
  for (const input of packs) expect(fixedBy(input)).toEqual({ operation: 'meetings.close', problems: [] })
})

describe('what may leave', () => {
  test('nothing before the close, and nothing that nobody signed', async () => {
    const panel = await openPanel()
    const { meetingId } = await meet(panel, [await addCase(panel)])
    const material = () => releaseMaterial(panel.store.desk().store.db, meetingId)
    expect(await failureOf(material())).toEqual({ kind: 'notAllowed', why: 'notClosed' })
    const other = await closed()
    expect(await failureOf(other.material())).toEqual({ kind: 'notAllowed', why: 'unsigned' })
  })

  test('one agency only, marked so, does not make the case released', async () => {
    const { panel, steen, meetingId, material } = await closed()
    await signAs(panel, meetingId, 'doctor')
    expect((await material()).packs.map((pack) => pack.bothSigned)).toEqual([false, false])
    await log(panel, meetingId)
    expect(await panel.call('releases.log', {})).toMatchObject([
      {
        oneAgencyOnly: true,
        agencyName: expect.any(String),
        personName: 'Ruth Steen',
        releasedBy: 'Cora Lind',
      },
      { oneAgencyOnly: true },
    ])
    expect(await caseState(panel, steen)).toBe('decided')
    await signAs(panel, meetingId, 'manager')
    expect(await caseState(panel, steen)).toBe('signed')
    expect(await meetingState(panel, meetingId)).toBe('signed')
    // The council still has only the copy that was stamped.
    await log(panel, meetingId, 'health')
    await arrive(panel, meetingId)
    expect(await caseState(panel, steen)).toBe('signed')
    await log(panel, meetingId, 'socialCare')
    await arrive(panel, meetingId, 'socialCare')
    expect(await caseState(panel, steen)).toBe('released')
    expect(await meetingState(panel, meetingId)).toBe('released')
  })

  test('a case is released once both agencies have it', async () => {
    const { panel, steen, meetingId } = await signed()
    await log(panel, meetingId, 'health')
    await arrive(panel, meetingId)
    expect(await caseState(panel, steen)).toBe('signed')
    const half = await panel.call('releases.status', { meetingId })
    expect(half.records[0]).toMatchObject({
      caseReference: steen.reference,
      bothSigned: true,
      packs: {
        health: { writtenAt: expect.any(String), sentOn: null, receivedOn: expect.any(String) },
        socialCare: notLeft,
      },
    })
    await log(panel, meetingId, 'socialCare')
    expect([await caseState(panel, steen), await meetingState(panel, meetingId)]).toEqual([
      'signed',
      'signed',
    ])
    await arrive(panel, meetingId, 'socialCare')
    expect(await caseState(panel, steen)).toBe('released')
    expect((await panel.call('releases.status', { meetingId })).log).toHaveLength(2)
  })

  test('the log is for drivers, and for records of this meeting', async () => {
    const { panel, meetingId } = await signed()
    const pack = {
      side: 'health',
      recordId: newId(),
      version: 1,
      files: 1,
      sumsSha256: 'a'.repeat(64),
    } as const
    const record = (packs: readonly object[], as = {}) =>
      refusal(panel.replyTo('releases.record', { meetingId, packs }, as))
    const audited = await count(panel, 'audit')
    expect(await record([], { role: 'observer' })).toEqual({ kind: 'notAllowed', why: 'role' })
    expect(await record([pack])).toMatchObject({ kind: 'invalid', fields: { recordId: expect.anything() } })
    const { recordId = '' } = (await panel.call('releases.status', { meetingId })).records[0] ?? {}
    const later = { ...pack, recordId, version: 2 }
    expect(await record([later])).toMatchObject({ kind: 'invalid', fields: { recordId: expect.anything() } })
    expect(await count(panel, 'release')).toBe(0)
    expect(await count(panel, 'audit')).toBe(audited)
    await log(panel, meetingId)
    const [entry] = await panel.call('audit.entries', {})
    expect(entry).toMatchObject({ operation: 'releases.write', entityId: meetingId })
  })
})

describe('an objection to sharing', () => {
  test('told to one agency holds back the other’s pack until a named person decides', async () => {
    const { panel, steen, meetingId, material } = await signed({ objection: 'health' })
    const held = await material()
    expect(held.packs.map((pack) => pack.side)).toEqual(['health'])
    expect(held.heldBack).toBe(1)
    const { blocks } = await panel.call('releases.status', { meetingId })
    expect(blocks).toMatchObject([{ side: 'socialCare', personName: 'Ruth Steen', decision: null }])
    const recordId = blocks[0]?.recordId ?? ''
    const reason = 'She agreed on the telephone, with her advocate.'
    const after = await panel.call('releases.decideSharing', {
      recordId,
      side: 'socialCare',
      share: true,
      reason,
    })
    expect(after.blocks[0]?.decision).toMatchObject({ share: true, reason, by: 'Cora Lind' })
    expect((await material()).heldBack).toBe(0)
    await logAndArrive(panel, meetingId)
    expect(await caseState(panel, steen)).toBe('released')
  })

  test('upheld keeps the pack back; the meeting is done, and the case is not released', async () => {
    const { panel, steen, meetingId, material } = await signed({ objection: 'health' })
    const { blocks } = await panel.call('releases.status', { meetingId })
    const decide = (share: boolean) =>
      panel.call('releases.decideSharing', {
        recordId: blocks[0]?.recordId ?? '',
        side: 'socialCare',
        share,
        reason: 'Her wish stands.',
      })
    await decide(true)
    await decide(false)
    expect((await material()).packs.map((pack) => pack.side)).toEqual(['health'])
    await log(panel, meetingId)
    expect(await meetingState(panel, meetingId)).toBe('signed')
    await arrive(panel, meetingId)
    expect(await caseState(panel, steen)).toBe('signed')
    expect(await meetingState(panel, meetingId)).toBe('released')
  })

  test('decided upon after the other pack came ends the meeting then', async () => {
    const { panel, meetingId } = await signed({ objection: 'health' })
    await logAndArrive(panel, meetingId)
    expect(await meetingState(panel, meetingId)).toBe('signed')
    const { blocks } = await panel.call('releases.status', { meetingId })
    const { recordId = '' } = blocks[0] ?? {}
    await panel.call('releases.decideSharing', { recordId, side: 'socialCare', share: false, reason: 'No' })
    expect(await meetingState(panel, meetingId)).toBe('released')
  })

  test('of another kind asks again', async () => {
    const { panel, steen, meetingId, material } = await signed({ objection: 'health' })
    const { blocks } = await panel.call('releases.status', { meetingId })
    const { recordId = '' } = blocks[0] ?? {}
    await panel.call('releases.decideSharing', {
      recordId,
      side: 'socialCare',
      share: true,
      reason: 'Agreed',
    })
    await toldNotTo(panel, steen, ['socialCare'])
    expect((await material()).packs.map((pack) => pack.side)).toEqual(['health'])
    expect((await panel.call('releases.status', { meetingId })).blocks[0]).toMatchObject({ decision: null })
  })

  test('that came after the decision asks again, even in the same words', async () => {
    const { panel, steen, meetingId, material } = await signed({ objection: 'health' })
    const { blocks } = await panel.call('releases.status', { meetingId })
    const { recordId = '' } = blocks[0] ?? {}
    await panel.call('releases.decideSharing', {
      recordId,
      side: 'socialCare',
      share: true,
      reason: 'Agreed',
    })
    expect((await material()).heldBack).toBe(0)
    const { db } = panel.store.desk().store
    const [id, createdAt] = [newId(), new Date(Date.now() + 60_000).toISOString()]
    const later = newReferral({
      id,
      personId: steen.personId,
      side: 'health',
      referredOn: '2026-11-20',
      createdAt: '2026-11-20T09:00:00.000Z',
      caseId: steen.id,
    })
    await db.insertInto('referral').values(later).execute()
    const context = { who: panel.store.desk().who, at: createdAt }
    await db
      .transaction()
      .execute((tx) =>
        updateRows(
          tx,
          'referral',
          [{ old: { ...later, caseWaits: 0 }, changes: { sharingObjection: 1 } }],
          context,
        ),
      )
    expect((await material()).heldBack).toBe(1)
    expect((await panel.call('releases.status', { meetingId })).blocks[0]?.decision).toBeNull()
  })

  test('without a side holds both packs back, and naming an agency only that one’s', async () => {
    const { panel, steen, material } = await signed()
    await toldNotTo(panel, steen, ['health'])
    expect((await material()).packs.map((pack) => pack.side)).toEqual(['socialCare'])
    await toldNotTo(panel, steen, [], 'Please keep this apart')
    expect((await material()).heldBack).toBe(2)
  })

  test('is decided only where there is one, by whom it is for', async () => {
    const { panel, meetingId } = await signed({ objection: 'health' })
    const { blocks } = await panel.call('releases.status', { meetingId })
    const input = { recordId: blocks[0]?.recordId, side: 'health', share: true, reason: 'Agreed' }
    const decide = (more: object, as = {}) =>
      refusal(panel.replyTo('releases.decideSharing', { ...input, ...more }, as))
    expect(await decide({})).toMatchObject({ kind: 'invalid', fields: { side: expect.any(String) } })
    expect(await decide({ recordId: newId() })).toEqual({ kind: 'notFound' })
    expect(await decide({ reason: ' ' })).toMatchObject({ kind: 'invalid' })
    expect(await decide({ side: 'socialCare' }, { role: 'member' })).toEqual({
      kind: 'notAllowed',
      why: 'role',
    })
    expect((await panel.call('releases.status', { meetingId })).blocks[0]?.decision).toBeNull()
  })
})
