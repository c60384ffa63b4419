import { drivers } from '../../../shared/kernel/op.ts'
import type { Today } from '../../../shared/today.ts'
import type { Context, FeatureHandlers } from '../kernel/handler.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { askedViews } from './asked-views.ts'
import { selectCaseWork } from './case-work.ts'
import { countAll, countOpenMatches } from './counts.ts'
import { readyForTwo, waitingOffAgenda } from './front-line-now.ts'
import { howFar } from './how-far.ts'
import { meetingsNow } from './meetings-now.ts'
import type { MeetingsNow } from './meetings-now.ts'
import { countMySoon, lateActionsOf, myActions } from './my-actions.ts'
import { myCases, ownCases } from './my-cases.ts'
import { nextCases, readinessOf } from './next-readiness.ts'
import { oldestCases } from './oldest-cases.ts'
import { nothingOverdue, selectOverdue } from './overdue.ts'
import { peopleToTell } from './people-to-tell.ts'
import { waitingMarks } from './waiting-marks.ts'
import { waitingReferrals } from './waiting-referrals.ts'
import { signaturesFor } from './waiting-signatures.ts'
import { waitingForTeams } from './waiting-for-teams.ts'

export const todayHandlers: FeatureHandlers<'today'> = {
  counts: (db, _input, { today, who }) => countAll(db, today, who),

  get: async (db, _input, context) => {
    const { today, who } = context
    const isDriver = drivers.includes(who.role)
    const now = await meetingsNow(db, today, mostShown)
    const signatures = await signaturesFor(db, who, today)
    const { totals, ...cases } = await casesFor(db, context, now)
    const { totals: ofPanel, ...panels } = isDriver ? await wholePanel(db, now, today) : nobodys
    return {
      ...cases,
      meeting: now.meeting,
      toSign: isDriver ? signatures : signatures.filter(({ mine }) => mine),
      referrals: await waitingReferrals(db, today),
      possibleMatches: await countOpenMatches(db),
      ...panels,
      totals: { ...totals, ...ofPanel, toTell: totals.toTell + ofPanel.toTell },
    }
  },
}

/** Beside them stands how many there are. */
const mostShown = 20
// They are folded.
const mostToTell = 50
const nobodyToTell = { first: [], total: 0 }

type Of<K extends keyof Today, T extends keyof Today['totals']> = Pick<Today, K> & {
  readonly totals: Pick<Today['totals'], T>
}

/** What is theirs who ask, and whether the next meeting is ready: both ask how far cases are. */
async function casesFor(
  db: ReadDb,
  context: Context,
  { coming }: MeetingsNow,
): Promise<Of<'mine' | 'readiness', 'actions' | 'cases' | 'marks' | 'toTell'>> {
  const { who, today } = context
  const isDriver = drivers.includes(who.role)
  const isObserver = who.role === 'observer'
  const { own, total } = isObserver ? { own: [], total: 0 } : await ownCases(db, who.name, today)
  const others = await waitingOffAgenda(db, context, new Set(own.map(({ caseId }) => caseId)))
  const next = isDriver ? await nextCases(db, coming) : []
  const work = await selectCaseWork(
    db,
    [...own, ...others, ...next].map(({ caseId }) => caseId),
    today,
  )
  const marks = await waitingMarks(db, who, mostShown)
  // Whoever runs the panel has everybody's, and an observer tells nobody.
  const toTell = isDriver || isObserver ? nobodyToTell : await peopleToTell(db, today, who.name, mostToTell)
  return {
    mine: {
      actions: await myActions(db, who.memberId, today),
      views: await askedViews(db, who, today),
      cases: myCases(own, work),
      marks: marks.first,
      toTell: toTell.first,
      agencyActions: isObserver ? null : await lateActionsOf(db, who.side, today),
      frontLine: readyForTwo(others, work),
    },
    readiness: readinessOf(coming, next, work),
    totals: {
      actions: await countMySoon(db, who.memberId, today),
      cases: total,
      marks: marks.total,
      toTell: toTell.total,
    },
  }
}

type Panels = Of<'toRelease' | 'letters' | 'overdue' | 'oldest' | 'teams', 'toTell' | 'toRelease' | 'overdue'>

async function wholePanel(
  db: ReadDb,
  { signed, signedTotal, coming }: MeetingsNow,
  today: string,
): Promise<Panels> {
  const letters = await peopleToTell(db, today, null, mostToTell)
  const overdue = await selectOverdue(db, today)
  return {
    toRelease: await howFar(db, signed, today),
    letters: letters.first,
    overdue: overdue.first,
    oldest: await oldestCases(db, today),
    teams: await waitingForTeams(db, coming, today),
    totals: { toTell: letters.total, toRelease: signedTotal, overdue: overdue.totals },
  }
}

const nobodys: Panels = {
  toRelease: [],
  letters: [],
  overdue: [],
  oldest: [],
  teams: [],
  totals: { toTell: 0, toRelease: 0, overdue: nothingOverdue.totals },
}
