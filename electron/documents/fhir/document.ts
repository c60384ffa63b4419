import type { PackInput } from '../../../shared/records.ts'
import { datedAt, isProposal } from '../../../shared/proposal.ts'
import { carePlanEntry, goalEntries, taskEntries } from './care-plan.ts'
import { careTeamEntries } from './care-team.ts'
import { compositionEntry } from './composition.ts'
import { encounterEntry } from './meeting.ts'
import { agencyEntries, memberEntries, membersOf, patientEntry } from './people.ts'
import { riskEntry } from './risk-assessment.ts'
import type { DocumentBundle, Entry } from './types.ts'
import { documentUrn, uriIdentifier } from './urns.ts'

/**
 * The record as a FHIR R4 document, with selected UK Core codes; not a claim to UK Core conformance. It is a reading of
 * record.json for health systems and carries no signature: what was signed stands beside it.
 */
export function recordDocument(input: PackInput): DocumentBundle {
  const { record } = input
  const goals = goalEntries(record)
  const tasks = taskEntries(record)
  return {
    resourceType: 'Bundle',
    language: 'en-GB',
    identifier: uriIdentifier(documentUrn(record.recordId, record.recordVersion)),
    type: 'document',
    timestamp: datedAt(record),
    entry: [
      compositionEntry(input, goals, tasks),
      patientEntry(record),
      ...agencyEntries(record),
      ...membersOf(input).flatMap((member) => memberEntries(record, member)),
      encounterEntry(record),
      ...[
        ...careTeamEntries(record),
        ...goals,
        carePlanEntry(record, goals),
        riskEntry(record),
        ...tasks,
      ].map((entry) => (isProposal(input) ? asProposed(entry) : entry)),
    ],
  }
}

/** Of a correction that waits nothing is in force, and nothing is asked of anybody: whoever takes it in by itself sees that. */
const proposed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Goal: { lifecycleStatus: 'proposed' },
  CarePlan: { status: 'draft', intent: 'proposal' },
  CareTeam: { status: 'proposed' },
  RiskAssessment: { status: 'preliminary' },
  Task: { status: 'draft', intent: 'proposal' },
}

const asProposed = (entry: Entry): Entry => ({
  ...entry,
  resource: { ...entry.resource, ...proposed[entry.resource.resourceType] },
})
