import type { AgencyRecord } from '../../../shared/records.ts'
import { likelihoodWords, pitfallCategoryWords, positionWords, wordFor } from '../../../shared/words.ts'
import { gradedPitfall } from '../content/pitfall.ts'
import type { GradedPitfall } from '../content/pitfall.ts'
import { agencyOf, memberLine } from '../content/people.ts'
import { encounterUrn } from './meeting.ts'
import { patientUrn, practitionerUrn } from './people.ts'
import type { Annotation, Concept, Entry } from './types.ts'
import { refer, some, urnOf } from './urns.ts'

export const riskUrn = ({ recordId }: AgencyRecord): string => urnOf(recordId, 'risk assessment')

/** The shared positive-risk decision. Dissent is a note of its own, verbatim, by the person who dissents. */
export function riskEntry(record: AgencyRecord): Entry {
  const { risk, meeting } = record
  const activity = risk.activity.trim()
  return {
    fullUrl: riskUrn(record),
    resource: {
      resourceType: 'RiskAssessment',
      status: 'final',
      code: { text: 'Shared decision on a risk worth taking' },
      subject: refer(patientUrn(record)),
      encounter: refer(encounterUrn(record)),
      occurrenceDateTime: meeting.heldOn,
      ...some('reasonCode', activity === '' ? [] : [{ text: activity }]),
      ...some('prediction', risk.pitfalls.map(gradedPitfall).map(prediction)),
      ...mitigationOf(record),
      ...some('note', dissentNotes(record)),
    },
  }
}

function prediction(pitfall: GradedPitfall): Readonly<Record<string, unknown>> {
  const kind = wordFor(pitfallCategoryWords, pitfall.category)
  const toWhom = pitfall.toWhom.trim()
  return {
    outcome: { text: `${kind}: ${pitfall.text.trim()}` },
    ...(pitfall.likelihood === null ? {} : { qualitativeRisk: qualitativeRisk(pitfall.likelihood) }),
    ...(toWhom === '' ? {} : { rationale: `To whom: ${toWhom}` }),
  }
}

// HL7's five words for how probable, beside the panel's own word, which is what was said.
const probabilities = ['negligible', 'low', 'moderate', 'high', 'certain'] as const

function qualitativeRisk(likelihood: number): Concept {
  const system = 'http://terminology.hl7.org/CodeSystem/risk-probability'
  const code = probabilities[likelihood - 1]
  const words = likelihoodWords[likelihood - 1] ?? String(likelihood)
  return code === undefined ? { text: words } : { coding: [{ system, code }], text: words }
}

function mitigationOf({ risk }: AgencyRecord): { readonly mitigation?: string } {
  const parts = [
    ...risk.safetyNets.map((net) => net.text),
    risk.contingency,
    ...risk.stopTriggers,
    ...(risk.reviewTriggers ?? []).map((text) => `Review early: ${text}`),
  ]
  const words = parts.map((part) => part.trim()).filter((part) => part !== '')
  return words.length === 0 ? {} : { mitigation: words.join('; ') }
}

const dissentNotes = (record: AgencyRecord): Annotation[] =>
  record.agreements
    .filter(({ position, words }) => position === 'disagree' || words.trim() !== '')
    .map(({ member, position, words }) => ({
      authorReference: refer(practitionerUrn(record, member.memberId), member.name),
      time: record.decision.readBackAt,
      text: `${positionWords[position]} (${memberLine(member)}; ${agencyOf(record, member.side)}): ${words.trim()}`.trim(),
    }))
