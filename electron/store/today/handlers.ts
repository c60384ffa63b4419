import { drivers } from '../../../shared/kernel/op.ts'
import type { Today } from '../../../shared/today.ts'
import { overdueActions } from '../facts/select-actions.ts'
import type { Context, FeatureHandlers } from '../kernel/handler.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { askedViews } from './asked-views.ts'
import { selectCaseWork } from './case-work.ts'
import { countAll } from './counts.ts'
import { readyForTwo, waitingOffAgenda } from './front-line-now.ts'
import { howFar } from './how-far.ts'
import { meetingsNow } from './meetings-now.ts'
import type { MeetingsNow } from './meetings-now.ts'
import { lateActionsOf, myActions } from './my-actions.ts'
import { myCases, ownCases } from './my-cases.ts'
import { nextCases, readinessOf } from './next-readiness.ts'
import { oldestCases } from './oldest-cases.ts'
import { peopleToTell } from './people-to-tell.ts'
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
  context: Context,
  { coming }: MeetingsNow,
): Promise<Pick<Today, 'mine' | 'readiness'>> {
  const { who, today } = context
  const isDriver = drivers.includes(who.role)
  const own = who.role === 'observer' ? [] : await ownCases(db, who.name, today)
  const others = await waitingOffAgenda(db, context, new Set(own.map(({ caseId }) => caseId)))
  const next = isDriver ? await nextCases(db, coming) : []
  const work = await selectCaseWork(
    db,
    [...own, ...others, ...next].map(({ caseId }) => caseId),
    today,
  )
  return {
    mine: {
      actions: await myActions(db, who.memberId, today),
      views: await askedViews(db, who, today),
      cases: myCases(own, work),
      marks: await waitingMarks(db, who),
      // Whoever runs the panel has everybody's, and an observer tells nobody.
      toTell: isDriver || who.role === 'observer' ? [] : await peopleToTell(db, today, who.name),
      agencyActions: who.role === 'observer' ? null : await lateActionsOf(db, who.side, today),
      frontLine: readyForTwo(others, work),
    },
    readiness: readinessOf(coming, next, work),
  }
}

type Panels = Pick<Today, 'toRelease' | 'letters' | 'overdue' | 'oldest'>

const panels = async (db: ReadDb, { signed }: MeetingsNow, today: string): Promise<Panels> => ({
  toRelease: await howFar(db, signed, today),
  letters: await peopleToTell(db, today, null),
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
