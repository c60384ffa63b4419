import type { IssuedPapers } from '../../documents/papers/issued.ts'
import type { LeaveOut } from '../../documents/papers/copy.ts'
import type { Copy } from '../../../shared/papers.ts'
import { sharingBlock } from '../../../shared/rules/sharing.ts'
import { sides } from '../../../shared/kernel/text.ts'
import { selectPeopleById } from '../facts/select-people.ts'
import { selectCaseRows } from '../facts/case-rows.ts'
import { selectObjections } from '../facts/select-objections.ts'
import type { ReadDb } from '../kernel/schema.ts'

/**
 * By the objections as they stand now, not as they stood when the papers went out: whoever objects afterwards is
 * heard the next time that anybody opens them. A member of neither agency reads only what neither is kept from.
 */
export async function selectLeaveOut(
  db: ReadDb,
  issued: readonly IssuedPapers[],
): Promise<(copy: Copy) => LeaveOut> {
  const caseIds = [
    ...new Set(issued.flatMap(({ items }) => items.flatMap((item) => item.case?.caseId ?? []))),
  ]
  const cases = new Map((await selectCaseRows(db, caseIds)).map((row) => [row.id, row]))
  const personIds = [...cases.values()].map(({ personId }) => personId)
  const people = await selectPeopleById(db, personIds)
  const objections = await selectObjections(db, personIds)
  return (copy) => (caseId) => {
    const person = people.get(cases.get(caseId)?.personId ?? '')
    if (!person) return 'The case is no longer here'
    const asked = copy === 'neither' ? sides : [copy]
    return (
      asked
        .map((side) => sharingBlock(side, person, objections.get(person.id)))
        .find((why) => why !== null) ?? null
    )
  }
}
