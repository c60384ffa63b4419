import type { ReadDb } from '../store/kernel/schema.ts'

const counted = {
  people: 'person',
  referrals: 'referral',
  cases: 'case',
  meetings: 'meeting',
  records: 'record',
  signatures: 'signOff',
  releases: 'release',
  actions: 'action',
  reviews: 'review',
  goals: 'goal',
  entries: 'audit',
} as const

/** How much of each a store has. */
export async function countSeeded(db: ReadDb): Promise<Readonly<Record<keyof typeof counted, number>>> {
  const counts: Partial<Record<keyof typeof counted, number>> = {}
  for (const [name, table] of Object.entries(counted) as [
    keyof typeof counted,
    (typeof counted)[keyof typeof counted],
  ][]) {
    const { count } = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    counts[name] = count
  }
  return counts as Readonly<Record<keyof typeof counted, number>>
}
