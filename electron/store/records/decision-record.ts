import type { Member } from '../../../shared/panels.ts'
import { recordPerson } from '../../../shared/record-person.ts'
import { recordRisk } from '../../../shared/record-risk.ts'
import type { DecisionRecord, RecordAgency, RecordMember } from '../../../shared/records.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { standingIn } from '../facts/verdict-scope.ts'
import type { CaseFacts } from '../facts/case-facts.ts'
import { sides } from '../../../shared/kernel/text.ts'
import { cutRecord } from './cut-record.ts'
import { keptFromEither, notForThePerson } from './kept-of-facts.ts'
import { othersOf } from './others-present.ts'
import { recordGlossary } from './record-glossary.ts'
import { recordCourse } from './record-course.ts'
import { recordReview } from './record-review.ts'
import { recordFindings } from './record-findings.ts'
import { panelBecause, recordPlan, recordAround, recordSupport } from './prepared-blocks.ts'

type Decided = Pick<DecisionRecord['decision'], 'verdict' | 'readBackAt' | 'confirmed'>
type Frame = Pick<DecisionRecord, 'recordId' | 'recordVersion' | 'supersedes'>

const both = { audience: 'both' } as const

/** The common record, as both agencies get it. Amounts are pence; nothing in it is one agency's alone. */
export function decisionRecord(facts: CaseFacts, frame: Frame, decided: Decided): DecisionRecord {
  const whole = wholeRecord(facts, frame, decided)
  const record = cutRecord(whole, facts, keptFromEither(facts))
  return { ...record, ...notForThePerson(whole, facts), ...recordGlossary(record, facts.acronyms) }
}

/** With all that is said of the case, whoever may read it. */
export const wholeRecord = (facts: CaseFacts, frame: Frame, decided: Decided): DecisionRecord => ({
  schema: 'accord/decision@2',
  ...frame,
  caseReference: facts.case.reference,
  ...recordReview(facts),
  ...recordCourse(facts),
  meeting: recordMeeting(facts),
  agencies: { health: agency(facts, 'health'), socialCare: agency(facts, 'socialCare') },
  person: recordPerson(facts.person),
  words: recordWords(facts),
  ask: { ...both, text: facts.case.ask, whyPanel: facts.case.whyPanel, panelBecause: panelBecause(facts) },
  support: recordSupport(facts),
  ...recordAround(facts),
  ...sendersOf(facts),
  risk: recordRisk(facts.risk.body, facts.risk.writers),
  plan: recordPlan(facts),
  findings: recordFindings(facts),
  decision: { ...recordDecision(facts), ...deadlock(facts), ...decided },
  agreements: recordAgreements(facts),
  attendance: facts.attendees.map(({ member, item }) => ({ ...recordMember(member), state: item })),
  quorum: {
    health: facts.quorum.health,
    socialCare: facts.quorum.socialCare,
    quorate: facts.quorum.quorate,
  },
  ...declared(facts),
  ...(facts.others.length > 0 && { othersPresent: othersOf(facts.others) }),
  ...contributed(facts),
  actions: facts.actions.map(({ text, ownerName, side, dueOn }, index) => ({
    ...both,
    actionNo: index + 1,
    text,
    ownerName,
    side,
    dueOn,
  })),
})

function sendersOf({ referrals }: CaseFacts): Pick<DecisionRecord, 'senders'> {
  const senders = sides.flatMap((side) => {
    const of = referrals.filter((referral) => referral.side === side)
    const said = (read: (one: (typeof of)[number]) => string): string =>
      [...new Set(of.map((one) => read(one).trim()).filter((text) => text !== ''))].join('; ')
    const [team, legalStatus] = [said((one) => one.team), said((one) => one.legalStatus)]
    return team === '' && legalStatus === '' ? [] : { side, team, legalStatus }
  })
  return senders.length === 0 ? {} : { senders }
}

const recordMeeting = ({ meeting, panel, item }: CaseFacts): DecisionRecord['meeting'] => ({
  id: meeting.id,
  heldOn: meeting.heldOn,
  startsAt: meeting.startsAt,
  kind: meeting.kind,
  panelName: panel.name,
  authority: panel.authority,
  item: item.position,
  presentedBy: item.presenter,
  ...(item.late === 1 && { late: { reason: item.lateReason, by: item.lateBy } }),
})

function agency({ agencies }: CaseFacts, side: Side): RecordAgency {
  const { id, name, odsCode } = agencies[side]
  return { id, name, odsCode }
}

const recordWords = ({ case: heard, person }: CaseFacts): DecisionRecord['words'] => ({
  ...both,
  text: heard.words,
  source: heard.wordsSource,
  note: heard.wordsNote,
  saidOn: heard.wordsOn,
  pronoun: person.pronoun,
})

const recordDecision = ({ decision }: CaseFacts) => ({
  ...both,
  reasons: decision.reasons,
  legalBasis: decision.legalBasis,
  conditions: decision.conditions.map(({ text }) => text),
  reviewOn: decision.reviewOn,
  changesRecommendation: decision.changesRecommendation,
  changesReason: decision.changesReason,
})

/** How it was decided; and where it goes, with both views, when it was not. */
function deadlock(facts: CaseFacts): Pick<DecisionRecord['decision'], 'deciding' | 'escalation'> {
  const { panel, meeting, agreements, attendees, decision } = facts
  const standing = standingIn(panel, meeting, agreements, attendees)
  const { escalatedTo: to, healthView, socialCareView } = decision
  return {
    ...(standing && { deciding: { rule: standing.rule, state: standing.state, words: standing.words } }),
    ...(decision.verdict === 'escalated' && { escalation: { to, healthView, socialCareView } }),
  }
}

function declared({ declarations, attendees }: CaseFacts): Pick<DecisionRecord, 'declarations'> {
  const members = new Map(attendees.map(({ member }) => [member.id, member]))
  const said = declarations.flatMap(({ memberId, kind, text, outcome, ruling }) => {
    const member = members.get(memberId)
    return member ? { ...both, ...recordMember(member), kind, text, outcome, ruling } : []
  })
  return said.length === 0 ? {} : { declarations: said }
}

/** Side by side, in the order of disciplines. */
const contributed = ({ contributions }: CaseFacts): Pick<DecisionRecord, 'contributions'> =>
  contributions.length === 0
    ? {}
    : {
        contributions: contributions.map(({ discipline, name, words, writtenBy }) => ({
          ...both,
          discipline,
          name,
          words,
          ...(writtenBy !== null && { writtenBy }),
        })),
      }

const recordMember = ({ id, name, title, side, registration }: Member): RecordMember => ({
  memberId: id,
  name,
  title,
  side,
  registration,
})

/** Each who was asked, with their words as they said them. */
function recordAgreements({ agreements, attendees }: CaseFacts): DecisionRecord['agreements'] {
  const members = new Map(attendees.map(({ member }) => [member.id, member]))
  return agreements.flatMap(({ memberId, position, words }) => {
    const member = members.get(memberId)
    if (!member || position === null) return []
    return { ...both, member: recordMember(member), position, words }
  })
}
