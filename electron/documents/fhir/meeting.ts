import type { AgencyRecord } from '../../../shared/records.ts'
import { agencyUrn, patientUrn, roleUrn } from './people.ts'
import type { Entry } from './types.ts'
import { refer, some, uriIdentifier, urnOf } from './urns.ts'

export const encounterUrn = ({ recordId }: AgencyRecord): string => urnOf(recordId, 'encounter')

/** The hearing of this case. Only those who were there for it take part; the day is known, the minute it ended is not. */
export function encounterEntry(record: AgencyRecord): Entry {
  const { meeting, attendance } = record
  const there = attendance.filter(({ state }) => state === 'present')
  return {
    fullUrl: encounterUrn(record),
    resource: {
      resourceType: 'Encounter',
      identifier: [uriIdentifier(`urn:uuid:${meeting.id}`)],
      status: 'finished',
      class: {
        system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
        code: 'AMB',
        display: 'ambulatory',
      },
      type: [{ text: meeting.kind === 'panel' ? meeting.panelName : 'Front-line joint sign-off' }],
      subject: refer(patientUrn(record)),
      ...some(
        'participant',
        there.map((member) => ({ individual: refer(roleUrn(record, member.memberId), member.name) })),
      ),
      period: { start: meeting.heldOn, end: meeting.heldOn },
      serviceProvider: refer(agencyUrn(record, 'health')),
    },
  }
}
