import type { Side } from '../../../shared/kernel/text.ts'
import type { Who } from '../../../shared/session.ts'
import type { Today } from '../../../shared/today.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { correctedMeetings } from '../facts/corrected-meetings.ts'
import { selectWaiting } from '../sign-off/select-sign-off.ts'

export interface ToSign {
  readonly meetingId: string
  readonly heldOn: string
  /** Records that at least one agency has not signed. */
  readonly count: number
}

/** Whose the signature is that a meeting waits for is said to them, and to nobody else. */
export async function signaturesFor(db: ReadDb, who: Who): Promise<Today['toSign']> {
  const waiting = await waitingSignatures(db)
  // Who belongs to neither agency signs for none.
  if (waiting.length === 0 || who.side === null) return waiting.map((one) => ({ ...one, mine: false }))
  const mine = new Set((await selectWaiting(db, who)).flatMap((one) => (one.mine ? [one.meetingId] : [])))
  return waiting.map((one) => ({ ...one, mine: mine.has(one.meetingId) }))
}

/** Closed meetings with records that lack an agency's signature, the earliest first. */
export async function waitingSignatures(db: ReadDb): Promise<ToSign[]> {
  const corrected = await correctedMeetings(db)
  const records = await recordsToSign(db, corrected)
  const signed = await signedSides(db, corrected)
  // In order of version: the last of each record is the one that counts.
  const latest = new Map(records.map((record) => [record.id, record]))
  const waiting = [...latest.values()].filter(({ id, recordVersion }) => {
    const sides = signed.get(`${id}/${recordVersion}`)
    return !sides?.has('health') || !sides.has('socialCare')
  })
  return [...Map.groupBy(waiting, (record) => record.meetingId)].map(([meetingId, ofMeeting]) => ({
    meetingId,
    heldOn: ofMeeting[0]?.heldOn ?? '',
    count: ofMeeting.length,
  }))
}

// A meeting stays closed until every record of it is signed by both, so that this is never the whole past; one that is
// signed has something to sign again only where a record of it was corrected.
const recordsToSign = (db: ReadDb, corrected: readonly string[]) =>
  db
    .selectFrom('record')
    .innerJoin('meeting', 'meeting.id', 'record.meetingId')
    .select(['record.id', 'record.recordVersion', 'record.meetingId', 'meeting.heldOn'])
    .where((eb) => eb.or([eb('meeting.state', '=', 'closed'), eb('meeting.id', 'in', corrected)]))
    .orderBy('meeting.heldOn')
    .orderBy('record.recordVersion')
    .execute()

/** Sides with authority enough that have agreed, by `recordId/recordVersion`; none where it was voided. */
async function signedSides(
  db: ReadDb,
  corrected: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<Side>>> {
  const rows = await db
    .selectFrom('signOffItem')
    .innerJoin('signOff', 'signOff.id', 'signOffItem.signOffId')
    .innerJoin('meeting', 'meeting.id', 'signOff.meetingId')
    .innerJoin('record', (join) =>
      join
        .onRef('record.id', '=', 'signOffItem.recordId')
        .onRef('record.recordVersion', '=', 'signOffItem.recordVersion'),
    )
    .select(['signOffItem.recordId', 'signOffItem.recordVersion', 'signOff.side', 'signOff.kind'])
    .select(['signOff.annualLimitPence', 'record.healthPence', 'record.socialCarePence'])
    .where((eb) => eb.or([eb('meeting.state', '=', 'closed'), eb('meeting.id', 'in', corrected)]))
    .execute()
  const byRecord = Map.groupBy(rows, (row) => `${row.recordId}/${row.recordVersion}`)
  return new Map(
    [...byRecord].map(([key, signatures]) => {
      const voided = signatures.some((row) => row.kind === 'void')
      const enough = signatures.filter(
        (row) =>
          row.kind === 'agree' &&
          row.annualLimitPence >= (row.side === 'health' ? row.healthPence : row.socialCarePence),
      )
      return [key, new Set(voided ? [] : enough.map((row) => row.side))]
    }),
  )
}
