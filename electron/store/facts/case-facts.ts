import { isEnding } from '../../../shared/approvals.ts'
import type { Term } from '../../../shared/acronym-text.ts'
import type { Action } from '../../../shared/actions.ts'
import type { Contribution } from '../../../shared/contributions.ts'
import type { Guest } from '../../../shared/guests.ts'
import { isThereFor } from '../../../shared/guests.ts'
import type { Case } from '../../../shared/cases.ts'
import type { RouteFlags } from '../../../shared/case-route.ts'
import type { Agency, Panel } from '../../../shared/panels.ts'
import type { PanelKind } from '../../../shared/panel-kinds.ts'
import type { Person } from '../../../shared/people.ts'
import type { Plan } from '../../../shared/plans.ts'
import type { Referral } from '../../../shared/referrals.ts'
import type { Offer, TogetherFields } from '../../../shared/support.ts'
import type { RiskDecision } from '../../../shared/risks.ts'
import type { ItemSharing } from '../../../shared/item-sharing.ts'
import type { Agreement, Attendee, Decision, Declaration, Quorum } from '../../../shared/room.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { asksSignatures } from '../../../shared/rules/asks-signatures.ts'
import { selectAcronyms } from './select-acronyms.ts'
import { selectActionsOfItems } from './select-actions.ts'
import { toCase } from './to-case.ts'
import { contributionsOfItems } from './select-contributions.ts'
import { selectGuests } from './select-guests.ts'
import { inRuns } from '../kernel/lists.ts'
import { selectCaseRows } from './case-rows.ts'
import { withAgencies } from './agency-terms.ts'
import { selectAgencies } from './select-agencies.ts'
import { selectPanelOf } from './select-panel.ts'
import { selectPeopleById } from './select-people.ts'
import { selectMarks } from './select-marks.ts'
import type { KeptMark } from './select-marks.ts'
import { selectPlans } from './select-plan.ts'
import { selectObjections } from './select-objections.ts'
import type { Objection } from './select-objections.ts'
import { toReferral } from './to-referral.ts'
import { selectReviewsOfItems } from './select-review.ts'
import type { ReviewOfItem } from './select-review.ts'
import { selectOffers, selectTogether } from './select-support.ts'
import { selectRisks } from './select-risk.ts'
import { selectCourses } from './select-course.ts'
import type { CourseOfCase } from './select-course.ts'
import { selectFlags, unflagged } from './route-flags.ts'
import { toAgreements } from './agreements.ts'
import { meetingQuorum, selectAttendance } from './attendance.ts'
import { selectDeclarations } from './select-declarations.ts'
import { emptyDecision, toDecision } from './to-decision.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { selectSharingOf } from './select-sharing.ts'

/** All that was said and prepared about one case at one meeting: what the room shows, and what a record is made of. */
export interface CaseFacts {
  readonly meeting: Row<'meeting'>
  readonly item: Row<'agendaItem'>
  readonly panel: Panel
  readonly agencies: Readonly<Record<Side, Agency>>
  readonly case: Case
  /** What only people know of it and brought it to the panel. */
  readonly flags: RouteFlags
  readonly person: Person
  /** Those that the case was opened from. */
  readonly referrals: readonly Referral[]
  /** From whichever referral of the person. */
  readonly objections: readonly Objection[]
  /** What stands against telling an agency, and what was decided about it at this item. */
  readonly sharing: readonly ItemSharing[]
  readonly risk: RiskDecision
  readonly plan: Plan
  readonly attendees: readonly Attendee[]
  readonly quorum: Quorum
  /** Two sign what was decided; else the chair confirms it. Two at the front line always sign. */
  readonly asksSignatures: boolean
  readonly decision: Decision
  /** Digest of what was read back (records/content.ts); null until it was. */
  readonly readBackSha256: string | null
  readonly agreements: readonly Agreement[]
  readonly declarations: readonly Declaration[]
  readonly actions: readonly Action[]
  /** What each discipline said for it. */
  readonly contributions: readonly Contribution[]
  /** Who may read what of it. */
  readonly marks: readonly KeptMark[]
  /** What it decides about where that is a review; null: it is asked for something. */
  readonly review: ReviewOfItem | null
  /** What was offered to the person with it: brokerage, advocacy, peer support. */
  readonly offers: readonly Offer[]
  /** What is done once for both agencies; null: nobody has said any of it. */
  readonly together: TogetherFields | null
  /** How it goes: goals and scores that were written down with this case. */
  readonly course: CourseOfCase
  /** Who was there for it and is no member. */
  readonly others: readonly Guest[]
  /** The panel's list, as it stands, and the agencies' abbreviations. */
  readonly acronyms: readonly Term[]
}

