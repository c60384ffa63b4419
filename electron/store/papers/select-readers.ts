import { copyItems } from '../../documents/papers/copy.ts'
import type { CopiedItem } from '../../documents/papers/copy.ts'
import type { Copy, Readers } from '../../../shared/papers.ts'
import { selectMeeting } from '../facts/select-meeting.ts'
import { selectMembers, selectSeated } from '../facts/select-panel.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { selectLeaveOut } from './leave-out.ts'
import { selectIssues } from './select-issues.ts'
import { selectCopies } from './select-copies.ts'
import { copyOf } from './select-papers.ts'
import { selectReads } from './select-reads.ts'
import { isToRead } from './select-status.ts'

/** Every member who can come in and read, against every case of the version that is out: observers get copies. */
export async function selectReaders(db: ReadDb, meetingId: string): Promise<Readers> {
  const { heldOn, panelId } = await selectMeeting(db, meetingId)
  const seated = await selectSeated(db, { panelId })
  const { latest } = await selectIssues(db, meetingId)
  if (latest === null) return { copies: [], items: [], members: [] }
  const leaveOut = await selectLeaveOut(db, [latest.issued])
  const members = (await selectMembers(db, heldOn)).filter(
    ({ id, hasKey }) => hasKey && (seated?.has(id) ?? true),
  )
  const reads = await selectReads(
    db,
    members.map(({ id }) => id),
  )
  // Three copies at most, however many members there are.
  const copies = new Map<Copy, readonly CopiedItem[]>(
    [...new Set(members.map(copyOf))].map((copy) => [copy, copyItems(latest.issued, copy, leaveOut(copy))]),
  )
  return {
    copies: await selectCopies(db, meetingId, latest.row.id),
    items: latest.issued.items
      .filter((item) => item.case !== null)
      .map(({ itemId, position, title }) => ({ itemId, position, title })),
    members: members.map((member) => {
      const items = copies.get(copyOf(member)) ?? []
      const readAt = reads(member.id)
      const read = items.filter((item) => isToRead(item) && readAt(item.itemId, item.sha256) !== null)
      return {
        memberId: member.id,
        name: member.name,
        side: member.side,
        read: read.map(({ itemId }) => itemId),
        leftOut: items.filter((item) => item.leftOut !== null).map(({ itemId }) => itemId),
      }
    }),
  }
}
