import type { Side } from '../../../shared/kernel/text.ts'
import type { Who } from '../../../shared/session.ts'
import type { Today } from '../../../shared/today.ts'
import { dueDays } from '../../../shared/rules/time-limits.ts'
import { meetingsToSign } from '../facts/meetings-to-sign.ts'
import { inForce, selectTakenBack } from '../facts/taken-back.ts'
import { panelsBook } from '../facts/select-panel.ts'
import { pastBy } from './how-far.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { selectWaiting } from '../sign-off/select-sign-off.ts'

export interface ToSign {
  readonly meetingId: string
  readonly heldOn: string
  /** Whose meeting it is; null: two people at the front line. */
  readonly panelId: string | null
  /** Records that at least one agency has not signed. */
  readonly count: number
}

/** Two people at the front line have no panel's limit (limits/limits-of-meeting.ts), nor has what is corrected later. */
type Waiting = ToSign & Pick<Row<'meeting'>, 'kind' | 'state'>

/** Whose the signature is that a meeting waits for is said to them, and to nobody else. */
export async function signaturesFor(db: ReadDb, who: Who, today: string): Promise<Today['toSign']> {
  const waiting = await withLate(db, await waitingSignatures(db), today)
  // Who belongs to neither agency signs for none.
  if (waiting.length === 0 || who.side === null) return waiting.map((one) => ({ ...one, mine: false }))
  const mine = new Set((await selectWaiting(db, who)).flatMap((one) => (one.mine ? [one.meetingId] : [])))
  return waiting.map((one) => ({ ...one, mine: mine.has(one.meetingId) }))
}

async function withLate(
  db: ReadDb,
  waiting: readonly Waiting[],
  today: string,
): Promise<(ToSign & { readonly lateDays: number })[]> {
  if (waiting.length === 0) return []
  const panelOf = await panelsBook(db)
  return waiting.map(({ kind, state, ...one }) => {
    const { terms } = panelOf(one)
    const isAwaited = kind === 'panel' && state === 'closed'
    return {
      ...one,
      lateDays: isAwaited ? pastBy(dueDays(one.heldOn, terms).signOff, today, terms) : 0,
    }
  })
}

/** Closed meetings with records that lack an agency's signature, the earliest first. */
export async function waitingSignatures(db: ReadDb): Promise<Waiting[]> {
  const meetingIds = await meetingsToSign(db)
  const back = await selectTakenBack(db, 'meetingId', meetingIds)
  const records = inForce(await recordsToSign(db, meetingIds), back)
  const signed = await signedSides(db, meetingIds)
  // In order of version: the last of each record is the one that counts.
  const latest = new Map(records.map((record) => [record.id, record]))
  const waiting = [...latest.values()].filter(({ id, recordVersion, confirmed }) => {
    if (confirmed === 1) return false
    const sides = signed.get(`${id}/${recordVersion}`)
    return !sides?.has('health') || !sides.has('socialCare')
  })
  return [...Map.groupBy(waiting, (record) => record.meetingId)].map(([meetingId, ofMeeting]) => ({
    meetingId,
    heldOn: ofMeeting[0]?.heldOn ?? '',
    panelId: ofMeeting[0]?.panelId ?? null,
    kind: ofMeeting[0]?.kind ?? 'panel',
    state: ofMeeting[0]?.state ?? 'closed',
    count: ofMeeting.length,
  }))
}

// A meeting stays closed until every record of it is signed by both, so that this is never the whole past; one that is
// signed has something to sign again only where a record of it was corrected.
const recordsToSign = (db: ReadDb, meetingIds: readonly string[]) =>
  db
    .selectFrom('record')
    .innerJoin('meeting', 'meeting.id', 'record.meetingId')
    .select(['record.id', 'record.recordVersion', 'record.meetingId', 'meeting.heldOn', 'record.confirmed'])
    .select(['meeting.kind', 'meeting.state', 'meeting.panelId'])
    .where('meeting.id', 'in', meetingIds)
    .orderBy('meeting.heldOn')
    .orderBy('record.recordVersion')
    .execute()

/**
 * Sides with authority enough that have agreed, by `recordId/recordVersion`. Who withdrew from the latest version did so
 * for one that was taken back since.
 */
async function signedSides(
  db: ReadDb,
  meetingIds: readonly string[],
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
    .where('meeting.id', 'in', meetingIds)
    .execute()
  const byRecord = Map.groupBy(rows, (row) => `${row.recordId}/${row.recordVersion}`)
  return new Map(
    [...byRecord].map(([key, signatures]) => {
      const enough = signatures.filter(
        (row) =>
          row.kind === 'agree' &&
          row.annualLimitPence >= (row.side === 'health' ? row.healthPence : row.socialCarePence),
      )
      return [key, new Set(enough.map((row) => row.side))]
    }),
  )
}