/** For the case items among those given, in their order; in a fixed number of queries, however many they are. */
export async function selectCaseFacts(
  db: ReadDb,
  meeting: Row<'meeting'>,
  items: readonly Row<'agendaItem'>[],
  today: string,
): Promise<CaseFacts[]> {
  const [panel, agencies, sheet] = [
    await selectPanelOf(db, meeting),
    await selectAgencies(db, meeting.heldOn),
    await selectAttendance(db, meeting.id),
  ]
  const others = await selectGuests(db, meeting.id)
  const acronyms = withAgencies(await selectAcronyms(db), agencies)
  const about = await selectAbout(db, items, today, askedAs(meeting, panel))
  const said = await selectSaid(db, meeting, items)
  const reviewOf = await selectReviewsOfItems(db, meeting, items)
  return items.flatMap((item) => {
    const subject = about(item)
    if (!subject) return []
    const attendees = sheet.forItem(item)
    const [decision, review] = [said.decisions.get(item.id), reviewOf(item)]
    return {
      meeting,
      item,
      panel,
      agencies,
      ...subject,
      attendees,
      quorum: meetingQuorum(meeting, panel.terms, attendees),
      decision: decisionOf(item, decision, review),
      asksSignatures: isSigned(meeting, decision, subject),
      readBackSha256: decision?.readBackSha256 ?? null,
      agreements: toAgreements(attendees, said.agreements.get(item.id) ?? []),
      ...listsOf(said, item.id),
      review,
      others: others.filter((guest) => isThereFor(guest, item)),
      acronyms,
    }
  })
}

/** Of what both agree to end no day is said, though somebody set one before. */
export function decisionOf(
  { id }: Row<'agendaItem'>,
  row: Row<'decision'> | undefined,
  review: ReviewOfItem | null,
): Decision {
  const decision = row ? toDecision(row) : emptyDecision(id)
  return isEnding(decision.verdict, review?.body.result ?? null) ? { ...decision, reviewOn: null } : decision
}

/** Two at the front line sit for no panel: theirs is asked as the case's own is. */
const askedAs = ({ kind }: Row<'meeting'>, { terms }: Panel): PanelKind | undefined =>
  kind === 'panel' ? terms.kind : undefined

/** Two at the front line always sign. */
const isSigned = (
  { kind }: Row<'meeting'>,
  decision: Row<'decision'> | undefined,
  { plan }: Pick<CaseFacts, 'plan'>,
): boolean =>
  kind === 'front_line' || asksSignatures({ verdict: decision?.verdict ?? null, lines: plan.lines.length })

type About = Pick<
  CaseFacts,
  | 'case'
  | 'flags'
  | 'person'
  | 'referrals'
  | 'objections'
  | 'sharing'
  | 'risk'
  | 'plan'
  | 'marks'
  | 'offers'
  | 'together'
  | 'course'
>

