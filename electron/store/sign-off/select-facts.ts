import type { Member } from '../../../shared/panels.ts'
import type { DecisionRecord } from '../../../shared/records.ts'
import { membersBook } from '../facts/select-panel.ts'
import { inRuns } from '../kernel/lists.ts'
import { requireAsFrozen } from '../facts/as-frozen.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { inForce, selectTakenBack } from '../facts/taken-back.ts'
import { requireAsSigned } from './as-signed.ts'
import { selectAuthority } from './authority.ts'
import type { Authority } from './authority.ts'

type RecordRow = Row<'record'>

/** A record as frozen, and read once. */
export interface FrozenRecord {
  readonly row: RecordRow
  readonly decision: DecisionRecord
}

export interface TakenBackRecord extends FrozenRecord {
  readonly reason: string
}

export type SignOffRow = Row<'signOff'> & {
  readonly items: readonly Row<'signOffItem'>[]
}

export type SigningKey = Pick<
  Row<'memberKey'>,
  'publicKeyPem' | 'keySha256' | 'createdAt' | 'byRecovery' | 'confirmedBy'
>

/** What a meeting's sign-off is judged by: the text that was frozen, not the tables it came from. */
export interface SignOffFacts {
  readonly meeting: Row<'meeting'>
  /** The latest version of each record, in the order of the agenda: what is signed next. `whatStands` says what holds. */
  readonly records: readonly FrozenRecord[]
  /** The versions before those. */
  readonly earlier: readonly FrozenRecord[]
  /** Proposed corrections that were taken back: they stand nowhere, and nobody is asked to sign them. */
  readonly takenBack: readonly TakenBackRecord[]
  /** In the order in which they were given. */
  readonly signOffs: readonly SignOffRow[]
  readonly members: readonly Member[]
  /** Signing keys that were not revoked, by member. */
  readonly keyHolders: ReadonlyMap<string, SigningKey>
  readonly authority: Authority
}

/** Everything is checked as it is read: a signature that does not sign what is kept counts for nothing, and stops. */
export async function selectSignOffFacts(
  db: ReadDb,
  meetings: readonly Row<'meeting'>[],
): Promise<SignOffFacts[]> {
  const ids = meetings.map((meeting) => meeting.id)
  const { latest, replaced, back } = await selectRecords(db, ids)
  const records = Map.groupBy(latest, ({ row }) => row.meetingId)
  const earlier = Map.groupBy(replaced, ({ row }) => row.meetingId)
  const takenBack = Map.groupBy(back, ({ row }) => row.meetingId)
  const given = await selectSignOffs(db, ids)
  const signOffs = Map.groupBy(given, (row) => row.meetingId)
  const membersOn = await membersBook(db)
  const keys = await db
    .selectFrom('memberKey')
    .select(['memberId', 'publicKeyPem', 'keySha256', 'createdAt', 'byRecovery', 'confirmedBy'])
    .where('revokedAt', 'is', null)
    .execute()
  const kept = [...latest, ...replaced, ...back].map(({ row }) => row)
  await requireAsFrozen(db, kept)
  await requireAsSigned(db, { signOffs: given, records: kept, keys })
  const keyHolders = new Map(keys.map(({ memberId, ...key }) => [memberId, key]))
  const authorityAt = await selectAuthority(db)
  return meetings.map((meeting) => {
    const members = membersOn(meeting.heldOn)
    return {
      meeting,
      records: (records.get(meeting.id) ?? []).toSorted(byItem),
      earlier: earlier.get(meeting.id) ?? [],
      takenBack: takenBack.get(meeting.id) ?? [],
      signOffs: signOffs.get(meeting.id) ?? [],
      members,
      keyHolders,
      authority: authorityAt(meeting, members),
    }
  })
}

const byItem = (a: FrozenRecord, b: FrozenRecord): number => a.decision.meeting.item - b.decision.meeting.item

interface Versions {
  /** Of each record. */
  readonly latest: FrozenRecord[]
  readonly replaced: FrozenRecord[]
  readonly back: TakenBackRecord[]
}

async function selectRecords(db: ReadDb, meetingIds: readonly string[]): Promise<Versions> {
  const all: RecordRow[] = []
  for (const run of inRuns(meetingIds)) {
    const rows = db.selectFrom('record').selectAll().where('meetingId', 'in', run)
    all.push(...(await rows.orderBy('recordVersion').execute()))
  }
  const back = await selectTakenBack(db, 'meetingId', meetingIds)
  const standing = inForce(all, back)
  // The last of each record stays.
  const latest = new Map(standing.map((row) => [row.id, row]))
  const read = (row: RecordRow): FrozenRecord => ({ row, decision: readDecision(row) })
  return {
    latest: [...latest.values()].map(read),
    replaced: standing.filter((row) => latest.get(row.id) !== row).map(read),
    back: back.flatMap(({ recordId, recordVersion, reason }) =>
      all
        .filter((row) => row.id === recordId && row.recordVersion === recordVersion)
        .map((row) => ({ ...read(row), reason })),
    ),
  }
}

/** Frozen by records/freeze.ts as exactly this; the table refuses every change since. */
const readDecision = ({ decisionJson }: Pick<RecordRow, 'decisionJson'>): DecisionRecord =>
  JSON.parse(decisionJson) as DecisionRecord

async function selectSignOffs(db: ReadDb, meetingIds: readonly string[]): Promise<SignOffRow[]> {
  const found: SignOffRow[] = []
  for (const run of inRuns(meetingIds)) {
    const rows = await db
      .selectFrom('signOff')
      .selectAll()
      .where('meetingId', 'in', run)
      .orderBy('at')
      .orderBy('id')
      .execute()
    const items = await db
      .selectFrom('signOffItem')
      .innerJoin('signOff', 'signOff.id', 'signOffItem.signOffId')
      .selectAll('signOffItem')
      .where('signOff.meetingId', 'in', run)
      .execute()
    const bySignOff = Map.groupBy(items, (item) => item.signOffId)
    found.push(...rows.map((row) => ({ ...row, items: bySignOff.get(row.id) ?? [] })))
  }
  return found
}
