import type { Side } from '../kernel/text.ts'
import { foldHeading, labelHeadings } from './column-map.ts'
import type { ColumnMap } from './column-map.ts'
import { targetFields } from './referral-row.ts'
import type { TargetField } from './referral-row.ts'

const health: ColumnMap = {
  id: 'health-referrals',
  name: 'Trust referral export',
  side: 'health',
  columns: {
    sourceId: 'Client ID',
    nhsNumber: 'NHS Number',
    nhsNumberStatus: 'NHS No Trace Status',
    familyName: 'Surname',
    givenName: 'Forename',
    dateOfBirth: 'DOB',
    gender: 'Gender',
    addressLine1: 'Address Line 1',
    addressLine2: 'Address Line 2',
    town: 'Town',
    postcode: 'Postcode',
    team: 'Team',
    worker: 'Care Coordinator',
    referredOn: 'Referral Date',
    reason: 'Referral Reason',
    legalStatus: 'Legal Status',
    section117: 'S117 Aftercare',
    indicativePence: 'Indicative Health Budget (pa)',
    communicationNeeds: 'Communication Needs',
    consentToShare: 'Consent To Share',
    requestedBecause: 'Requested To Panel Because',
  },
}

// Client-level data names (CLD), as councils export them.
const socialCare: ColumnMap = {
  id: 'social-care-referrals',
  name: 'Council request export',
  side: 'socialCare',
  columns: {
    sourceId: 'LA_Person_Unique_Identifier',
    nhsNumber: 'NHS_Number',
    familyName: 'Family_Name',
    givenName: 'Given_Name',
    dateOfBirth: 'Date_of_Birth',
    gender: 'Gender',
    addressLine1: 'Address_Line_1',
    addressLine2: 'Address_Line_2',
    town: 'Post_Town',
    postcode: 'Postcode',
    worker: 'Allocated_Worker',
    referredOn: 'Event_Start_Date',
    reason: 'Request_Summary',
    indicativePence: 'Indicative_Budget_Annual',
    weeklyContributionPence: 'Weekly_Contribution',
    financialAssessment: 'Financial_Assessment',
    communicationNeeds: 'Accessible_Information',
    sharingObjection: 'Sharing_Objection',
  },
}

/** The layouts that Accord knows from the start. */
export const builtInMaps: readonly ColumnMap[] = [health, socialCare]

const otherNames: Partial<Record<TargetField, readonly string[]>> = {
  sourceId: ['Patient ID', 'Person ID', 'Local ID', 'Case Number', 'Mosaic ID', 'RiO Number'],
  nhsNumber: ['NHS No', 'NHS Num'],
  familyName: ['Last Name', 'Family Name'],
  givenName: ['First Name', 'Given Name', 'Forenames'],
  dateOfBirth: ['Date of Birth', 'Birth Date', 'D.O.B.'],
  gender: ['Sex'],
  addressLine1: ['Address 1', 'Address', 'Street', 'Street Address', 'Home Address'],
  addressLine2: ['Address 2', 'Locality', 'District'],
  town: ['Post Town', 'City', 'Town or City', 'Address Line 3', 'Address 3'],
  postcode: ['Post Code', 'Home Postcode'],
  team: ['Team Name', 'Service'],
  worker: ['Care Co-ordinator', 'Key Worker', 'Social Worker', 'Lead Professional', 'Worker'],
  referredOn: ['Date of Referral', 'Request Date', 'Date Referred', 'Referred On'],
  reason: ['Reason for Referral', 'Reason', 'Summary'],
  legalStatus: ['MHA Status'],
  section117: ['Section 117', 'S117'],
  indicativePence: ['Indicative Budget', 'Annual Budget'],
  weeklyContributionPence: ['Client Contribution', 'Contribution Per Week'],
  communicationNeeds: ['Accessible Information Needs', 'Communication'],
  consentToShare: ['Consent', 'Sharing Consent'],
  sharingObjection: ['Objection', 'Objects to Sharing'],
  requestedBecause: ['Reason for Panel', 'Panel Trigger'],
}

/** A first guess at an unknown header, for a person to correct: target field to the heading as `labelHeadings` shows it. */
export function suggestColumns(header: readonly string[]): Partial<Record<TargetField, string>> {
  const [folded, labels] = [header.map(foldHeading), labelHeadings(header)]
  const suggestion: Partial<Record<TargetField, string>> = {}
  for (const field of targetFields) {
    const index = folded.findIndex((heading) => headingsOf(field).has(heading))
    const heading = labels[index]
    if (heading !== undefined) suggestion[field] = heading
  }
  return suggestion
}

const known = new Map<TargetField, ReadonlySet<string>>()

function headingsOf(field: TargetField): ReadonlySet<string> {
  const before = known.get(field)
  if (before) return before
  const names = [...builtInMaps.map((map) => map.columns[field] ?? ''), ...(otherNames[field] ?? [])]
  const folded = new Set(names.map(foldHeading).filter(Boolean))
  known.set(field, folded)
  return folded
}

/** A CSV with nothing but the headings that a file of this agency has; none of them needs quoting. */
export const templateCsv = (side: Side): string => {
  const headings = Object.values(builtInMaps.find((map) => map.side === side)?.columns ?? {})
  return `\uFEFF${headings.join(',')}\r\n`
}
