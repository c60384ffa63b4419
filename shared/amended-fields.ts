import { z } from 'zod'
import { Was } from './amended-item.ts'
import { AmendedPlan, planOf } from './amended-plan.ts'
import { AmendedRisk, riskOf } from './amended-risk.ts'
import { routeFlags } from './case-route.ts'
import { CaseFields } from './cases.ts'
import { guestParts } from './guests.ts'
import { Id } from './kernel/ids.ts'
import { Pronoun } from './kernel/pronoun.ts'
import { Line, OptionalLine, Said, Side, Text } from './kernel/text.ts'
import { PersonChanges } from './people-corrections.ts'
import { UpdatedFields } from './people-fields.ts'
import type { AgencyRecord, DecisionRecord, OwnBlock, RecordPerson } from './records.ts'
import { OfferFields, TogetherFields } from './support.ts'
import type { RecordTogether } from './record-support.ts'
import { attendanceStates, interestKinds, interestOutcomes, positions } from './room.ts'

// Each is the field that it was typed into: a correction takes no more than that did.

/** The person's own words, how they were given, and how they are spoken of. */
export const AmendedSaid = z.strictObject({
  text: CaseFields.shape.words,
  source: CaseFields.shape.wordsSource,
  note: CaseFields.shape.wordsNote,
  saidOn: CaseFields.shape.wordsOn,
  pronoun: Pronoun,
})
export const AmendedAsk = CaseFields.pick({ ask: true, whyPanel: true }).extend({
  panelBecause: z.array(z.enum(routeFlags)).max(40).optional(),
})
/** Who works with the person and speaks for them; of the second version of the schema alone. */
export const AmendedSupport = CaseFields.pick({ keyWorker: true, advocate: true, broker: true })
/** What was offered; `line` by its number in the record that is corrected. */
export const AmendedOffer = OfferFields.omit({ lineId: true }).extend({
  askedFor: OfferFields.shape.askedFor.optional(),
  because: OfferFields.shape.because.optional(),
  was: Was,
  line: z.int().min(1).max(500).nullable(),
})
/** How it came before the panel: who presented it, and why it was taken late. */
export const AmendedHearing = z.strictObject({ presentedBy: OptionalLine(120), lateReason: Text(1000) })
/** What an agency’s referrals say of itself. */
export const AmendedSender = z.strictObject({
  side: Side,
  team: OptionalLine(1000),
  legalStatus: OptionalLine(1000),
})
export const AmendedEscalation = z.strictObject({
  to: Said(300),
  healthView: Text(4000),
  socialCareView: Text(4000),
})

/** Who was there for it: the members who were expected stay who they are. */
export const AmendedAttendance = z
  .array(z.strictObject({ memberId: Id, state: z.enum(attendanceStates) }))
  .max(200)
export type AmendedAttendance = z.output<typeof AmendedAttendance>

/** In the room and no member. */
export const AmendedOther = z.strictObject({
  was: Was,
  part: z.enum(guestParts),
  name: Line(120),
  title: OptionalLine(200),
  side: Side.nullable(),
})
/** What one who was expected declared about this case. */
export const AmendedDeclaration = z.strictObject({
  was: Was,
  memberId: Id,
  kind: z.enum(interestKinds),
  text: Said(1000),
  outcome: z.enum(interestOutcomes),
  ruling: Text(1000),
})
/** What was answered to what a rule found; its number in the record names it. */
export const AmendedFinding = z.strictObject({ was: z.int().min(0).max(500), reason: Said(2000) })

/** A text of the corrector’s own agency that has no place in the common record; its number there names it. */
export const AmendedOwn = z.strictObject({ was: z.int().min(0).max(500), text: Text(8000) })
export type AmendedOwn = z.output<typeof AmendedOwn>

/** Who somebody is, as a record says it. */
export const AmendedPerson = PersonChanges.pick({
  familyName: true,
  givenName: true,
  dateOfBirth: true,
  gender: true,
  postcode: true,
  nhsNumber: true,
  nhsNumberStatus: true,
  healthId: true,
  councilId: true,
})
  .required()
  .extend({ communicationNeeds: UpdatedFields.shape.communicationNeeds })
export type AmendedPerson = z.output<typeof AmendedPerson>

/**
 * What was written down wrongly of what a member said or of where they stand, and how they confirmed it: nobody corrects
 * another's words.
 */
export const AmendedAnswer = z.strictObject({
  memberId: Id,
  words: Text(4000),
  /** Left out: where they stand stays. */
  position: z.enum(positions).optional(),
  confirmed: Said(500),
})
export type AmendedAnswer = z.output<typeof AmendedAnswer>

