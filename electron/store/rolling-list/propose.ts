import { fullName } from '../../../shared/kernel/person-name.ts'
import { mostProposed } from '../../../shared/rolling-list.ts'
import type { Proposal, Proposed, ProposedHeld } from '../../../shared/rolling-list.ts'
import { deferredCases } from '../meetings/add-cases.ts'
import { selectMeeting } from '../facts/select-meeting.ts'
import { requirePanel } from '../facts/states.ts'
import type { Context } from '../kernel/handler.ts'
import { leftOpenIn } from '../facts/open-review.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { reviewsDueBy } from '../reviews/list-reviews.ts'
import { reviewable } from '../reviews/open-review.ts'
import { selectKnown } from './last-discussed.ts'
import type { Known } from './last-discussed.ts'
import { isOnAgenda, wasAtPanel } from './on-agenda.ts'
import { broughtForward, onList } from './select-entries.ts'
import { selectListed } from './which-panel.ts'

/** Whom a case is about and why it is offered, before what is known besides. */
type Found = Pick<Proposed, 'caseId' | 'reference' | 'because' | 'dueOn' | 'why' | 'broughtForward'> & {
  readonly state: string
  readonly familyName: string
  readonly givenName: string
}

/** From the list first, then open reviews, then those that are due: each case once. */
export async function selectProposal(
  db: ReadDb,
  meetingId: string,
  { who }: Pick<Context, 'who'>,
): Promise<Proposal> {
  const meeting = await selectMeeting(db, meetingId)
  requirePanel(meeting)
  const panel = await selectListed(db, meeting.panelId ?? undefined)
  const [listed, open, due] = [
    await dueOnList(db, panel.id, meeting.heldOn),
    await openReviews(db, panel.id),
    await dueReviews(db, { panelId: panel.id, heldOn: meeting.heldOn }, who),
  ]
  const found = new Map<string, Found>()
  for (const one of [...listed, ...open, ...due]) if (!found.has(one.caseId)) found.set(one.caseId, one)
  const first = [...found.values()].slice(0, mostProposed)
  const ids = first.map(({ caseId }) => caseId)
  const [known, back] = [await selectKnown(db, ids), await deferredCases(db, ids)]
  return {
    rows: first.map((one) => toProposed(one, known, back)),
    more: found.size > mostProposed,
  }
}

async function dueOnList(db: ReadDb, panelId: string, heldOn: string): Promise<Found[]> {
  const rows = await onList(db)
    .where('rollingEntry.panelId', '=', panelId)
    .where((eb) => eb.or([eb('rollingEntry.dueOn', '<=', heldOn), eb('rollingEntry.fastTrack', '=', 1)]))
    .where((eb) => eb.not(isOnAgenda('rollingEntry.caseId')))
    .orderBy('rollingEntry.fastTrack', 'desc')
    .orderBy('rollingEntry.dueOn', (of) => of.asc().nullsLast())
    .orderBy('rollingEntry.id')
    .limit(mostProposed + 1)
    .execute()
  return rows.map((row) => ({
    ...row,
    because: row.fastTrack === 1 ? 'fast_track' : row.broughtBy === null ? 'due' : 'brought_forward',
    broughtForward: broughtForward(row),
  }))
}

/** Opened because their day came, something happened or somebody asked, and on no agenda yet. */
async function openReviews(db: ReadDb, panelId: string): Promise<Found[]> {
  const rows = await db
    .selectFrom('review')
    .innerJoin('case', 'case.id', 'review.caseId')
    .innerJoin('person', 'person.id', 'case.personId')
    .select(['review.caseId', 'review.triggerWords as why', 'case.reference', 'case.state'])
    .select(['person.familyName', 'person.givenName'])
    .where('review.state', '=', 'open')
    .where('case.state', 'in', ['in_review', ...leftOpenIn])
    .where((eb) => eb.and([eb.not(isOnAgenda('case.id')), wasAtPanel('case.id', panelId)]))
    .orderBy('review.id')
    .limit(mostProposed + 1)
    .execute()
  return rows.map((row) => ({ ...row, because: 'review_open', dueOn: null, broughtForward: null }))
}

async function dueReviews(
  db: ReadDb,
  { panelId, heldOn }: { readonly panelId: string; readonly heldOn: string },
  who: Context['who'],
): Promise<Found[]> {
  const rows = await reviewsDueBy(db, heldOn, who)
    // Most cases are in one of these states: what is due is looked up by its day, and the first of it is enough.
    .where((eb) => eb(eb.fn.coalesce('case.state', eb.val('')), 'in', reviewable))
    .where((eb) => eb.and([eb.not(isOnAgenda('case.id')), wasAtPanel('case.id', panelId)]))
    .limit(mostProposed + 1)
    .execute()
  return rows.map((row) => ({ ...row, because: 'review_due', why: '', broughtForward: null }))
}

function toProposed(
  { state, familyName, givenName, ...one }: Found,
  known: Known,
  back: ReadonlySet<string>,
): Proposed {
  const last = known.last.get(one.caseId) ?? null
  return {
    caseId: one.caseId,
    reference: one.reference,
    personName: fullName({ familyName, givenName }),
    because: one.because,
    dueOn: one.dueOn,
    why: one.why,
    broughtForward: one.broughtForward,
    last,
    openActions: known.openActions.get(one.caseId) ?? 0,
    held: heldBy(state, one.because, {
      isBack: back.has(one.caseId),
      isDischarged: last?.outcome === 'discharged',
    }),
  }
}

function heldBy(
  state: string,
  because: Proposed['because'],
  { isBack, isDischarged }: { readonly isBack: boolean; readonly isDischarged: boolean },
): ProposedHeld | null {
  if (
    because === 'review_due' ||
    because === 'review_open' ||
    state === 'triaged' ||
    state === 'in_review' ||
    isBack
  )
    return null
  if (state === 'closed') return 'closed'
  if ((state === 'released' || state === 'confirmed') && isDischarged) return 'discharged'
  return 'awaits_signature'
}
