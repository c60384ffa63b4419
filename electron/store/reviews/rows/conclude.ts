import { approvals } from '../../../../shared/approvals.ts'
import { sides } from '../../../../shared/kernel/text.ts'
import type { CaseFacts } from '../../facts/case-facts.ts'
import type { Context } from '../../kernel/handler.ts'
import { updateRows } from '../../kernel/rows.ts'
import type { WriteDb } from '../../kernel/schema.ts'
import { renewDue } from './renew-due.ts'

/** Who was there when it was decided. */
export const tookPart = ({ quorum }: Pick<CaseFacts, 'quorum'>): readonly ('health' | 'socialCare')[] =>
  sides.filter((side) => quorum[side] > 0)

/**
 * A review ends with the decision about it, for or against what it proposed; one that is put off, or goes up or elsewhere,
 * stays open. What was decided says when each case is looked at next.
 */
export async function concludeReviews(
  tx: WriteDb,
  decided: readonly CaseFacts[],
  context: Context,
): Promise<void> {
  await updateRows(
    tx,
    'review',
    decided.flatMap((facts) => {
      const { review, decision, item, meeting } = facts
      const isSettled =
        decision.verdict === 'not_approved' || approvals.some((one) => one === decision.verdict)
      if (review === null || !isSettled) return []
      const changes = {
        state: 'concluded' as const,
        itemId: item.id,
        concludedOn: meeting.heldOn,
        tookPart: JSON.stringify(tookPart(facts)),
      }
      return [{ old: review.row, changes }]
    }),
    context,
  )
  await renewDue(
    tx,
    decided.map((facts) => facts.case.id),
    context,
  )
}
