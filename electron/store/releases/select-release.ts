import type { ReleaseEntry, ReleaseStatus } from '../../../shared/releases.ts'
import { agencyNames, selectAgencies } from '../panels/select-panel.ts'
import { nameOf } from '../people/to-person.ts'
import type { ReadDb } from '../schema.ts'
import { packsOf, selectReleaseFacts } from './select-facts.ts'

export async function selectReleaseStatus(db: ReadDb, meetingId: string): Promise<ReleaseStatus> {
  const { signOff, records } = await selectReleaseFacts(db, meetingId)
  return {
    meetingId,
    heldOn: signOff.meeting.heldOn,
    records: records.map(({ record, case: heard, person, bothSigned, packs }) => ({
      recordId: record.row.id,
      recordVersion: record.row.recordVersion,
      personName: nameOf(person),
      caseReference: heard.reference,
      bothSigned,
      healthReleasedAt: packs.health.released?.at ?? null,
      socialCareReleasedAt: packs.socialCare.released?.at ?? null,
    })),
    blocks: records.flatMap((record) => packsOf(record).flatMap(({ block }) => block ?? [])),
    log: await selectLog(db, { meetingId }),
  }
}

/** What went to whom, the latest first. */
export async function selectLog(
  db: ReadDb,
  { meetingId, limit = 1000 }: { readonly meetingId?: string; readonly limit?: number },
): Promise<ReleaseEntry[]> {
  const names = agencyNames(await selectAgencies(db))
  let query = logRows(db)
  if (meetingId !== undefined) query = query.where('release.meetingId', '=', meetingId)
  const rows = await query.orderBy('release.id', 'desc').limit(limit).execute()
  return rows.map(({ givenName, familyName, oneAgencyOnly, ...row }) => ({
    ...row,
    agencyName: names[row.side],
    personName: nameOf({ givenName, familyName }),
    oneAgencyOnly: oneAgencyOnly === 1,
  }))
}

const logRows = (db: ReadDb) =>
  db
    .selectFrom('release')
    .innerJoin('record', (join) =>
      join
        .onRef('record.id', '=', 'release.recordId')
        .onRef('record.recordVersion', '=', 'release.recordVersion'),
    )
    .innerJoin('case', 'case.id', 'record.caseId')
    .innerJoin('person', 'person.id', 'case.personId')
    .innerJoin('member', 'member.id', 'release.memberId')
    .select(['release.id', 'release.recordId', 'release.recordVersion', 'release.side', 'release.files'])
    .select(['release.sumsSha256', 'release.oneAgencyOnly', 'release.at as releasedAt'])
    .select(['case.reference as caseReference', 'person.givenName', 'person.familyName'])
    .select('member.name as releasedBy')
