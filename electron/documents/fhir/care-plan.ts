import { isApproving } from '../../../shared/approvals.ts'
import { costedLine, moneyOf } from '../../../shared/record-plan.ts'
import { elsewhere, leftOut, tell } from '../../../shared/kernel/told.ts'
import type { Told } from '../../../shared/kernel/told.ts'
import type { RecordLine } from '../../../shared/record-plan.ts'
import type { AgencyRecord } from '../../../shared/records.ts'
import type { Verdict } from '../../../shared/room.ts'
import { isAsked, requestWords } from '../../../shared/request-words.ts'
import { formatPence } from '../../../shared/kernel/money.ts'
import { moneyRows, moneyWords, spanWords } from '../../../shared/money-words.ts'
import { lineCategoryWords, wordFor } from '../../../shared/words.ts'
import { costPence } from '../../../shared/plan-money.ts'
import {
  arguedFor,
  askedOf,
  chargedText,
  costText,
  isWholeLine,
  paidHow,
  paidTo,
} from '../content/plan-line.ts'
import { planTerms } from '../content/plan-terms.ts'
import { encounterUrn } from './meeting.ts'
import { careTeamEntries } from './care-team.ts'
import { agencyUrn, patientUrn } from './people.ts'
import type { Annotation, Entry, Period } from './types.ts'
import { refer, some, urnOf } from './urns.ts'

export const carePlanUrn = ({ recordId }: AgencyRecord): string => urnOf(recordId, 'care plan')

interface PlanStanding {
  readonly plan: { readonly status: string; readonly intent: string }
  readonly activity: string
  readonly goal: string
}

const approved: PlanStanding = {
  plan: { status: 'active', intent: 'plan' },
  activity: 'scheduled',
  goal: 'accepted',
}
const waiting: PlanStanding = {
  plan: { status: 'draft', intent: 'proposal' },
  activity: 'not-started',
  goal: 'proposed',
}
const refused: PlanStanding = {
  plan: { status: 'revoked', intent: 'proposal' },
  activity: 'cancelled',
  goal: 'proposed',
}

const ended: PlanStanding = {
  plan: { status: 'completed', intent: 'plan' },
  activity: 'completed',
  goal: 'completed',
}

/** What a verdict makes of the plan. A refusal refuses the plan, never the person's goal. */
const standings: Readonly<Record<Verdict, PlanStanding>> = {
  approved,
  approved_with_conditions: approved,
  partly_approved: approved,
  deferred_for_information: waiting,
  referred_elsewhere: waiting,
  escalated: waiting,
  not_approved: refused,
  withdrawn: refused,
  plan_continues: approved,
  plan_changed: approved,
  stepped_up: approved,
  stepped_down: approved,
  discharged: ended,
  referred_on: waiting,
  brought_back: waiting,
  to_risk_panel: waiting,
}

/** A review that was agreed to and ends the plan completes it; one that was not changes nothing of what was approved. */
function standingOf({ decision, review }: Pick<AgencyRecord, 'decision' | 'review'>): PlanStanding {
  if (review === undefined) return standings[decision.verdict]
  if (isApproving(decision.verdict)) return review.result === 'end' ? ended : approved
  return decision.verdict === 'not_approved' ? approved : standings[decision.verdict]
}

/** The person's own words first, then each outcome that the plan names. */
export function goalEntries(record: AgencyRecord): Entry[] {
  const { words, plan } = record
  const own = words.text.trim()
  const outcomes = new Set(plan.lines.map(({ outcome }) => outcome.trim()).filter((text) => text !== ''))
  const goals = own === '' ? [...outcomes] : [own, ...outcomes]
  return goals.map((text, index) => ({
    fullUrl: urnOf(record.recordId, `goal ${index + 1}`),
    resource: {
      resourceType: 'Goal',
      lifecycleStatus: standingOf(record).goal,
      description: { text },
      subject: refer(patientUrn(record)),
      // A carer's account of them is not the person's own expression.
      ...(text === own && words.source !== 'carer' ? { expressedBy: refer(patientUrn(record)) } : {}),
    },
  }))
}

export function carePlanEntry(record: AgencyRecord, goals: readonly Entry[]): Entry {
  const { plan } = record
  const standing = standingOf(record)
  return {
    fullUrl: carePlanUrn(record),
    resource: {
      resourceType: 'CarePlan',
      ...standing.plan,
      category: [{ coding: [{ system: 'http://snomed.info/sct', code: '734163000', display: 'Care plan' }] }],
      title: `Plan and who pays, ${record.caseReference}`,
      subject: refer(patientUrn(record)),
      encounter: refer(encounterUrn(record)),
      ...(plan.startsOn && { period: { start: plan.startsOn } }),
      contributor: [refer(agencyUrn(record, 'health')), refer(agencyUrn(record, 'socialCare'))],
      ...some(
        'careTeam',
        careTeamEntries(record).map(({ fullUrl }) => refer(fullUrl)),
      ),
      ...some(
        'goal',
        goals.map(({ fullUrl }) => refer(fullUrl)),
      ),
      ...some(
        'activity',
        plan.lines.map((line) => ({ detail: activityDetail(line, standing.activity) })),
      ),
      ...some('note', notes(record)),
    },
  }
}

function activityDetail(line: RecordLine, status: string): Readonly<Record<string, unknown>> {
  const period = periodOf(line)
  return {
    ...(isWholeLine(line) && { code: { text: wordFor(lineCategoryWords, line.category) } }),
    ...some('reasonCode', isWholeLine(line) && line.need.trim() !== '' ? [{ text: line.need.trim() }] : []),
    status,
    ...(period === null ? {} : { scheduledPeriod: period }),
    description: tell(activityWords, line)
      .flat()
      .filter((part) => part !== '')
      .join('; '),
  }
}

