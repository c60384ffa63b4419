import { guard, line, store, tests } from './guard.ts'
import type { Guard } from './guard.ts'

const all = `${tests}/amendments/correct-all.test.ts`
const back = `${tests}/amendments/take-back.test.ts`
const kept = `${tests}/amendments/kept-places.test.ts`
const amounts = `${tests}/sign-off/kept-amounts.test.ts`
const proposal = `${tests}/amendments/proposal.test.ts`

/** What holds a correction: that it brings in nothing unsound, and takes nothing away before both have signed it. */
export const amendmentGuards: readonly Guard[] = [
  line(`${store}/amendments/make-amendment.ts`, '  refuseLostAnswers(whole)\n', all),
  line(`${store}/amendments/refuse-unsound.ts`, '  refuseUnprepared(before, after)\n', all),
  guard(
    `${store}/amendments/plan-check.ts`,
    'isApproving(decision.verdict) && blocks.length > 0',
    'false',
    all,
  ),
  guard(
    `${store}/facts/which-stands.ts`,
    'inForce(versions, await selectTakenBack(db, by, ids))',
    'versions',
    back,
  ),
  guard(`${store}/amendments/take-back.ts`, 'stands?.recordVersion === recordVersion', 'false', back),
  guard(`${store}/amendments/select-amendable.ts`, 'return last + 1', 'return last', back),
  guard(
    'electron/documents/verify/versions.ts',
    "back !== null && verdict.state !== 'damaged'",
    'false',
    back,
  ),
  guard(
    `${store}/amendments/carry.ts`,
    "if (!isSame(seen, there)) throw invalid({ [formPlace(at)]: 'kept from an agency' })",
    '',
    kept,
  ),
  line(`${store}/amendments/carry.ts`, '  requireReadable({ read, whole, moved })\n', kept),
  guard(
    `${store}/amendments/recut.ts`,
    "if (typeof value === 'number' && isKeptAmount(cut, at, before)) return 0",
    '',
    kept,
  ),
  guard(`${store}/amendments/recut.ts`, 'return swept(value, words, at)', 'return value', kept),
  guard(`${store}/amendments/recut-text.ts`, 'if (!isThere) return shown', '', kept),
  guard(
    `${store}/amendments/counted-again.ts`,
    "deciding.state === 'stands' && state !== 'stands'",
    'false',
    all,
  ),
  guard(
    `${store}/records/freeze.ts`,
    'committedPence(record, facts.plan.totals)',
    'committedPence(record, record.plan)',
    amounts,
  ),
  guard(
    `${store}/amendments/next-version.ts`,
    'committedPence(corrected.whole, corrected.whole.plan)',
    'committedPence(common, common.plan)',
    amounts,
  ),
  line(
    `${store}/sign-off/to-sign-off.ts`,
    '  if (of !== side && !drivers.includes(role)) return common\n',
    amounts,
  ),
  line(
    `${store}/releases/material.ts`,
    "    .filter((row) => row.kind !== 'void' || !names(row, record.row))\n",
    proposal,
  ),
]