/**
 * All of a record that a correction may change besides the decision's words, its actions and its answers. What a record
 * does not have is not in it either.
 */
export const AmendedRest = z.strictObject({
  person: AmendedPerson,
  said: AmendedSaid,
  asked: AmendedAsk,
  heard: AmendedHearing.optional(),
  support: AmendedSupport.optional(),
  offers: z.array(AmendedOffer).max(100).optional(),
  together: TogetherFields.optional(),
  senders: z.array(AmendedSender).max(2),
  risk: AmendedRisk,
  plan: AmendedPlan,
  findings: z.array(AmendedFinding).max(500),
  escalation: AmendedEscalation.optional(),
  attendance: AmendedAttendance,
  declarations: z.array(AmendedDeclaration).max(100),
  others: z.array(AmendedOther).max(100),
  own: z.array(AmendedOwn).max(20),
})
export type AmendedRest = z.output<typeof AmendedRest>

/** As a record has it now, in the reading of the agency whose blocks these are. */
export function restOf(record: DecisionRecord, ownBlocks: readonly OwnBlock[] = []): AmendedRest {
  const { ask, support, meeting, decision, senders = [] } = record
  const { text, source, note, saidOn, pronoun } = record.words
  return {
    person: personTyped(record.person),
    said: { text, source, note, saidOn, pronoun },
    asked: {
      ask: ask.text,
      whyPanel: ask.whyPanel,
      ...(ask.panelBecause && { panelBecause: [...ask.panelBecause] }),
    },
    ...(meeting.presentedBy !== undefined && {
      heard: { presentedBy: meeting.presentedBy, lateReason: meeting.late?.reason ?? '' },
    }),
    ...(support && {
      support: { keyWorker: support.keyWorker, advocate: support.advocate, broker: support.broker },
    }),
    ...aroundOf(record),
    senders: senders.map(({ side, team, legalStatus }) => ({ side, team, legalStatus })),
    risk: riskOf(record.risk),
    plan: planOf(record.plan),
    findings: record.findings.found.flatMap(({ reason }, was) => (reason === '' ? [] : { was, reason })),
    ...(decision.escalation && { escalation: { ...decision.escalation } }),
    ...peopleOf(record),
    own: ownOf(ownBlocks),
  }
}

/** Of a record that says what was offered. */
const aroundOf = ({ offers, together }: DecisionRecord): Pick<AmendedRest, 'offers' | 'together'> => ({
  ...(offers && {
    offers: offers.map(({ audience: _audience, present: _present, ...offer }, was) => ({ was, ...offer })),
  }),
  ...(together && { together: togetherTyped(together) }),
})

const togetherTyped = ({ audience: _audience, duties: _duties, ...fields }: RecordTogether): TogetherFields =>
  fields

function peopleOf(record: DecisionRecord): Pick<AmendedRest, 'attendance' | 'declarations' | 'others'> {
  return {
    attendance: record.attendance.map(({ memberId, state }) => ({ memberId, state })),
    declarations: (record.declarations ?? []).map(({ memberId, kind, text, outcome, ruling }, was) => ({
      was,
      memberId,
      kind: kind as AmendedRest['declarations'][number]['kind'],
      text,
      outcome: outcome as AmendedRest['declarations'][number]['outcome'],
      ruling,
    })),
    others: (record.othersPresent ?? []).map(({ part, name, title, side }, was) => ({
      was,
      part: part as AmendedRest['others'][number]['part'],
      name,
      title,
      side,
    })),
  }
}

export const personTyped = (person: Omit<RecordPerson, 'audience'>): AmendedPerson => ({
  familyName: person.familyName,
  givenName: person.givenName,
  dateOfBirth: person.dateOfBirth,
  gender: person.gender,
  postcode: person.postcode,
  nhsNumber: person.nhsNumber ?? '',
  nhsNumberStatus: person.nhsNumberStatus,
  healthId: person.healthId ?? '',
  councilId: person.councilId ?? '',
  communicationNeeds: person.communicationNeeds,
})

/** Own texts that somebody wrote; what the rules found, and that there is an objection, follows from elsewhere. */
const written = new Set(['Formulation', 'Means-test note', 'Weekly contribution'])

export const isOwnWritten = (block: AgencyRecord['ownBlocks'][number]): boolean =>
  !('withheld' in block) && block.at === undefined && written.has(block.heading)

const ownOf = (blocks: readonly OwnBlock[]): AmendedOwn[] =>
  blocks.flatMap((block, was) =>
    'withheld' in block || !isOwnWritten(block) ? [] : { was, text: block.text },
  )
