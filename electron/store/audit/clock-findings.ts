import type { ClockFinding } from '../../../shared/audit.ts'
import type { Who } from '../../../shared/session.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { behindBy, storeTime } from '../kernel/store-time.ts'

/** Milliseconds. Two agencies rarely sign in one sitting; a clock that is wrong is rarely wrong by less than a day. */
const far = 86_400_000

interface Asked {
  /** Whose signature waits: of one meeting, for an agency. */
  readonly signing: { readonly meetingId: string; readonly side: Side } | null
  readonly who: Pick<Who, 'memberId' | 'side'>
  readonly now?: Date | undefined
}

/**
 * What is odd about the computer's clock, by what the store knows: nothing, mostly. Of the other agency's signatures
 * only those count that wait for one beside them: this member's own, unless another's is about to be given.
 */
export async function clockFindings(
  db: ReadDb,
  { signing, who, now = new Date() }: Asked,
): Promise<ClockFinding[]> {
  const time = await storeTime(db, now)
  const clock = now.toISOString()
  const back: ClockFinding[] =
    behindBy(time) > 0 ? [{ kind: 'wentBack', clock, against: time.at, side: null }] : []
  const side = signing === null ? await signsFor(db, who) : signing.side
  const signed = side === null ? null : await lastSigned(db, side, { signing, who })
  if (signed === null || now.getTime() - Date.parse(signed.at) <= far) return back
  return [...back, { kind: 'ahead', clock, against: signed.at, side: signed.side }]
}

/** The agency that a member may sign for; null where they sign nothing. */
async function signsFor(db: ReadDb, { memberId, side }: Asked['who']): Promise<Side | null> {
  const row = await db
    .selectFrom('member')
    .select('annualLimitPence')
    .where('id', '=', memberId)
    .executeTakeFirst()
  return (row?.annualLimitPence ?? null) === null ? null : side
}

/** The last signature of the other agency in a sign-off that waits. */
async function lastSigned(db: ReadDb, own: Side, { signing, who }: Pick<Asked, 'signing' | 'who'>) {
  let query = db
    .selectFrom('signOff')
    .innerJoin('meeting', 'meeting.id', 'signOff.meetingId')
    .select(['signOff.at', 'signOff.side'])
    .where('meeting.state', '=', 'closed')
    .where('signOff.kind', '=', 'agree')
    .where('signOff.side', '<>', own)
    .orderBy('signOff.at', 'desc')
    .limit(1)
  if (signing === null) {
    const mine = db.selectFrom('signOff').select('meetingId').where('memberId', '=', who.memberId)
    query = query.where('meeting.id', 'not in', mine)
  } else query = query.where('meeting.id', '=', signing.meetingId)
  return (await query.executeTakeFirst()) ?? null
}
