import type { Counts } from '../../../shared/today.ts'
import { countMeetings } from './meetings-now.ts'
import { selectAuthorities } from '../authority/select-authorities.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { undecidedStates } from './oldest-cases.ts'
import { waitingSignatures } from './waiting-signatures.ts'

/** What stands beside the places in the rail. `today`: how many things the page of that name asks for. */
export async function countAll(db: ReadDb, today: string, memberId: string): Promise<Counts> {
  const toSign = (await waitingSignatures(db)).length
  const { waiting, keys } = await selectAuthorities(db)
  const toConfirm = [...waiting, ...keys].filter(({ confirmers }) =>
    confirmers.some((one) => one.memberId === memberId),
  )
  const [meetings, overdue] = [await countMeetings(db, today), await countOverdue(db, today)]
  return {
    today: meetings.today + meetings.toRelease + toSign + toConfirm.length + (overdue > 0 ? 1 : 0),
    referrals: await countWaitingPeople(db),
    cases: await countUndecided(db),
    toSign,
    actions: await countOpenActions(db),
  }
}

async function countOverdue(db: ReadDb, today: string): Promise<number> {
  const { count } = await db
    .selectFrom('action')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '=', 'open')
    .where('dueOn', '<', today)
    .executeTakeFirstOrThrow()
  return count
}

async function countOpenActions(db: ReadDb): Promise<number> {
  const { count } = await db
    .selectFrom('action')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return count
}

/** People, as the queue lists them: two agencies' referrals about one person are one line. */
export async function countWaitingPeople(db: ReadDb): Promise<number> {
  const { count } = await db
    .selectFrom('referral')
    .select((eb) => eb.fn.count<number>('personId').distinct().as('count'))
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return count
}

async function countUndecided(db: ReadDb): Promise<number> {
  const { count } = await db
    .selectFrom('case')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', 'in', undecidedStates)
    .executeTakeFirstOrThrow()
  return count
}
