import { frozenFields } from '../../../shared/people-corrections.ts'
import { saysOf } from '../../../shared/rules/wrong-copies.ts'
import type { IssuedPapers } from '../../documents/papers/issued.ts'
import { eachRun } from '../kernel/lists.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { unsaid } from './left-copy.ts'
import type { LeftCopy } from './left-copy.ts'
import { selectLeftFiles } from './left-files.ts'

/**
 * Papers that somebody wrote to a folder or printed, of the issue that was out by then, where the case is in them. Who
 * reads those besides is not known here: whoever took them is asked.
 */
export async function leftPapers(db: ReadDb, caseIds: readonly string[]): Promise<LeftCopy[]> {
  const listed = await eachRun(caseIds, (run) =>
    db.selectFrom('agendaItem').select(['caseId', 'meetingId']).where('caseId', 'in', run).execute(),
  )
  const meetingIds = [...new Set(listed.map(({ meetingId }) => meetingId))]
  const files = await selectLeftFiles(db, meetingIds, ['papers.write', 'papers.print'])
  const issues = await issuesOf(db, [...new Set(files.flatMap(({ about }) => about ?? []))])
  const wanted = new Set(caseIds)
  return files.flatMap(({ id, about, memberId, memberSide, ...row }): LeftCopy[] => {
    // Ids follow the store's own order, whatever the clock says.
    const issue = issues.findLast((one) => one.meetingId === about && one.id < id)
    if (!issue) return []
    return issue.issued.items.flatMap(({ case: content }): LeftCopy[] =>
      content === null || !wanted.has(content.caseId)
        ? []
        : [
            {
              ...row,
              ...unsaid,
              kind: 'papers',
              logId: id,
              caseId: content.caseId,
              meetingId: issue.meetingId,
              heldOn: issue.issued.heldOn,
              side: null,
              version: issue.number,
              says: saysOf(content.prepared.person),
              holds: frozenFields,
              holder: { kind: 'member', side: memberSide, memberId, name: row.leftBy },
            },
          ],
    )
  })
}

async function issuesOf(db: ReadDb, meetingIds: readonly string[]) {
  const rows = await eachRun(meetingIds, (run) =>
    db
      .selectFrom('paperIssue')
      .select(['id', 'meetingId', 'number', 'body'])
      .where('meetingId', 'in', run)
      .orderBy('id')
      .execute(),
  )
  // Written by this store and never changed, so it has the shape it was written with.
  return rows.map(({ body, ...row }) => ({ ...row, issued: JSON.parse(body) as IssuedPapers }))
}
