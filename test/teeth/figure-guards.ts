import { guard, line, store, tests } from './guard.ts'
import type { Guard } from './guard.ts'

const small = 'test/shared/rules/small-numbers.test.ts'
const takeUp = 'test/shared/rules/take-up.test.ts'
const figures = `${tests}/figures/figures.test.ts`
const keptAmounts = `${tests}/sign-off/kept-amounts.test.ts`
const recount = `${tests}/figures/recount.test.ts`
const eligible = `${tests}/eligible/eligible.test.ts`
const rule = 'shared/rules/small-numbers.ts'

const countedBy = `${tests}/figures/counted.test.ts`
const kept = `${store}/migrations/1080-counted-of-cases.ts`

/** What is counted of a case is kept by the database: as its rows are, and as whoever reads may know of them. */
const counted: readonly Guard[] = [
  ...[
    "'panelId', 'advocate', ",
    ", 'words', 'wordsSource'",
    "'side', 'team', ",
    ", 'annualPence', 'body'",
  ].map((part) => line(kept, part, countedBy)),
  guard(kept, "update: ['old', 'new']", "update: ['new']", countedBy),
  guard(kept, "column === 'panelId' || ", '', countedBy),
  guard(`${store}/figures/facts/fact.ts`, 'partly.length === 0', 'partly.length >= 0', countedBy),
  guard(
    `${store}/figures/facts/paid.ts`,
    'case when ${hasMarkedLines} then',
    'case when 1 = 0 then',
    figures,
  ),
]

/** What the evidence does not tell, to whom, and what it does not count twice. */
export const figureGuards: readonly Guard[] = [
  ...counted,
  line(rule, '  if (isSmall(of)) return { n: null, of: null }\n', small),
  guard(rule, 'n: isSmall(n) || isSmall(of - n) ? null : n, of }', 'n, of }', small),
  guard(rule, 'while (!isHardToTell(counts, hidden))', 'while (hidden.size < 0)', small),
  guard(rule, 'const isKept = tellsNone || (tellsParts && isOneSided(whole))', 'const isKept = false', small),
  guard(
    'shared/rules/take-up.ts',
    'if (isSmall(people) || (n !== null && isSmall(people - n)))',
    'if (people < 0)',
    takeUp,
  ),
  guard(
    `${store}/figures/tell.ts`,
    '(measureOf(id).within === undefined ? of : n) === null',
    'of === null',
    figures,
  ),
  line(`${store}/figures/select-cases.ts`, '  await refuseKept(db, input, context)\n', figures),
  guard(
    `${store}/figures/tell.ts`,
    "const isKept = form === 'money' ? isMoneyKept(one, told) : isSmall(of)",
    'const isKept = false',
    figures,
  ),
  guard(
    `${store}/figures/tell.ts`,
    '(scope.panel === null || panel === scope.panel)',
    'panel.length > 0',
    figures,
  ),
  guard(
    `${store}/figures/facts/shown-lines.ts`,
    "...(side === 'health' ? (['health'] as const) : []),",
    "'health',",
    figures,
  ),
  guard(
    'shared/figures.ts',
    '    workers,\n  ),\n  /** A board paper',
    '    everyone,\n  ),\n  /** A board paper',
    'test/electron/roles.test.ts',
  ),
  guard('shared/audience-kinds.ts', '  bothPence: ofLine,', '  bothPence: noText,', keptAmounts),
  line(
    `${store}/records/places.ts`,
    '    recordAmounts.map((field) => [field, `line.${id}.amounts`] as const),\n',
    keptAmounts,
  ),
  line(
    `${store}/kept/guard-kept.ts`,
    "  ...Object.fromEntries(lineAmounts.map((field) => [field, 'amounts'])),\n",
    keptAmounts,
  ),
  line(`${store}/figures/facts/offers.ts`, "    .where('supportOffer.carriedFromId', 'is', null)\n", recount),
  line(
    `${store}/figures/facts/outcomes.ts`,
    "      .where('measureScore.takenBackReason', 'is', null)\n",
    recount,
  ),
  line(`${store}/figures/facts/decided.ts`, "    .where('review.id', 'is', null)\n", recount),
  line(
    `${store}/eligible/change-eligible.ts`,
    "  if (isThere) throw invalid({ fromMonth: 'typed in already' })\n",
    eligible,
  ),
]
