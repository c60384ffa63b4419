import type { DecisionRecord, RecordLine, RecordMember, RecordRisk } from '../../../shared/records.ts'
import type { Member } from '../../../shared/panels.ts'
import type { BudgetLine } from '../../../shared/plans.ts'
import type { Pitfall } from '../../../shared/risks.ts'
import { canonicalJson, sha256Hex } from '../../packs/jcs.ts'
import type { CaseFacts } from './case-facts.ts'
import { agencyBlocks } from './own-blocks.ts'

type Decided = Pick<DecisionRecord['decision'], 'verdict' | 'readBackAt'>
type Frame = Pick<DecisionRecord, 'recordId' | 'recordVersion' | 'supersedes'>

const both = { audience: 'both' } as const

/** The common record, as both agencies get it. Amounts are pence; nothing in it is one agency's alone. */
export const decisionRecord = (facts: CaseFacts, frame: Frame, decided: Decided): DecisionRecord => ({
  schema: 'accord/decision@1',
  ...frame,
  caseReference: facts.case.reference,
  meeting: recordMeeting(facts),
  agencies: { health: agency(facts, 'health'), socialCare: agency(facts, 'socialCare') },
  person: recordPerson(facts),
  words: recordWords(facts),
  ask: { ...both, text: facts.case.ask, whyPanel: facts.case.whyPanel },
  risk: recordRisk(facts),
  plan: recordPlan(facts),
  decision: { ...recordDecision(facts), ...decided },
  agreements: recordAgreements(facts),
  attendance: facts.attendees.map(({ member, item }) => ({ ...recordMember(member), state: item })),
  quorum: {
    health: facts.quorum.health,
    socialCare: facts.quorum.socialCare,
    quorate: facts.quorum.quorate,
  },
  actions: facts.actions.map(({ text, ownerName, side, dueOn }, index) => ({
    ...both,
    actionNo: index + 1,
    text,
    ownerName,
    side,
    dueOn,
  })),
})

/**
 * Digest of all that a record would say, but for its own number and the time of the read-back. Taken when the record
 * is read back and again when it is frozen: what is signed is what was read aloud, whoever changed what meanwhile.
 */
export function contentSha256(facts: CaseFacts): string {
  const frame = { recordId: '', recordVersion: 0, supersedes: null }
  const { decision, ...rest } = decisionRecord(facts, frame, { verdict: 'withdrawn', readBackAt: '' })
  const own = [agencyBlocks(facts, 'health'), agencyBlocks(facts, 'socialCare')]
  const said = { ...decision, verdict: facts.decision.verdict }
  return sha256Hex(canonicalJson({ ...rest, decision: said, own }))
}

export const readBackStands = (facts: CaseFacts): boolean =>
  facts.decision.readBackAt !== null && facts.readBackSha256 === contentSha256(facts)

const recordMeeting = ({ meeting, panel, item }: CaseFacts): DecisionRecord['meeting'] => ({
  id: meeting.id,
  heldOn: meeting.heldOn,
  startsAt: meeting.startsAt,
  kind: meeting.kind,
  panelName: panel.name,
  authority: panel.authority,
  item: item.position,
})

function agency({ agencies }: CaseFacts, side: 'health' | 'socialCare') {
  const { id, name, odsCode } = agencies[side]
  return { id, name, odsCode }
}

const recordPerson = ({ person }: CaseFacts): DecisionRecord['person'] => ({
  ...both,
  familyName: person.familyName,
  givenName: person.givenName,
  dateOfBirth: person.dateOfBirth,
  gender: person.gender,
  postcode: person.postcode,
  nhsNumber: person.nhsNumber,
  nhsNumberStatus: person.nhsNumberStatus,
  councilId: person.councilId,
  healthId: person.healthId,
  communicationNeeds: person.communicationNeeds,
})

const recordWords = ({ case: heard, person }: CaseFacts): DecisionRecord['words'] => ({
  ...both,
  text: heard.words,
  source: heard.wordsSource,
  note: heard.wordsNote,
  saidOn: heard.wordsOn,
  pronoun: person.pronoun,
})

function recordRisk({ risk: { body } }: CaseFacts): RecordRisk {
  return {
    ...both,
    activity: body.activity,
    why: body.why,
    benefits: body.benefits,
    costOfNotDoing: body.costOfNotDoing,
    options: body.options.map(({ id: _id, ...option }) => option),
    strengths: body.strengths,
    history: body.history,
    pitfalls: body.pitfalls.map(recordPitfall),
    safetyNets: body.safetyNets.map(({ kind, text }) => ({ kind, text })),
    contingency: body.contingency,
    stopTriggers: body.stopTriggers,
    healthView: body.healthView,
    socialCareView: body.socialCareView,
    carerView: body.carerView,
    capacity: body.capacity,
    frameworks: body.frameworks,
    informationGiven: body.informationGiven,
    whoTells: body.whoTells,
    howTold: body.howTold,
  }
}

// Suicide and self-harm have no grades to leave out: their kind has none (shared/risks.ts).
function recordPitfall({ id: _id, ...pitfall }: Pitfall): RecordRisk['pitfalls'][number] {
  return pitfall
}

const recordPlan = ({ plan, case: { section117 } }: CaseFacts): DecisionRecord['plan'] => ({
  ...both,
  lines: plan.lines.map(recordLine),
  ...plan.totals,
  splitBasis: plan.splitBasis,
  section117,
})

const recordLine = (line: BudgetLine, index: number): RecordLine => ({
  lineNo: index + 1,
  description: line.description,
  outcome: line.outcome,
  need: line.need,
  category: line.category,
  provider: line.provider,
  unitPence: line.unitPence,
  unitsHundredths: line.unitsHundredths,
  unitName: line.unitName,
  frequency: line.frequency,
  startsOn: line.startsOn,
  endsOn: line.endsOn,
  annualPence: line.annualPence,
  healthPence: line.healthPence,
  socialCarePence: line.socialCarePence,
  contributionPence: line.contributionPence,
  managementType: line.managementType,
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
