import { guard, store, tests } from './guard.ts'
import type { Guard } from './guard.ts'

const near = `${tests}/search/near-starts.test.ts`
const standing = `${tests}/search/standing.test.ts`

export const searchGuards: readonly Guard[] = [
  guard(`${store}/search/page.ts`, 'await withStanding(db, matched)', 'matched', standing),
  guard(`${store}/search/page.ts`, "entry.kind === 'case' ? [...parts, name] : parts", 'parts', standing),
  guard(`${store}/search/near-starts.ts`, '    two + typed,\n', '', near),
  guard(`${store}/search/near-starts.ts`, 'one + letter + rest(2)', 'one + letter + rest(3)', near),
]
