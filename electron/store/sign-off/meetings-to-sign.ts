import { signOffComplete } from '../../../shared/rules/delegation.ts'
import type { RecordSignOff } from '../../../shared/sign-off.ts'
import { inForce, selectTakenBack } from '../facts/taken-back.ts'
import { eachRun } from '../kernel/lists.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'

/** A meeting with a record, or a correction, that still lacks a signature. */
export interface MeetingToSign {
  readonly meeting: Pick<Row<'meeting'>, 'id' | 'heldOn' | 'kind' | 'state' | 'panelId'>
  /** Of each record that somebody signs the latest version, also those that both agencies have signed. */
  readonly records: readonly RecordSignOff[]
}

/** The oldest first. By who signed what alone: the texts are read, and held against the trail, where somebody signs. */
export async function selectMeetingsToSign(db: ReadDb): Promise<MeetingToSign[]> {
  const meetings = await eachRun(await mayHaveToSign(db), (run) =>
    db
      .selectFrom('meeting')
      .select(['id', 'heldOn', 'kind', 'state', 'panelId', 'startsAt'])
      .where('id', 'in', run)
      .execute(),
  )
  const ids = meetings.map(({ id }) => id)
  const records = await latestOf(db, ids)
  const signed = Map.groupBy(await eachRun(ids, (run) => agreedIn(db, run)), versionKey)
  const byMeeting = Map.groupBy(records, ({ meetingId }) => meetingId)
  return meetings
    .toSorted((a, b) => (inOrder(a) < inOrder(b) ? -1 : 1))
    .map((meeting) => ({
      meeting,
      records: (byMeeting.get(meeting.id) ?? []).map((row): RecordSignOff => {
        const given = signed.get(versionKey({ recordId: row.id, recordVersion: row.recordVersion })) ?? []
        const { health: healthComplete, socialCare: socialCareComplete } = signOffComplete(row, given)
        return { recordId: row.id, recordVersion: row.recordVersion, healthComplete, socialCareComplete }
      }),
    }))
    .filter(({ records }) => records.some(lacksSignature))
}

export const lacksSignature = ({ healthComplete, socialCareComplete }: RecordSignOff): boolean =>
  !healthComplete || !socialCareComplete

const inOrder = ({ heldOn, startsAt, id }: Pick<Row<'meeting'>, 'heldOn' | 'startsAt' | 'id'>): string =>
  `${heldOn} ${startsAt} ${id}`

const versionKey = ({ recordId, recordVersion }: Version): string => `${recordId}/${recordVersion}`

interface Version {
  readonly recordId: string
  readonly recordVersion: number
}

/**
 * A meeting stays closed until every record of it is signed by both, so that this is never the whole past; one that is
 * signed has something to sign again only where a correction lacks somebody's signature.
 */
async function mayHaveToSign(db: ReadDb): Promise<string[]> {
  const closed = await db.selectFrom('meeting').select('id').where('state', '=', 'closed').execute()
  const corrected = await db
    .selectFrom('record')
    .select('record.meetingId')
    .where('record.recordVersion', '>', 1)
    .where('record.confirmed', '=', 0)
    .where((eb) =>
      eb.or(
        (['health', 'socialCare'] as const).map((side) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom('signOffItem')
                .innerJoin('signOff', 'signOff.id', 'signOffItem.signOffId')
                .select('signOff.id')
                .whereRef('signOffItem.recordId', '=', 'record.id')
                .whereRef('signOffItem.recordVersion', '=', 'record.recordVersion')
                .where('signOff.side', '=', side)
                .where('signOff.kind', '=', 'agree')
                .whereRef(
                  'signOff.annualLimitPence',
                  '>=',
                  side === 'health' ? 'record.healthPence' : 'record.socialCarePence',
                ),
            ),
          ),
        ),
      ),
    )
    .execute()
  return [...new Set([...closed.map(({ id }) => id), ...corrected.map(({ meetingId }) => meetingId)])]
}

/** What the chair confirmed asks nobody. */
async function latestOf(db: ReadDb, meetingIds: readonly string[]) {
  const all = await eachRun(meetingIds, (run) =>
    db
      .selectFrom('record')
      .select(['id', 'recordVersion', 'meetingId', 'confirmed', 'healthPence', 'socialCarePence'])
      .where('meetingId', 'in', run)
      .orderBy('recordVersion')
      .execute(),
  )
  const standing = inForce(all, await selectTakenBack(db, 'meetingId', meetingIds))
  // The last of each record stays.
  const latest = new Map(standing.map((row) => [row.id, row]))
  return [...latest.values()].filter(({ confirmed }) => confirmed === 0)
}

const agreedIn = (db: ReadDb, meetingIds: string[]) =>
  db
    .selectFrom('signOff')
    .innerJoin('signOffItem', 'signOffItem.signOffId', 'signOff.id')
    .select(['signOffItem.recordId', 'signOffItem.recordVersion', 'signOff.side', 'signOff.annualLimitPence'])
    .where('signOff.meetingId', 'in', meetingIds)
    .where('signOff.kind', '=', 'agree')
    .execute()
