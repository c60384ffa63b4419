import { bringsSomebody, wasAccepted } from '../../../shared/support.ts'
import { advocacyWords, supporterWords } from '../../../shared/support-words.ts'
import type { AgencyRecord } from '../../../shared/records.ts'
import { agencyUrn, patientUrn } from './people.ts'
import type { Entry, Period } from './types.ts'
import { refer, urnOf } from './urns.ts'

export const careTeamUrn = ({ recordId }: AgencyRecord): string => urnOf(recordId, 'care team')

/**
 * Who works with the person beside the agencies: key worker, broker, advocate, peer supporter, each by name. None of a record
 * from before it said what was offered: its copies are made again as they were.
 */
export function careTeamEntries(record: AgencyRecord): Entry[] {
  const participants = participantsOf(record)
  if (record.offers === undefined || participants.length === 0) return []
  return [
    {
      fullUrl: careTeamUrn(record),
      resource: {
        resourceType: 'CareTeam',
        status: 'active',
        name: 'Who works with them',
        subject: refer(patientUrn(record)),
        participant: participants,
        managingOrganization: [refer(agencyUrn(record, 'health')), refer(agencyUrn(record, 'socialCare'))],
      },
    },
  ]
}

function participantsOf({ support, offers = [] }: AgencyRecord): object[] {
  const named = offers.filter((offer) => bringsSomebody(offer) && wasAccepted(offer) && offer.name !== '')
  const isOffered = (name: string): boolean => named.some((offer) => offer.name === name)
  const bare = [
    ['Key worker', support?.keyWorker ?? ''],
    ['Advocate', support?.advocate ?? ''],
    ['Broker', support?.broker ?? ''],
  ].filter(([, name = '']) => name.trim() !== '' && !isOffered(name))
  return [
    ...bare.map(([role, name]) => ({ role: [{ text: role }], member: { display: name?.trim() } })),
    ...named.map(({ kind, under, name, organisation, sinceOn, endedOn }) => ({
      role: [{ text: under === null ? supporterWords[kind] : advocacyWords[under] }],
      member: { display: [name, organisation].filter((part) => part !== '').join(', ') },
      ...periodOf(sinceOn, endedOn),
    })),
  ]
}

function periodOf(start: string | null, end: string | null): { readonly period?: Period } {
  if (start === null && end === null) return {}
  return { period: { ...(start !== null && { start }), ...(end !== null && { end }) } }
}
