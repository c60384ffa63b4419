import { newId } from '../../../shared/kernel/ids.ts'
import { invalid, notAllowed } from '../../../shared/kernel/reply.ts'
import { emptyReview } from '../../../shared/review-fields.ts'
import type { CaseState } from '../../../shared/cases.ts'
import { moveCases } from '../cases/move-cases.ts'
import { selectCaseRow } from '../cases/select-case.ts'
import { hasOpenReview } from '../facts/open-review.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { selectReview } from './select-review.ts'
import { selectStandingRecord } from './standing-record.ts'

/** A decision that is not signed yet is not there to be reviewed; one that is at the panel again is being reviewed there. */
export const reviewable: readonly CaseState[] = ['signed', 'released']

/** What was promised is read from the version that stands; the case can then be listed, or taken up at the front line. */
export const openReview: CommandHandler<'reviews.open'> = async (
  tx,
  { caseId, because, trigger },
  context,
) => {
  const row = await selectCaseRow(tx, caseId)
  if (because === 'trigger' && trigger === '') throw invalid({ trigger: 'missing' })
  if (await hasOpenReview(tx, caseId)) throw notAllowed('reviewOpen')
  const record = reviewable.includes(row.state) ? await selectStandingRecord(tx, caseId) : null
  const due = await tx.selectFrom('reviewDue').select('due').where('caseId', '=', caseId).executeTakeFirst()
  if (record === null || due === undefined) throw notAllowed('nothingToReview')
  const id = newId()
  await tx
    .insertInto('review')
    .values({
      id,
      version: 1,
      caseId,
      state: 'open',
      because,
      triggerWords: because === 'due' ? '' : trigger,
      openedAt: context.at,
      openedBy: context.who.memberId,
      caseWas: row.state,
      recordId: record.id,
      recordVersion: record.recordVersion,
      due: due.due,
      body: JSON.stringify(emptyReview),
      itemId: null,
      concludedOn: null,
      tookPart: '[]',
      newCaseId: null,
      cancelledBecause: '',
    })
    .execute()
  await moveCases(tx, [caseId], 'in_review', context)
  return selectReview(tx, id, context)
}