/** In the order of the sentence. */
const activityWords: Told<RecordLine, (line: RecordLine) => string | readonly string[]> = {
  description: ({ description }) => description.trim(),
  unitPence: costText,
  unitsHundredths: elsewhere('with what one costs'),
  unitName: elsewhere('with what one costs'),
  weeksAYear: elsewhere('with what one costs'),
  annualPence: (line) => `${formatPence(line.annualPence)} ${spanWords(costedLine(line))}`,
  healthPence: ({ healthPence }) => `health ${formatPence(healthPence)}`,
  socialCarePence: ({ socialCarePence }) => `social care ${formatPence(socialCarePence)}`,
  frequency: ({ frequency }) => (frequency === 'one_off' ? 'one-off' : 'recurring'),
  managementType: (line) => paidHow(line).map(lowerFirst),
  netOrGross: elsewhere('with how it is managed'),
  account: elsewhere('with how it is managed'),
  vatLead: elsewhere('with how it is managed'),
  contributionPence: chargedText,
  contributionSide: elsewhere('with what is charged'),
  evidence: arguedFor,
  evidenceNote: elsewhere('with what speaks for it'),
  replaces: elsewhere('with what speaks for it'),
  replacesPence: elsewhere('with what speaks for it'),
  freedFrom: elsewhere('with what speaks for it'),
  freedHow: elsewhere('with what speaks for it'),
  bothUntil: elsewhere('with what speaks for it'),
  bothPence: elsewhere('with what speaks for it'),
  payee: (line) => paidTo(line).map(lowerFirst),
  inCarePlan: (line) => askedOf(line).map(lowerFirst),
  startsOn: elsewhere('the scheduled period'),
  endsOn: elsewhere('the scheduled period'),
  outcome: elsewhere('the goals'),
  provider: elsewhere('the narrative'),
  lineNo: leftOut('their order says it'),
  need: elsewhere('the reason'),
  category: elsewhere('what kind it is'),
  payeeJustification: elsewhere('with who is paid'),
  coversFullCost: elsewhere('with what else the rules ask'),
  outsideSection117: elsewhere('with what else the rules ask'),
  nhsMustProvide: elsewhere('with what else the rules ask'),
  careHomeWeeks: elsewhere('with what else the rules ask'),
}

/** As it goes on in a sentence; an acronym stays one. */
const lowerFirst = (text: string): string =>
  /^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)

function periodOf({ startsOn, endsOn }: RecordLine): Period | null {
  if (startsOn === null && endsOn === null) return null
  return { ...(startsOn === null ? {} : { start: startsOn }), ...(endsOn === null ? {} : { end: endsOn }) }
}

/** "First year, from 1 Dec 2026: £13,900; health £7,000; social care £6,900"; none where no money is asked for. */
const moneyNotes = (plan: AgencyRecord['plan']): string[] =>
  plan.lines.length === 0
    ? []
    : moneyRows(moneyOf(plan)).map(
        ({ label, parts }) =>
          `${label}: ${formatPence(costPence(parts))}; health ${formatPence(parts.healthPence)}; social care ${formatPence(parts.socialCarePence)}`,
      )

/** What is said of the plan as a whole, as people read it; none of an earlier record, which does not say it. */
const termNotes = ({ plan, support }: AgencyRecord): string[] => {
  if (support === undefined) return []
  const charged = moneyWords(moneyOf(plan), 'contribution')
  const told: readonly { readonly label: string; readonly text: string }[] = [
    ...tell(planTerms, plan),
    { label: 'Charged to the person', text: charged === '£0' ? 'Nothing' : charged },
    { label: 'Key worker', text: support.keyWorker },
    { label: 'Advocate', text: support.advocate },
    { label: 'Broker', text: support.broker },
  ]
  return told.filter(({ text }) => text !== '').map(({ label, text }) => `${label}: ${text}`)
}

function notes(record: AgencyRecord): Annotation[] {
  const { plan, decision } = record
  return [
    ...decision.conditions.map((condition) => `Condition: ${condition}`),
    ...moneyNotes(plan),
    plan.splitBasis.trim() === '' ? '' : `How the split was agreed: ${plan.splitBasis.trim()}`,
    plan.request !== undefined && isAsked(plan.request) ? requestWords(plan.request) : '',
    plan.section117 ? 'Section 117 after-care: free to the person.' : '',
    ...termNotes(record),
  ]
    .filter((text) => text !== '')
    .map((text) => ({ text }))
}

/** One task an action; the agency owns it and the display names who in it. */
export const taskEntries = (record: AgencyRecord): Entry[] =>
  record.actions.map((action) => ({
    fullUrl: urnOf(record.recordId, `task ${action.actionNo}`),
    resource: {
      resourceType: 'Task',
      status: 'requested',
      intent: 'order',
      code: { text: action.text.trim() },
      focus: refer(carePlanUrn(record)),
      for: refer(patientUrn(record)),
      encounter: refer(encounterUrn(record)),
      authoredOn: record.decision.readBackAt,
      ...ownerOf(record, action),
      ...(action.dueOn === null ? {} : { restriction: { period: { end: action.dueOn } } }),
    },
  }))

function ownerOf(record: AgencyRecord, { side, ownerName }: AgencyRecord['actions'][number]): object {
  if (side !== null) return { owner: refer(agencyUrn(record, side), ownerName.trim()) }
  return ownerName.trim() === '' ? {} : { owner: { display: ownerName.trim() } }
}
