import { invalid } from '../../../shared/kernel/reply.ts'
import { addAction, changeAction, removeAction } from '../actions/save-action.ts'
import type { Context } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import { selectPanelOf } from '../facts/select-panel.ts'
import type { Row, WriteDb } from '../kernel/schema.ts'
import type { CaseItem } from './open-item.ts'

const actionText = 'Decide this case: the panel could not agree. Both agencies’ views are in the record.'

/**
 * A deadlock goes to a step of the panel's own path, the first unless another is named, and that step is asked to
 * decide: the action is theirs. Any other verdict takes it back.
 */
export async function escalate(
  tx: WriteDb,
  { item, meeting, caseId }: CaseItem,
  decision: Row<'decision'>,
  context: Context,
): Promise<void> {
  const { terms } = await selectPanelOf(tx, meeting)
  const named = decision.escalatedTo
  if (named !== '' && !terms.escalation.includes(named))
    throw invalid({ escalatedTo: 'no step of the escalation path' })
  const isEscalated = decision.verdict === 'escalated'
  const to = named === '' ? (terms.escalation[0] ?? '') : named
  if (isEscalated && to === '') throw invalid({ verdict: 'nowhere to escalate to' })
  if (isEscalated && named === '')
    await updateRow(tx, 'decision', decision.id, decision.version, { escalatedTo: to }, context)
  const asked = await tx
    .selectFrom('action')
    .selectAll()
    .where('itemId', '=', item.id)
    .where('text', '=', actionText)
    .executeTakeFirst()
  if (!isEscalated) {
    if (asked) await removeAction(tx, asked, context)
  } else if (asked) {
    if (asked.ownerName !== to) await changeAction(tx, asked, { ownerName: to, ownerMemberId: null }, context)
  } else {
    const place = { caseId, itemId: item.id, meetingId: meeting.id }
    await addAction(tx, place, { text: actionText, ownerName: to, side: null, dueOn: null })
  }
}
