import { nameAlone } from '../../../shared/rules/wrong-copies.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { unsaid } from './left-copy.ts'
import type { LeftCopy, VersionSays } from './left-copy.ts'
import { selectLeftFiles } from './left-files.ts'
import { selectStoodAt } from './stood-at.ts'

/** Letters that were printed where they are read: whoever did that knows where the paper is. */
export async function leftPrints(db: ReadDb, versions: readonly VersionSays[]): Promise<LeftCopy[]> {
  const records = Map.groupBy(versions, ({ row }) => row.id)
  const files = await selectLeftFiles(db, [...records.keys()], ['desk.print'])
  if (files.length === 0) return []
  const stoodAt = await selectStoodAt(db, versions)
  return files.flatMap(({ id, about, memberId, memberSide, ...row }): LeftCopy[] => {
    const version = stoodAt(records.get(about ?? '') ?? [], row.leftAt)
    if (!version) return []
    const { caseId, meetingId, recordVersion } = version.row
    return [
      {
        ...row,
        ...unsaid,
        kind: 'letter_print',
        logId: id,
        caseId,
        meetingId,
        heldOn: version.heldOn,
        side: null,
        version: recordVersion,
        says: version.says,
        holds: nameAlone,
        holder: { kind: 'member', side: memberSide, memberId, name: row.leftBy },
      },
    ]
  })
}
