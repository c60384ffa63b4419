import { guard, line, store, tests } from './guard.ts'
import type { Guard } from './guard.ts'

const pages = `${tests}/kernel/read-page.test.ts`
const queue = `${tests}/referrals/referrals.test.ts`

/** Where a page of a list begins and ends. */
export const pageGuards: readonly Guard[] = [
  // Of a row that is not in the list, it begins with the list, whichever way it was asked for.
  guard(`${store}/kernel/read-page.ts`, "from !== null && 'before' in page", "'before' in page", pages),
  // No page without rows while the list has some.
  guard(`${store}/kernel/read-page.ts`, 'from === null || found.rows.length > 0', 'true', pages),
  // Only terms of one direction are compared at once.
  guard(`${store}/kernel/read-page.ts`, 'terms.findIndex((term) => !isAlike(term, first))', '-1', pages),
  guard(`${store}/kernel/read-page.ts`, "nulls === 'first' ? 'last' : 'first'", 'nulls', pages),
  // A row that was narrowed away has no place.
  guard(
    `${store}/cases/ordered-cases.ts`,
    "(id) => rows.where('case.id', '=', id)",
    "(id) => (all.select('case.id') as unknown as typeof rows).where('case.id', '=', id)",
    `${tests}/pages`,
  ),
  // Whoever waits is in the queue by what waits, and by what this agency sent.
  line(`${store}/referrals/queue.ts`, "        .where(waitsToo('earlier'))\n", queue),
  guard(
    `${store}/referrals/queue.ts`,
    "input.side === null ? before : before.where('earlier.side', '=', input.side)",
    'before',
    queue,
  ),
  // An address that names both ends of a page names none.
  line(
    'renderer/cases/case-filter.ts',
    '  if (after !== null && before !== null) return null\n',
    'test/renderer/cases/case-filter.test.ts',
  ),
]
