import type { Output } from '../../../shared/contract.ts'
import { notAllowed, notFound } from '../../../shared/kernel/reply.ts'
import type { FrozenText, MeetingSignOff } from '../../../shared/sign-off.ts'
import { drivers } from '../../../shared/kernel/op.ts'
import type { Who } from '../../../shared/session.ts'
import { selectMeeting } from '../facts/select-meeting.ts'
import { requireAsFrozen } from '../facts/as-frozen.ts'
import { membersBook } from '../facts/select-panel.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { selectMeetingsToSign } from './meetings-to-sign.ts'
import { selectSignOffFacts } from './select-facts.ts'
import type { SignOffFacts } from './select-facts.ts'
import { signatoryOf, toMeetingSignOff } from './to-sign-off.ts'

export async function selectMeetingFacts(db: ReadDb, meetingId: string): Promise<SignOffFacts> {
  const [facts] = await selectSignOffFacts(db, [await selectMeeting(db, meetingId)])
  if (!facts) throw notFound()
  return facts
}

export const selectSignOff = async (db: ReadDb, meetingId: string, who: Who): Promise<MeetingSignOff> =>
  toMeetingSignOff(await selectMeetingFacts(db, meetingId), who)

/** The common record and this member's own agency's, exactly as frozen and hashed. */
export async function selectFrozen(
  db: ReadDb,
  { recordId, recordVersion, memberId }: { recordId: string; recordVersion: number; memberId: string },
  who: Who,
): Promise<FrozenText> {
  const row = await db
    .selectFrom('record')
    .selectAll()
    .where('id', '=', recordId)
    .where('recordVersion', '=', recordVersion)
    .executeTakeFirst()
  if (!row) throw notFound()
  await requireAsFrozen(db, [row])
  const member = await db.selectFrom('member').select('side').where('id', '=', memberId).executeTakeFirst()
  if (!member) throw notFound()
  const { side } = member
  // Whoever drives shows each signatory their own; anybody else reads only what their own agency may.
  if (memberId !== who.memberId && !drivers.includes(who.role) && (side === null || side !== who.side))
    throw notAllowed('otherRecord')
  const own = { health: row.healthJson, socialCare: row.socialCareJson }
  const recordJson = side === null ? null : own[side]
  return { recordId, recordVersion, decisionJson: row.decisionJson, side, recordJson }
}

/** Closed meetings with a record, or a correction, that still lacks a signature, the oldest first. */
export async function selectWaiting(db: ReadDb, who: Who): Promise<Output<'signOff.waiting'>> {
  const meetings = await selectMeetingsToSign(db)
  const asking = await meetingsThatAsk(
    db,
    who.memberId,
    meetings.map(({ meeting }) => meeting.id),
  )
  return meetings.map(({ meeting: { id: meetingId, heldOn }, records }) => ({
    meetingId,
    heldOn,
    healthWaiting: records.some((record) => !record.healthComplete),
    socialCareWaiting: records.some((record) => !record.socialCareComplete),
    mine: asking.has(meetingId),
    count: records.length,
  }))
}

/** Of these meetings, those that somebody is asked to sign and has neither signed nor declined. */
export async function meetingsThatAsk(
  db: ReadDb,
  memberId: string,
  meetingIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const meetings = await mayAsk(db, memberId, meetingIds)
  const facts = meetings.length === 0 ? [] : await selectSignOffFacts(db, meetings)
  return new Set(
    facts.flatMap((one) => {
      const signatory = signatoryOf(one, memberId)
      return signatory?.signedAt === null && signatory.declinedAt === null ? [one.meeting.id] : []
    }),
  )
}

/** Where they may sign, or have said yes or no already: what others sign need not be read for them. */
async function mayAsk(
  db: ReadDb,
  memberId: string,
  meetingIds: readonly string[],
): Promise<Row<'meeting'>[]> {
  if (meetingIds.length === 0) return []
  const meetings = await db.selectFrom('meeting').selectAll().where('id', 'in', meetingIds).execute()
  const key = await db
    .selectFrom('memberKey')
    .select('memberId')
    .where('memberId', '=', memberId)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  const given = await db
    .selectFrom('signOff')
    .select('meetingId')
    .where('memberId', '=', memberId)
    .where('meetingId', 'in', meetingIds)
    .execute()
  const saidSo = new Set(given.map(({ meetingId }) => meetingId))
  const membersOn = await membersBook(db)
  const maySign = ({ heldOn }: Row<'meeting'>): boolean =>
    membersOn(heldOn).some(({ id, canSign }) => id === memberId && canSign)
  return meetings.filter((meeting) => saidSo.has(meeting.id) || (key !== undefined && maySign(meeting)))
}
