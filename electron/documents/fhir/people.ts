import { fullName } from '../../../shared/kernel/person-name.ts'
import { elsewhere, tell } from '../../../shared/kernel/told.ts'
import type { Told } from '../../../shared/kernel/told.ts'
import type { PersonTold } from '../../../shared/record-person.ts'
import type { AgencyRecord, PackInput, RecordMember, RecordPerson } from '../../../shared/records.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { sides } from '../../../shared/kernel/text.ts'
import { signaturesOf } from '../../proof/signatures.ts'
import type { Entry, Identifier } from './types.ts'
import { refer, some, urnOf } from './urns.ts'

const nhsNumberSystem = 'https://fhir.nhs.uk/Id/nhs-number'
const statusExtension =
  'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus'
const statusSystem = 'https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatusEngland'
/** "Number present but not traced": what is known of a number that nobody has looked up. */
const notTraced = '02'

export const patientUrn = ({ recordId }: AgencyRecord): string => urnOf(recordId, 'patient')
export const agencyUrn = ({ recordId }: AgencyRecord, side: Side): string => urnOf(recordId, `agency ${side}`)
export const roleUrn = ({ recordId }: AgencyRecord, memberId: string): string =>
  urnOf(recordId, `role ${memberId}`)

export const practitionerUrn = ({ recordId }: AgencyRecord, memberId: string): string =>
  urnOf(recordId, `practitioner ${memberId}`)

type Element = (record: AgencyRecord) => Readonly<Record<string, unknown>>

/** The elements of a Patient, in their order, by the field that brings each; FHIR allows a reader to ask no more. */
const patientElements: Told<PersonTold, Element> = {
  nhsNumber: (record) => some('identifier', patientIdentifiers(record)),
  nhsNumberStatus: elsewhere('with the NHS number'),
  healthId: elsewhere('among the identifiers'),
  councilId: elsewhere('among the identifiers'),
  familyName: ({ person }) => ({ name: [humanName(person)] }),
  givenName: elsewhere('with the last name'),
  gender: ({ person }) => ({ gender: administrativeGender(person.gender) }),
  dateOfBirth: ({ person }) => ({ birthDate: person.dateOfBirth }),
  postcode: ({ person }) => {
    const postalCode = person.postcode.trim()
    return some('address', postalCode === '' ? [] : [{ postalCode }])
  },
  communicationNeeds: elsewhere('the narrative: Patient has coded languages only'),
}

export function patientEntry(record: AgencyRecord): Entry {
  return {
    fullUrl: patientUrn(record),
    resource: {
      resourceType: 'Patient',
      ...Object.assign({}, ...tell(patientElements, record)),
      managingOrganization: refer(agencyUrn(record, 'health')),
    },
  }
}

/** The whole name stands in `text`; somebody with one name has that part and no other. */
const humanName = (person: RecordPerson) => ({
  use: 'official',
  text: fullName(person),
  ...(person.familyName !== '' && { family: person.familyName }),
  ...some('given', given(person.givenName)),
})

const given = (names: string): string[] => names.split(/\s+/).filter((name) => name !== '')

function patientIdentifiers(record: AgencyRecord): Identifier[] {
  const { nhsNumber, nhsNumberStatus, councilId, healthId } = record.person
  const identifiers: Identifier[] = []
  if (nhsNumber !== null) {
    const status = { coding: [{ system: statusSystem, code: nhsNumberStatus ?? notTraced }] }
    const extension = [{ url: statusExtension, valueCodeableConcept: status }]
    identifiers.push({ extension, system: nhsNumberSystem, value: nhsNumber })
  }
  if (healthId !== null) identifiers.push(localIdentifier(record, 'health', healthId))
  if (councilId !== null) identifiers.push(localIdentifier(record, 'socialCare', councilId))
  return identifiers
}

/** Neither agency has a published URI for its own numbers, so the agency's id in Accord names the system. */
function localIdentifier(record: AgencyRecord, side: Side, value: string): Identifier {
  const agency = record.agencies[side]
  return { system: `urn:uuid:${agency.id}`, value, assigner: refer(agencyUrn(record, side), agency.name) }
}

function administrativeGender(words: string): string {
  const word = words.trim().toLowerCase()
  if (['female', 'woman', 'f'].includes(word)) return 'female'
  if (['male', 'man', 'm'].includes(word)) return 'male'
  return /^$|not (known|stated|specified|recorded)|unknown/.test(word) ? 'unknown' : 'other'
}

export const agencyEntries = (record: AgencyRecord): Entry[] =>
  sides.map((side) => ({
    fullUrl: agencyUrn(record, side),
    resource: {
      resourceType: 'Organization',
      ...some('identifier', odsIdentifier(record.agencies[side].odsCode)),
      name: record.agencies[side].name,
    },
  }))

/** None where nobody had given the code by the day of the meeting. */
const odsIdentifier = (value: string): Identifier[] =>
  value === '' ? [] : [{ system: 'https://fhir.nhs.uk/Id/ods-organization-code', value }]

/** Everyone whom the record names by their own id: those who came, those who were asked, those who signed. */
export function membersOf(input: PackInput): readonly RecordMember[] {
  const { attendance, agreements } = input.record
  const signers = signaturesOf(input).map(({ statement: { signer } }): RecordMember => ({
    memberId: signer.memberId,
    name: signer.name,
    title: signer.role,
    side: signer.agency,
    registration: '',
  }))
  const all = [...attendance, ...agreements.map(({ member }) => member), ...signers]
  return all.filter(({ memberId }, index) => all.findIndex((one) => one.memberId === memberId) === index)
}

/** The person, and what they are for their agency; a member of neither agency has a role without one. */
export function memberEntries(record: AgencyRecord, member: RecordMember): Entry[] {
  const practitioner = practitionerUrn(record, member.memberId)
  const organization = member.side === null ? {} : { organization: refer(agencyUrn(record, member.side)) }
  return [
    {
      fullUrl: practitioner,
      resource: {
        resourceType: 'Practitioner',
        ...some('identifier', registrationOf(member)),
        name: [{ text: member.name }],
      },
    },
    {
      fullUrl: roleUrn(record, member.memberId),
      resource: {
        resourceType: 'PractitionerRole',
        practitioner: refer(practitioner, member.name),
        ...organization,
        ...some('code', member.title === '' ? [] : [{ text: member.title }]),
      },
    },
  ]
}

/** UK Core has a system for these four registers; for others (Social Work England) no published one was found. */
function registrationOf({ registration }: RecordMember): Identifier[] {
  if (registration.trim() === '') return []
  const known = /^(GMC|NMC|HCPC|GPhC)\s+(\S.*)$/i.exec(registration.trim())
  const [register, value] = [known?.[1], known?.[2]]
  return register === undefined || value === undefined
    ? [{ type: { text: 'Professional registration' }, value: registration.trim() }]
    : [{ system: `https://fhir.hl7.org.uk/Id/${register.toLowerCase()}-number`, value }]
}
