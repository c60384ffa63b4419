import { daysBetween } from '../../../shared/kernel/dates.ts'
import type { Who } from '../../../shared/session.ts'
import type { Today } from '../../../shared/today.ts'
import { overdueActions } from '../facts/select-actions.ts'
import type { FeatureHandlers } from '../kernel/handler.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { countAll, countWaitingPeople } from './counts.ts'
import { meetingsNow } from './meetings-now.ts'
import { oldestCases } from './oldest-cases.ts'
import { selectWaiting } from '../sign-off/select-sign-off.ts'
import { waitingSignatures } from './waiting-signatures.ts'

export const todayHandlers: FeatureHandlers<'today'> = {
  counts: (db, _input, { today, who }) => countAll(db, today, who.memberId),

  get: async (db, _input, { today, who }) => ({
    ...(await meetingsNow(db, today)),
    toSign: await signaturesFor(db, who),
    overdue: await overdueActions(db, today),
    oldest: await oldestCases(db, today),
    referralsWaiting: await countWaitingPeople(db),
    oldestReferralDays: await oldestReferralDays(db, today),
    possibleMatches: await countOpenMatches(db),
  }),
}

/** Whose the signature is that a meeting waits for is said to them, and to nobody else. */
async function signaturesFor(db: ReadDb, who: Who): Promise<Today['toSign']> {
  const waiting = await waitingSignatures(db)
  if (waiting.length === 0) return []
  const mine = new Set((await selectWaiting(db, who)).flatMap((one) => (one.mine ? [one.meetingId] : [])))
  return waiting.map((one) => ({ ...one, mine: mine.has(one.meetingId) }))
}

async function oldestReferralDays(db: ReadDb, today: string): Promise<number> {
  const { since } = await db
    .selectFrom('referral')
    .select((eb) => eb.fn.min<string | null>('referredOn').as('since'))
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return since === null ? 0 : Math.max(0, daysBetween(since, today))
}

async function countOpenMatches(db: ReadDb): Promise<number> {
  const { count } = await db
    .selectFrom('possibleMatch')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return count
}
