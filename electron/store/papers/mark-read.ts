import { copyItems } from '../../documents/papers/copy.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import { conflict, notAllowed, notFound } from '../../../shared/kernel/reply.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { selectMember } from '../facts/select-panel.ts'
import { selectLeaveOut } from './leave-out.ts'
import { selectIssues } from './select-issues.ts'
import { copyOf } from './select-papers.ts'
import { selectStatus } from './select-status.ts'

/** The caller's own mark, about the very text that was on their screen. */
export const markRead: CommandHandler<'papers.markRead'> = async (
  tx,
  { meetingId, itemId, sha256, isRead },
  context,
) => {
  const { memberId } = context.who
  const { latest } = await selectIssues(tx, meetingId)
  if (latest === null) throw notFound()
  const copy = copyOf(await selectMember(tx, memberId, context.today))
  const leaveOut = await selectLeaveOut(tx, [latest.issued])
  const item = copyItems(latest.issued, copy, leaveOut(copy)).find((one) => one.itemId === itemId)
  if (!item) throw notFound()
  if (item.case === null) throw notAllowed(item.leftOut === null ? 'case' : 'leftOut')
  if (item.sha256 !== sha256) throw conflict({ sha256: item.sha256 })
  await tx.deleteFrom('paperRead').where('memberId', '=', memberId).where('itemId', '=', itemId).execute()
  if (isRead) {
    const row = { id: newId(), memberId, itemId, sha256, at: context.at }
    await tx.insertInto('paperRead').values(row).execute()
  }
  return selectStatus(tx, meetingId, context)
}
