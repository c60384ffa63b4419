import { invalid, notAllowed } from '../../../shared/kernel/reply.ts'
import type { RecordLine } from '../../../shared/record-line.ts'
import type { ReviewBody, Spent } from '../../../shared/review-fields.ts'
import type { ReviewPromise } from '../../../shared/review-promise.ts'
import { maySpeakFor } from '../../../shared/risk-views.ts'
import { sides } from '../../../shared/kernel/text.ts'
import { setFlags } from '../cases/set-flags.ts'
import { selectRoute } from '../cases/route.ts'
import { selectCaseRow } from '../cases/select-case.ts'
import { given } from '../kernel/changes.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import type { WriteDb } from '../kernel/schema.ts'
import { reviewOf } from '../facts/select-review.ts'
import { selectReviewed } from '../facts/reviewed-records.ts'
import { listsOfBody, openKeys, promiseFor } from './reading.ts'
import { selectReview, selectReviewRow } from './select-review.ts'

type Changes = Partial<ReviewBody>

export const saveReview: CommandHandler<'reviews.save'> = async (
  tx,
  { reviewId, version, changes },
  context,
) => {
  const row = await selectReviewRow(tx, reviewId)
  if (row.state !== 'open') throw notAllowed('reviewOver')
  const review = reviewOf(row, await selectReviewed(tx, row))
  const before = review.body
  const said: Changes = given(changes)
  requireOwnViews(before, said, context)
  if (said.wordsOn && said.wordsOn > context.today) throw invalid({ wordsOn: 'in the future' })
  // What is still to be spent is the plan's, not the review's.
  if (said.spentTo && said.spentTo > context.today) throw invalid({ spentTo: 'in the future' })
  const after = { ...before, ...withKept(before, said, promiseFor(review, context.who)) }
  if (after.spentFrom !== null && after.spentTo !== null && after.spentFrom > after.spentTo)
    throw invalid({ spentTo: 'before it starts' })
  if (said.spent && paidByOther(said.spent, review.signed.plan.lines))
    throw invalid({ spent: 'the agency pays nothing of this' })
  const written = { body: JSON.stringify(after), answersVersion: review.promise.recordVersion }
  await updateRow(tx, 'review', reviewId, version, written, context)
  if (said.result === 'end') await sayAfterCareEnds(tx, row.caseId, context)
  return selectReview(tx, reviewId, context)
}

function requireOwnViews(before: ReviewBody, changes: Changes, { who }: Context): void {
  for (const side of sides) {
    const text = changes[`${side}View`]
    if (text !== undefined && text !== before[`${side}View`] && !maySpeakFor(who, side))
      throw notAllowed('otherSidesView')
  }
}

/** Money of an agency that, as both have signed it, pays nothing of that line. */
const paidByOther = (spent: readonly Spent[], lines: readonly RecordLine[]): boolean =>
  spent.some(({ key, ...paid }) => {
    const line = lines[Number(key.split('/').at(-1))]
    return line !== undefined && pence.some((of) => line[of] === 0 && (paid[of] ?? 0) > 0)
  })

const pence = ['healthPence', 'socialCarePence'] as const

/** Answers are about what the record promises; those to what this writer may not read stay as they are. */
function withKept(before: ReviewBody, changes: Changes, promise: ReviewPromise): Changes {
  const open = openKeys(promise)
  const lists = listsOfBody.flatMap((list) => {
    const answers = changes[list]
    if (answers === undefined) return []
    if (answers.some(({ key }) => !open[list].has(key))) throw invalid({ [list]: 'unknown' })
    if (new Set(answers.map(({ key }) => key)).size < answers.length)
      throw invalid({ [list]: 'is there twice' })
    return [[list, [...before[list].filter(({ key }) => !open[list].has(key)), ...answers]] as const]
  })
  return { ...changes, ...Object.fromEntries(lists) }
}

/** Whether after-care ends is the panel’s to say (shared/rules/packs/triggers.json, `section117_ending`). */
async function sayAfterCareEnds(tx: WriteDb, caseId: string, context: Context): Promise<void> {
  if ((await selectCaseRow(tx, caseId)).section117 !== 1) return
  const { flags, version } = await selectRoute(tx, caseId, context.today)
  if (!flags.section117Ending)
    await setFlags(tx, { caseId, version, changes: { section117Ending: true } }, context)
}
