import { isApproving } from '../../../../shared/approvals.ts'
import { longDate } from '../../../../shared/kernel/dates.ts'
import { sides } from '../../../../shared/kernel/text.ts'
import type { CaseFacts } from '../../facts/case-facts.ts'
import type { Context } from '../../kernel/handler.ts'
import { updateRows } from '../../kernel/rows.ts'
import type { Row, WriteDb } from '../../kernel/schema.ts'
import { renewDue } from './renew-due.ts'

/** Who was there when it was decided. */
export const tookPart = ({ quorum }: Pick<CaseFacts, 'quorum'>): readonly ('health' | 'socialCare')[] =>
  sides.filter((side) => quorum[side] > 0)

/**
 * A review ends with the decision about it, for or against what it proposed. One that is withdrawn is called off by that
 * decision, and what was promised stands. One that is put off, or goes up, elsewhere or through a team, stays open: it can
 * be listed again or called off. What was decided says when each case is looked at next.
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
      const changes = facts.review === null ? null : endOf(facts, context)
      return facts.review === null || changes === null ? [] : [{ old: facts.review.row, changes }]
    }),
    context,
  )
  await renewDue(
    tx,
    decided.map((facts) => facts.case.id),
    context,
  )
}

function endOf(facts: CaseFacts, { at, who }: Context): Partial<Row<'review'>> | null {
  const { verdict } = facts.decision
  const there = {
    itemId: facts.item.id,
    tookPart: JSON.stringify(tookPart(facts)),
    ...(facts.review && { answersVersion: facts.review.promise.recordVersion }),
  }
  const { heldOn } = facts.meeting
  if (verdict !== null && (verdict === 'not_approved' || isApproving(verdict)))
    return { ...there, state: 'concluded', concludedOn: heldOn }
  if (verdict !== 'withdrawn') return null
  // Who may read the reasons is said of the decision, and not here.
  const cancelledBecause = `It was taken back by the decision of ${longDate(heldOn)}, which says why`
  return { ...there, state: 'cancelled', cancelledBecause, cancelledAt: at, cancelledBy: who.memberId }
}
