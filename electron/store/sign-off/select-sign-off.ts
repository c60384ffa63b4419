import type { Output } from '../../../shared/contract.ts'
import { notAllowed, notFound } from '../../../shared/kernel/reply.ts'
import type { FrozenText, MeetingSignOff } from '../../../shared/sign-off.ts'
import { drivers } from '../../../shared/kernel/op.ts'
import type { Who } from '../../../shared/session.ts'
import { selectMeeting } from '../facts/select-meeting.ts'
import { requireAsFrozen } from '../facts/as-frozen.ts'
import { meetingsToSign } from '../facts/meetings-to-sign.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { selectSignOffFacts } from './select-facts.ts'
import type { SignOffFacts } from './select-facts.ts'
import { toMeetingSignOff } from './to-sign-off.ts'

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
  const meetings = await db
    .selectFrom('meeting')
    .selectAll()
    .where('id', 'in', await meetingsToSign(db))
    .orderBy('heldOn')
    .orderBy('startsAt')
    .orderBy('id')
    .execute()
  const signOffs = (await selectSignOffFacts(db, meetings)).map((facts) => toMeetingSignOff(facts))
  return signOffs
    .filter(({ records, complete }) => records.length > 0 && !complete)
    .map(({ meetingId, heldOn, records, signatories }) => ({
      meetingId,
      heldOn,
      healthWaiting: records.some((record) => !record.healthComplete),
      socialCareWaiting: records.some((record) => !record.socialCareComplete),
      mine: signatories.some(
        ({ memberId, signedAt, declinedAt }) =>
          memberId === who.memberId && signedAt === null && declinedAt === null,
      ),
      count: records.length,
    }))
}
