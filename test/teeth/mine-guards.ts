import { guard, line, store, tests } from './guard.ts'
import type { Guard } from './guard.ts'

const owner = `${store}/actions/owner.ts`
const earlier = `${store}/migrations/0540-action-owners.ts`

/** Whose something is, so that nobody is shown another's as their own. */
export const mineGuards: readonly Guard[] = [
  line(
    owner,
    "  if (!isTheirs) throw invalid({ ownerMemberId: 'no member of that name' })\n",
    `${tests}/actions/owner.test.ts`,
  ),
  guard(owner, 'ids.size === 1 && id !== undefined', 'id !== undefined', `${tests}/actions/owner.test.ts`),
  line(owner, '  if (ownerMemberId === null) return null\n', `${tests}/actions/owner.test.ts`),
  guard(owner, 'before?.ownerName === ownerName', 'false', `${tests}/actions/owner.test.ts`),
  guard(
    earlier,
    'count(distinct called."id") ${fitting}) = 1',
    'count(distinct called."id") ${fitting}) >= 1',
    `${tests}/migrations/0540-action-owners.test.ts`,
  ),
]
