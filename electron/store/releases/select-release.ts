import { basename, dirname } from 'node:path'
import type { DecisionRecord } from '../../../shared/records.ts'
import type { ReleaseEntry, ReleaseStatus } from '../../../shared/releases.ts'
import { dateOf } from '../../../shared/kernel/dates.ts'
import { sides } from '../../../shared/kernel/text.ts'
import { agenciesBook } from '../facts/select-agencies.ts'
import { fullName } from '../../../shared/kernel/person-name.ts'
import type { Who } from '../../../shared/session.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { selectDeliveries } from '../facts/select-deliveries.ts'
import type { FrozenRecord, SignOffRow } from '../sign-off/select-facts.ts'
import { recordSignOff } from '../sign-off/standing.ts'
import { asTold } from './material.ts'
import { selectOffered } from './offered.ts'
import { packsOf, selectReleaseFacts } from './select-facts.ts'
import type { RecordFacts } from './select-facts.ts'

export interface Reader {
  readonly today: string
  readonly who: Pick<Who, 'side'>
}

export async function selectReleaseStatus(
  db: ReadDb,
  meetingId: string,
  { today, who }: Reader,
): Promise<ReleaseStatus> {
  const { signOff, records, proposals } = await selectReleaseFacts(db, meetingId)
  return {
    meetingId,
    heldOn: signOff.meeting.heldOn,
    records: toLeave(records).map(
      ({ record, case: heard, person, bothSigned, shortOf, packs, recalled }) => ({
        recordId: record.row.id,
        recordVersion: record.row.recordVersion,
        personName: fullName(person),
        caseReference: heard.reference,
        bothSigned,
        // What the other agency commits for itself alone is not said.
        shortOf: shortOf.map((one) => (one.side === who.side ? one : asTold(one, record.decision.plan))),
        replaces: replacedBy(record.decision),
        recalled,
        waits: waitingVersion(
          proposals.find((one) => one.record.row.id === record.row.id)?.record,
          signOff.signOffs,
        ),
        packs: { health: packs.health.standing, socialCare: packs.socialCare.standing },
      }),
    ),
    blocks: toLeave(records).flatMap((record) => packsOf(record).flatMap(({ block }) => block ?? [])),
    log: await selectLog(db, { meetingId }),
    deliveries: await selectDeliveries(db, meetingId),
    ...(await selectOffered(db, meetingId, today)),
  }
}

/** What the chair confirmed leaves with nobody’s signature, and so in no pack. */
const toLeave = (records: readonly RecordFacts[]): readonly RecordFacts[] =>
  records.filter(({ record }) => record.row.confirmed === 0)

function waitingVersion(
  proposal: FrozenRecord | undefined,
  signOffs: readonly SignOffRow[],
): ReleaseStatus['records'][number]['waits'] {
  if (proposal === undefined) return null
  const { healthComplete, socialCareComplete, recordVersion } = recordSignOff(proposal, signOffs)
  const { reason = '', madeBy = '', madeAt = '' } = proposal.decision.amendment ?? {}
  return {
    recordVersion,
    reason,
    madeBy,
    madeAt,
    healthSigned: healthComplete,
    socialCareSigned: socialCareComplete,
  }
}

const replacedBy = ({
  supersedes,
  amendment,
}: DecisionRecord): ReleaseStatus['records'][number]['replaces'] =>
  supersedes && amendment ? { recordVersion: supersedes.recordVersion, reason: amendment.reason } : null

/** What went to whom, as the agency was called on the day it went, and what may have; the latest first. */
export async function selectLog(
  db: ReadDb,
  { meetingId, limit = 1000 }: { readonly meetingId?: string; readonly limit?: number },
): Promise<ReleaseEntry[]> {
  const agenciesOn = await agenciesBook(db)
  const left = await latest(logRows(db, 'release'), meetingId, limit).execute()
  const open = await latest(logRows(db, 'departure'), meetingId, limit)
    .leftJoin('departureEnd', 'departureEnd.departureId', 'out.id')
    .where('departureEnd.departureId', 'is', null)
    .execute()
  return [
    ...left.map((row) => ({ ...row, confirmed: true })),
    ...open.map((row) => ({ ...row, confirmed: false })),
  ]
    .toSorted((a, b) => (a.id < b.id ? 1 : -1))
    .slice(0, limit)
    .map(({ givenName, familyName, oneAgencyOnly, shortOf, madeIn, ...row }) => ({
      ...row,
      agencyName: agenciesOn(dateOf(row.releasedAt))[row.side].name,
      personName: fullName({ givenName, familyName }),
      folderName: madeIn === null ? '' : basename(dirname(madeIn)),
      oneAgencyOnly: oneAgencyOnly === 1,
      shortOf: sides.filter((side) => shortOf.split(',').includes(side)),
    }))
}

type LogRows = ReturnType<typeof logRows>

const latest = (rows: LogRows, meetingId: string | undefined, limit: number): LogRows =>
  (meetingId === undefined ? rows : rows.where('out.meetingId', '=', meetingId))
    .orderBy('out.id', 'desc')
    .limit(limit)

// A departure has exactly the columns of the line that it becomes.
const logRows = (db: ReadDb, table: 'release' | 'departure') =>
  db
    .selectFrom(`${table as 'release'} as out`)
    .innerJoin('record', (join) =>
      join.onRef('record.id', '=', 'out.recordId').onRef('record.recordVersion', '=', 'out.recordVersion'),
    )
    .innerJoin('case', 'case.id', 'record.caseId')
    .innerJoin('person', 'person.id', 'case.personId')
    .innerJoin('member', 'member.id', 'out.memberId')
    .leftJoin('fileDeparture', 'fileDeparture.id', 'out.fileDepartureId')
    .select(['out.id', 'out.recordId', 'out.recordVersion', 'out.side', 'out.files', 'out.shortOf'])
    .select(['out.recipient', 'out.purpose', 'out.basis'])
    .select(['out.sumsSha256', 'out.oneAgencyOnly', 'out.at as releasedAt'])
    .select(['case.reference as caseReference', 'person.givenName', 'person.familyName'])
    .select(['member.name as releasedBy', 'fileDeparture.madeIn'])
