import { addCases } from '../meetings/add-cases.ts'
import { selectCaseRows } from '../facts/case-rows.ts'
import { leftWithReview } from '../facts/open-review.ts'
import { selectMeeting } from '../facts/select-meeting.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { openReviewFor, reviewable } from '../reviews/open-review.ts'
import { deferredCases } from '../meetings/add-cases.ts'

/** At most 60 at a time, and few of them have a review to be opened on the way. */
export const takeProposed: CommandHandler<'rollingList.take'> = async (tx, input, context) => {
  const rows = await selectCaseRows(tx, input.caseIds)
  const back = await deferredCases(tx, input.caseIds)
  const open = await leftWithReview(tx, input.caseIds)
  const { heldOn: on } = await selectMeeting(tx, input.meetingId)
  const toReview = rows.filter(
    ({ id, state }) => reviewable.includes(state) && !back.has(id) && !open.has(id),
  )
  for (const { id: caseId } of toReview)
    await openReviewFor(tx, { caseId, because: 'due', trigger: '', on }, context)
  return addCases(tx, input, context)
}
