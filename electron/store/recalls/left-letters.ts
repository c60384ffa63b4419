import { nameAlone } from '../../../shared/rules/wrong-copies.ts'
import { eachRun } from '../kernel/lists.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { unsaid, versionOf } from './left-copy.ts'
import type { HolderOf, LeftCopy, VersionSays } from './left-copy.ts'

const thePerson: HolderOf = { kind: 'person', side: null, memberId: null, name: '' }

/** Letters that were written: to be given to the person, or for whoever took a copy to check or translate it. */
export async function leftLetters(db: ReadDb, versions: readonly VersionSays[]): Promise<LeftCopy[]> {
  const find = versionOf(versions)
  const ids = [...new Set(versions.map(({ row }) => row.meetingId))]
  const rows = await eachRun(ids, (run) =>
    db
      .selectFrom('letterRelease')
      .innerJoin('member', 'member.id', 'letterRelease.memberId')
      .select(['letterRelease.id', 'letterRelease.recordId', 'letterRelease.recordVersion'])
      .select(['letterRelease.kind', 'letterRelease.files', 'letterRelease.at as leftAt'])
      .select(['letterRelease.memberId', 'member.name as leftBy', 'member.side as memberSide'])
      .where('letterRelease.meetingId', 'in', run)
      .orderBy('letterRelease.id')
      .execute(),
  )
  return rows.flatMap(({ id, recordId, recordVersion, kind, memberId, memberSide, ...row }): LeftCopy[] => {
    const version = find(recordId, recordVersion)
    if (!version) return []
    const { caseId, meetingId } = version.row
    return [
      {
        ...row,
        ...unsaid,
        kind: kind === 'copy' ? 'letter_copy' : 'letter',
        logId: id,
        caseId,
        meetingId,
        heldOn: version.heldOn,
        side: null,
        version: recordVersion,
        confirmed: true,
        says: version.says,
        holds: nameAlone,
        holder:
          kind === 'copy' ? { kind: 'member', side: memberSide, memberId, name: row.leftBy } : thePerson,
      },
    ]
  })
}
