import type { Who } from '../../../shared/session.ts'
import type { Counts } from '../../../shared/today.ts'
import { drivers } from '../../../shared/kernel/op.ts'
import { countMeetings } from './meetings-now.ts'
import { selectAuthorities } from '../authority/select-authorities.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { countOpenRecalls } from '../recalls/select-marks.ts'
import { countMyViews } from './asked-views.ts'
import { countMyActions } from './my-actions.ts'
import { undecidedStates } from './oldest-cases.ts'
import { countWaitingMarks } from './waiting-marks.ts'
import { signaturesFor } from './waiting-signatures.ts'

/** What stands beside the places in the rail, and of it on the app's icon. */
export async function countAll(db: ReadDb, today: string, who: Who): Promise<Counts> {
  const toSign = await signaturesFor(db, who, today)
  const toSignMine = toSign.filter(({ mine }) => mine).length
  const actionsMine = await countMyActions(db, who.memberId, today)
  return {
    today: toSignMine + actionsMine + (await waitsFor(db, today, who)),
    referrals: await countWaitingPeople(db),
    cases: await countUndecided(db),
    toSignMine,
    toSign: toSign.length,
    actionsMine,
    actions: await countOpenActions(db),
    possibleMatches: await countOpenMatches(db),
  }
}

/**
 * What others wait for besides: what a second member has to confirm, an agency's view of a case that one works on, who may
 * read what; for those who run the panel the meeting of today, packs that are not with both, and copies that are called
 * back. Papers to read, and cases to prepare, wait for nobody else: they stand on the page, and are not counted.
 */
async function waitsFor(db: ReadDb, today: string, who: Who): Promise<number> {
  const { waiting, keys } = await selectAuthorities(db)
  const toConfirm = [...waiting, ...keys].filter(({ confirmers }) =>
    confirmers.some((one) => one.memberId === who.memberId),
  )
  const views = await countMyViews(db, who, today)
  const own = toConfirm.length + views + (await countWaitingMarks(db, who))
  if (!drivers.includes(who.role)) return own
  const meetings = await countMeetings(db, today)
  return own + meetings.today + meetings.toRelease + (await countOpenRecalls(db))
}

export async function countOpenActions(db: ReadDb): Promise<number> {
  const { count } = await db
    .selectFrom('actionOwed')
    .select((eb) => eb.fn.sum<number | null>('actions').as('count'))
    .executeTakeFirstOrThrow()
  return count ?? 0
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

/** Pairs of records that may be one person, and of which nobody has said yet whether they are. */
export async function countOpenMatches(db: ReadDb): Promise<number> {
  const { count } = await db
    .selectFrom('possibleMatch')
    .select((eb) => eb.fn.countAll<number>().as('count'))
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
