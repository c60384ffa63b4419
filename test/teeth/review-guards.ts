import { guard, line, store, tests } from './guard.ts'
import type { Guard } from './guard.ts'

const reviews = `${tests}/reviews/reviews.test.ts`
const kept = `${tests}/reviews/kept.test.ts`
const due = `${tests}/reviews/due.test.ts`
const left = `${tests}/reviews/left-open.test.ts`
const changed = `${tests}/reviews/a-changed-case.test.ts`
const since = `${tests}/reviews/changed-since.test.ts`
const when = `${tests}/reviews/why-and-when.test.ts`
const over = `${tests}/reviews/over.test.ts`
const rules = 'test/shared/rules/reviews.test.ts'
const days = 'test/shared/rules/bank-holidays.test.ts'
const lacking = 'test/shared/review-missing.test.ts'

/** What a review may not do without. */
export const reviewGuards: readonly Guard[] = [
  line(
    `${store}/reviews/open-review.ts`,
    "  if (await hasOpenReview(tx, caseId)) throw notAllowed('reviewOpen')\n",
    reviews,
  ),
  guard(
    `${store}/reviews/open-review.ts`,
    'reviewable.includes(row.state) ? await selectStandingRecord(tx, caseId) : null',
    'await selectStandingRecord(tx, caseId)',
    over,
  ),
  line(
    `${store}/reviews/open-review.ts`,
    "  if (because === 'trigger' && trigger === '') throw invalid({ trigger: 'missing' })\n",
    reviews,
  ),
  line(
    `${store}/reviews/save-review.ts`,
    "  if (row.state !== 'open') throw notAllowed('reviewOver')\n",
    reviews,
  ),
  line(`${store}/reviews/save-review.ts`, '  requireOwnViews(before, said, context)\n', reviews),
  line(
    `${store}/reviews/save-review.ts`,
    "  if (said.result === 'end') await sayAfterCareEnds(tx, row.caseId, context)\n",
    reviews,
  ),
  line(
    `${store}/reviews/save-review.ts`,
    "    if (answers.some(({ key }) => !open[list].has(key))) throw invalid({ [list]: 'unknown' })\n",
    kept,
  ),
  guard(
    `${store}/reviews/save-review.ts`,
    '...before[list].filter(({ key }) => !open[list].has(key)), ',
    '',
    kept,
  ),
  guard(`${store}/reviews/reading.ts`, 'side === null ? promise : own[side]', 'own.health', kept),
  guard(
    `${store}/reviews/reading.ts`,
    'body[list].filter(({ key }) => open[list].has(key))',
    'body[list]',
    kept,
  ),
  guard(
    `${store}/reviews/reading.ts`,
    'of === undefined || of === side || row[shown[of]] === 1',
    'true',
    due,
  ),
  line(
    `${store}/reviews/list-reviews.ts`,
    "    .where('reviewDue.caseClosed', '=', (eb) => eb.lit(0))\n",
    due,
  ),
  guard(
    `${store}/reviews/list-reviews.ts`,
    "isOthers ? rows.where(`reviewDue.${shown[of]}`, '=', 1) : rows",
    'rows',
    due,
  ),
  line(
    `${store}/reviews/end-review.ts`,
    "  if (row.state !== 'concluded' || result !== 'change') throw notAllowed('nothingChanges')\n",
    reviews,
  ),
  line(
    `${store}/reviews/end-review.ts`,
    "  if (row.newCaseId !== null) throw notAllowed('exists')\n",
    reviews,
  ),
  line(
    `${store}/reviews/end-review.ts`,
    "  if (verdict === null || !isApproving(verdict)) throw notAllowed('changeRefused')\n",
    changed,
  ),
  line(`${store}/reviews/rows/conclude.ts`, "  if (verdict !== 'withdrawn') return null\n", left),
  guard(`${store}/meetings/add-cases.ts`, '!reviewed.has(row.id)', 'true', left),
  line(`${store}/reviews/rows/renew-due.ts`, '      if (replaced.has(caseId)) return []\n', changed),
  guard('shared/rules/review-facts.ts', '(replaces && startsOn < since)', 'false', changed),
  guard(
    `${store}/reviews/open-review.ts`,
    "because === 'due' ? dueOrAsked(toDue(due), on) : because",
    'because',
    when,
  ),
  guard(
    `${store}/facts/reviewed-records.ts`,
    'now?.agreed === true ? now.stands.recordVersion : answers',
    'answers',
    when,
  ),
  guard('shared/approvals.ts', "isApproving(verdict) && result === 'end'", 'false', when),
  guard(`${store}/plans/copy-lines.ts`, '    ...Object.fromEntries(readable),\n', '', since),
  line(
    `${store}/cases/close-case.ts`,
    "  if (isOwed && owed.trim() === '') throw invalid({ owed: 'missing' })\n",
    over,
  ),
  guard(
    'shared/review-missing.ts',
    "    [changed.length > 0, changedWords(changed), 'result'],\n",
    '',
    since,
  ),
  guard(`${store}/search/case-hits.ts`, 'row.canReview === 1', 'true', when),
  guard(`${store}/reviews/save-review.ts`, 'line[of] === 0 && (paid[of] ?? 0) > 0', 'false', when),
  line(`${store}/sign-off/move-signed.ts`, '    await renewDue(tx, [stands.row.caseId], context)\n', due),
  line(`${store}/facts/missing.ts`, '    ...reviewMissing(facts),\n', reviews),
  line(`${store}/meetings/close-meeting.ts`, '  await concludeReviews(tx, facts, context)\n', reviews),
  guard(`${store}/records/record-review.ts`, 'isKept ? undefined : byKey.get(key)', 'byKey.get(key)', kept),
  guard(`shared/rules/reviews.ts`, 'dueOn: workingDayBy(lastOn)', 'dueOn: lastOn', rules),
  guard(
    `shared/rules/reviews.ts`,
    'by === null || before !== null || promised === null || promised > by ? by : promised',
    'promised ?? by',
    rules,
  ),
  guard('shared/rules/bank-holidays.ts', '!isWorkingDay(at) || isBankHoliday(at)', '!isWorkingDay(at)', days),
  guard('shared/review-missing.ts', '    if (isKept) return false\n', '', lacking),
]