/** Case, person, referrals, risk decision and plan. */
async function selectAbout(
  db: ReadDb,
  items: readonly Row<'agendaItem'>[],
  today: string,
  kind: PanelKind | undefined,
): Promise<(item: Row<'agendaItem'>) => About | null> {
  const caseIds = items.flatMap((item) => item.caseId ?? [])
  const cases = new Map((await selectCaseRows(db, caseIds)).map((row) => [row.id, toCase(row)]))
  const personIds = [...cases.values()].map((one) => one.personId)
  const people = await selectPeopleById(db, personIds)
  const objections = await selectObjections(db, personIds)
  const referrals = await selectReferralsOfCases(db, caseIds)
  const risks = await selectRisks(db, caseIds, kind)
  const plans = await selectPlans(db, caseIds, today, kind)
  const flags = await selectFlags(db, caseIds)
  const sharing = await selectSharingOf(db, items, { cases, people, objections })
  const marks = await selectMarks(db, caseIds)
  const courseOf = await selectCourses(db, caseIds)
  const [offers, together] = [await selectOffers(db, caseIds), await selectTogether(db, caseIds)]
  return ({ id, caseId }) => {
    const found = cases.get(caseId ?? '')
    const person = people.get(found?.personId ?? '')
    const [risk, plan] = [risks.get(caseId ?? ''), plans.get(caseId ?? '')]
    if (!found || !person || !risk || !plan) return null
    return {
      case: found,
      flags: (flags.get(found.id) ?? unflagged).flags,
      person,
      referrals: referrals.get(found.id) ?? [],
      objections: objections.get(person.id) ?? [],
      sharing: sharing(id),
      risk,
      plan,
      marks: marks.get(found.id) ?? [],
      offers: offers.get(found.id) ?? [],
      together: together.get(found.id) ?? null,
      course: courseOf(found.id),
    }
  }
}

async function selectReferralsOfCases(
  db: ReadDb,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string | null, readonly Referral[]>> {
  const rows: Row<'referral'>[] = []
  for (const run of inRuns(caseIds)) {
    const found = db.selectFrom('referral').selectAll().where('caseId', 'in', run)
    rows.push(...(await found.orderBy('referredOn').orderBy('id').execute()))
  }
  return Map.groupBy(rows.map(toReferral), (referral) => referral.caseId)
}

interface Said {
  readonly decisions: ReadonlyMap<string, Row<'decision'>>
  readonly agreements: ReadonlyMap<string, readonly Row<'agreement'>[]>
  readonly declarations: ReadonlyMap<string, readonly Declaration[]>
  readonly actions: ReadonlyMap<string, readonly Action[]>
  readonly contributions: ReadonlyMap<string, readonly Contribution[]>
}

const listsOf = (
  { declarations, actions, contributions }: Said,
  itemId: string,
): Pick<CaseFacts, 'declarations' | 'actions' | 'contributions'> => ({
  declarations: declarations.get(itemId) ?? [],
  actions: actions.get(itemId) ?? [],
  contributions: contributions.get(itemId) ?? [],
})

/** What the meeting itself recorded, by item. */
async function selectSaid(
  db: ReadDb,
  meeting: Row<'meeting'>,
  items: readonly Row<'agendaItem'>[],
): Promise<Said> {
  const itemIds = items.map(({ id }) => id)
  const decisions: Row<'decision'>[] = []
  const agreements: Row<'agreement'>[] = []
  for (const run of inRuns(itemIds)) {
    decisions.push(...(await db.selectFrom('decision').selectAll().where('itemId', 'in', run).execute()))
    agreements.push(...(await db.selectFrom('agreement').selectAll().where('itemId', 'in', run).execute()))
  }
  return {
    decisions: new Map(decisions.map((row) => [row.itemId, row])),
    agreements: Map.groupBy(agreements, (row) => row.itemId),
    declarations: await selectDeclarations(db, itemIds),
    actions: Map.groupBy(await selectActionsOfItems(db, itemIds), (action) => action.itemId),
    contributions: await contributionsOfItems(db, meeting, items),
  }
}
