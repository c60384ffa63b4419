import { guard, line, store, tests } from './guard.ts'
import type { Guard } from './guard.ts'

const [open, answers] = [`${tests}/recalls/open.test.ts`, `${tests}/recalls/answers.test.ts`]
const words = 'test/renderer/recalls/recall-words.test.ts'
const wrong = 'test/shared/rules/wrong-copies.test.ts'

/** What holds a recall: that it finds who has what, asks each once, keeps the mark, and lets nothing wrong leave again. */
export const recallGuards: readonly Guard[] = [
  line(
    `${store}/recalls/open-recall.ts`,
    "  if (answerBy < context.today) throw invalid({ answerBy: 'is in the past' })\n",
    open,
  ),
  line(
    `${store}/recalls/open-recall.ts`,
    "  if (wrong.copies.length === 0) throw invalid({ reasons: 'no copy of this has left' })\n",
    open,
  ),
  guard(
    `${store}/recalls/open-recall.ts`,
    'wrong.copies.every((copy) => isAsked(copy, reasons))',
    'wrong.copies.length === 0',
    open,
  ),
  guard(`${store}/recalls/left-copies.ts`, ', { orLeft: true })', ')', open),
  guard(`${store}/recalls/left-copies.ts`, ' && !isAsked(copy, copy.reasons)', '', open),
  line(
    `${store}/recalls/open-recall.ts`,
    "  if (copies.length === 0) throw invalid({ caseId: 'no copy of this has left' })\n",
    open,
  ),
  guard(
    `${store}/recalls/open-recall.ts`,
    "known.filter(({ id, state }) => have.has(id) && state !== 'waiting')",
    '[]',
    open,
  ),
  line(`${store}/recalls/left-copies.ts`, '    ...(await leftMinutes(db, versions)),\n', open),
  line(`${store}/recalls/left-copies.ts`, '    ...(await leftPrints(db, versions)),\n', open),
  line(`${store}/recalls/left-copies.ts`, '    ...(await leftPapers(db, caseIds)),\n', open),
  line(
    `${store}/recalls/left-minutes.ts`,
    '      if (!Items.parse(JSON.parse(items)).includes(version.item)) return []\n',
    open,
  ),
  guard(`${store}/recalls/left-packs.ts`, '...open.map((row) => ({ ...row, confirmed: false })),', '', open),
  line(
    `${store}/recalls/answer-recall.ts`,
    "  if (said.on > context.today) throw invalid({ on: 'has not come yet' })\n",
    answers,
  ),
  line(
    `${store}/recalls/answer-recall.ts`,
    "  if (said.on < dateOf(at)) throw invalid({ on: 'is before the recall' })\n",
    answers,
  ),
  guard(`${store}/recalls/answer-recall.ts`, "said.how === 'not_found' && ", 'false && ', answers),
  line(
    `${store}/recalls/answer-recall.ts`,
    "  if (holder.state !== 'not_found') throw notAllowed('mayBeFound')\n",
    answers,
  ),
  guard(
    `${store}/recalls/answer-recall.ts`,
    "how === 'not_found' || how === 'given_up' ? how : 'answered'",
    "'answered'",
    answers,
  ),
  guard(
    `${store}/recalls/settle-recall.ts`,
    'holders.every((one) => done.includes(one.state))',
    'false',
    answers,
  ),
  line(
    `${store}/recalls/close-recall.ts`,
    "  if (dayOn > today) throw invalid({ on: 'has not come yet' })\n",
    answers,
  ),
  line(
    `${store}/recalls/close-recall.ts`,
    "  if (!holderIds.every((id) => ids.has(id))) throw invalid({ holderIds: 'not of this recall' })\n",
    answers,
  ),
  guard(
    `${store}/releases/material.ts`,
    'signed.filter(({ recalled }) => recalled === null)',
    'signed',
    open,
  ),
  guard(
    `${store}/releases/record-release.ts`,
    "  if (packs.some((pack) => known(pack)?.recalled)) throw notAllowed('recalled')\n",
    '',
    open,
  ),
  guard(
    `${store}/releases/material.ts`,
    'one.bothSigned && one.recalled === null',
    'one.bothSigned',
    `${tests}/recalls/letters.test.ts`,
  ),
  line(
    `${store}/facts/select-recalled.ts`,
    "      .where('recall.state', 'in', ['open', 'answered'])\n",
    open,
  ),
  guard(`${store}/facts/select-recalled.ts`, ' || saysTheSame(one.reasons, says, one.says)', '', open),
  guard('shared/rules/wrong-copies.ts', 'if (isPutRight) return differIn(says, now, held)', '', wrong),
  guard(
    'shared/rules/wrong-copies.ts',
    "return reason === 'somebody_else' || held.length > 0",
    'return true',
    wrong,
  ),
  guard('shared/recall-words.ts', "if (kind === 'person') return 'Whoever was given the letter'", '', words),
  guard('shared/recall-notice.ts', '(${recall.initials})', '(${recall.personName})', words),
  guard(
    'renderer/releases/leaving-now.ts',
    '      recalled === null &&\n',
    '',
    'test/renderer/releases/release-asked.test.ts',
  ),
  ...[
    'recallVersion',
    'recallCopy',
    'recallAnswer',
    'recallNotice',
    'recallAssessment',
    'recallCalledOff',
  ].map((table) =>
    line(
      `${store}/migrations/0700-recalls.ts`,
      `    '${table}',\n`,
      `${tests}/migrations/append-only.test.ts`,
    ),
  ),
]
