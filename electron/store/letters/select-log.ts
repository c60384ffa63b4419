import { LetterFormat } from '../../../shared/letters.ts'
import type { LetterEntry } from '../../../shared/letters.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { fullName } from '../../../shared/kernel/person-name.ts'

/** Which letters left, the latest first. */
export async function selectLetterLog(db: ReadDb, meetingId: string): Promise<LetterEntry[]> {
  const rows = await db
    .selectFrom('letterRelease')
    .innerJoin('record', (join) =>
      join
        .onRef('record.id', '=', 'letterRelease.recordId')
        .onRef('record.recordVersion', '=', 'letterRelease.recordVersion'),
    )
    .innerJoin('case', 'case.id', 'record.caseId')
    .innerJoin('person', 'person.id', 'case.personId')
    .innerJoin('member', 'member.id', 'letterRelease.memberId')
    .select(['letterRelease.id', 'letterRelease.recordId', 'letterRelease.recordVersion'])
    .select(['letterRelease.format', 'letterRelease.language', 'letterRelease.at', 'letterRelease.files'])
    .select([
      'letterRelease.kind',
      'letterRelease.sha256',
      'letterRelease.purpose',
      'letterRelease.basis',
      'case.reference as caseReference',
      'member.name as by',
    ])
    .select(['person.givenName', 'person.familyName'])
    .where('letterRelease.meetingId', '=', meetingId)
    .orderBy('letterRelease.id', 'desc')
    .execute()
  return rows.map(({ givenName, familyName, format, ...row }) => ({
    ...row,
    format: LetterFormat.parse(format),
    personName: fullName({ givenName, familyName }),
  }))
}
