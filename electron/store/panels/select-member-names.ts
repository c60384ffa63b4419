import { z } from 'zod'
import type { MemberNames } from '../../../shared/panels.ts'
import { Side } from '../../../shared/kernel/text.ts'
import { whoReplaced } from '../facts/who-replaced.ts'
import { selectHistory } from '../kernel/history.ts'
import type { ReadDb } from '../kernel/schema.ts'

/** A row kept before reasons were asked for has none. */
const Kept = z.object({
  name: z.string(),
  title: z.string(),
  side: Side.nullable(),
  registration: z.string(),
  reason: z.string().default(''),
})
type Kept = z.output<typeof Kept>

/** What a member was called before, and what was put right, by whom and why; the latest first. */
export async function selectMemberNames(db: ReadDb, memberId: string): Promise<MemberNames> {
  const before = await db
    .selectFrom('memberEarlier')
    .select(['untilOn', 'name', 'title', 'registration'])
    .where('memberId', '=', memberId)
    .orderBy('untilOn', 'desc')
    .execute()
  const now = await db.selectFrom('member').selectAll().where('id', '=', memberId).executeTakeFirst()
  const kept = (await whoReplaced(db, await selectHistory(db, 'member', [memberId]))).toReversed()
  const rows = [...(now ? [Kept.parse(now)] : []), ...kept.map(({ row }) => Kept.parse(row))]
  const earlier = kept.flatMap(({ at, by }, index) => {
    const [next, was] = [rows[index], rows[index + 1]]
    if (!next || !was || isSame(was, next)) return []
    const { reason: _reason, ...said } = was
    return { ...said, endedAt: at, endedBy: by ?? '', endedBecause: next.reason }
  })
  return { before, earlier }
}

/** A change of role or limit alone says nothing new of what they are called. */
const isSame = (a: Kept, b: Kept): boolean =>
  a.name === b.name && a.title === b.title && a.side === b.side && a.registration === b.registration
