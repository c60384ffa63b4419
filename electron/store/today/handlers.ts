import { drivers } from '../../../shared/kernel/op.ts'
import type { Today } from '../../../shared/today.ts'
import { overdueActions } from '../facts/select-actions.ts'
import type { Context, FeatureHandlers } from '../kernel/handler.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { askedViews } from './asked-views.ts'
import { selectCaseWork } from './case-work.ts'
import { countAll } from './counts.ts'
import { howFar } from './how-far.ts'
import { lettersToWrite } from './letters-to-write.ts'
import { meetingsNow } from './meetings-now.ts'
import type { MeetingsNow } from './meetings-now.ts'
import { myActions } from './my-actions.ts'
import { myCases, ownCases } from './my-cases.ts'
import { nextCases, readinessOf } from './next-readiness.ts'
import { oldestCases } from './oldest-cases.ts'
import { waitingMarks } from './waiting-marks.ts'
import { waitingReferrals } from './waiting-referrals.ts'
import { signaturesFor } from './waiting-signatures.ts'

export const todayHandlers: FeatureHandlers<'today'> = {
  counts: (db, _input, { today, who }) => countAll(db, today, who),

  get: async (db, _input, context) => {
    const { today, who } = context
    const isDriver = drivers.includes(who.role)
    const now = await meetingsNow(db, today)
    const signatures = await signaturesFor(db, who, today)
    return {
      ...(await casesFor(db, context, now)),
      meeting: now.meeting,
      toSign: isDriver ? signatures : signatures.filter(({ mine }) => mine),
      referrals: await waitingReferrals(db, today),
      possibleMatches: await countOpenMatches(db),
      ...(isDriver ? await panels(db, now, today) : nobodys),
    }
  },
}

/** What is theirs who ask, and whether the next meeting is ready: both ask how far cases are. */
async function casesFor(
  db: ReadDb,
  { who, today }: Context,
  { coming }: MeetingsNow,
): Promise<Pick<Today, 'mine' | 'readiness'>> {
  const own = who.role === 'observer' ? [] : await ownCases(db, who.name, today)
  const next = drivers.includes(who.role) ? await nextCases(db, coming) : []
  const work = await selectCaseWork(
    db,
    [...own, ...next].map(({ caseId }) => caseId),
    today,
  )
  return {
    mine: {
      actions: await myActions(db, who.memberId, today),
      views: await askedViews(db, who, today),
      cases: myCases(own, work),
      marks: await waitingMarks(db, who),
    },
    readiness: readinessOf(coming, next, work),
  }
}

type Panels = Pick<Today, 'toRelease' | 'letters' | 'overdue' | 'oldest'>

const panels = async (db: ReadDb, { signed }: MeetingsNow, today: string): Promise<Panels> => ({
  toRelease: await howFar(db, signed, today),
  letters: await lettersToWrite(db, today),
  overdue: await overdueActions(db, today),
  oldest: await oldestCases(db, today),
})

const nobodys: Panels = { toRelease: [], letters: [], overdue: [], oldest: [] }

async function countOpenMatches(db: ReadDb): Promise<number> {
  const { count } = await db
    .selectFrom('possibleMatch')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return count
}
