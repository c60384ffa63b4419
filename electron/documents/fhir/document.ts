import type { PackInput } from '../../../shared/records.ts'
import { datedAt } from '../../../shared/proposal.ts'
import { carePlanEntry, goalEntries, taskEntries } from './care-plan.ts'
import { compositionEntry } from './composition.ts'
import { encounterEntry } from './meeting.ts'
import { agencyEntries, memberEntries, membersOf, patientEntry } from './people.ts'
import { riskEntry } from './risk-assessment.ts'
import type { DocumentBundle } from './types.ts'
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
      ...goals,
      carePlanEntry(record, goals),
      riskEntry(record),
      ...tasks,
    ],
  }
}
