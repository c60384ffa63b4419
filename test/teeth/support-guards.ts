import { guard, line, store, tests } from './guard.ts'
import type { Guard } from './guard.ts'

const offers = `${tests}/support/support.test.ts`
const readers = `${tests}/support/readers.test.ts`
const advocacy = 'test/shared/rules/advocacy.test.ts'
const corrected = `${tests}/amendments/around.test.ts`

/** What was offered beside the plan, and what the law asks about an advocate. */
export const supportGuards: readonly Guard[] = [
  line(`${store}/cases/update-case.ts`, '  await requireNamedThere(tx, caseId, changes)\n', offers),
  line(
    `${store}/support/change-offers.ts`,
    '  if (Object.keys(faults).length > 0) throw invalid(faults)\n',
    offers,
  ),
  guard(
    `${store}/support/change-offers.ts`,
    "    .where('caseId', '=', caseId)\n    .executeTakeFirst()\n  if (!line)",
    '    .executeTakeFirst()\n  if (!line)',
    offers,
  ),
  guard(`${store}/support/change-offers.ts`, "if (found.state === 'closed')", 'if (false)', offers),
  line(
    `${store}/cases/rows/name-support.ts`,
    '    if (now === null && row[field] !== before) continue\n',
    offers,
  ),
  guard(`${store}/cases/rows/name-support.ts`, '(await anotherOf(tx, caseId, kind)) ?? ', '', offers),
  guard(
    `${store}/kept/guard-kept.ts`,
    'blocks: prefixed(`offer.${String(offerId)}.`, changes)',
    'blocks: {}',
    readers,
  ),
  guard(
    `${store}/kept/guard-kept.ts`,
    'blocks: { offerId: `offer.${String(offerId)}` }',
    'blocks: {}',
    readers,
  ),
  guard(`${store}/kept/guard-kept.ts`, "blocks: prefixed('together.', changes)", 'blocks: {}', readers),
  guard('shared/rules/advocacy.ts', "if (difficulty === 'no') return []", '', advocacy),
  guard('shared/rules/advocacy.ts', "!(isStayOnly && law === 'care_act_s67')", 'true', advocacy),
  guard('shared/rules/advocacy.ts', "facts.capacity.basis !== 'lacks' || ", '', advocacy),
  line(`${store}/amendments/refuse-unsound.ts`, '  refuseUnsoundOffers(before, after)\n', corrected),
  line('shared/corrections/corrected-around.ts', '  if (before.offers === undefined) return {}\n', corrected),
]
