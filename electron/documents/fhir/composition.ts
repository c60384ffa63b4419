import type { PackInput } from '../../../shared/records.ts'
import { sides } from '../../../shared/kernel/text.ts'
import { datedAt, isProposal } from '../../../shared/proposal.ts'
import { recordContent } from '../content/record-content.ts'
import { signaturesOf, stands } from '../../proof/signatures.ts'
import { carePlanUrn } from './care-plan.ts'
import { encounterUrn } from './meeting.ts'
import { narrative } from './narrative.ts'
import { agencyUrn, patientUrn, roleUrn } from './people.ts'
import { riskUrn } from './risk-assessment.ts'
import type { Entry, Reference, Section } from './types.ts'
import { documentUrn, refer, some, uriIdentifier, urnOf } from './urns.ts'

const headingSystem = 'https://fhir.hl7.org.uk/CodeSystem/UKCore-RecordStandardHeadings'

/** UK Core's headings where one means the same; a section without a code is allowed, an invented code is not. */
const headingCodes: Readonly<Record<string, string>> = {
  words: 'patient-and-carer-concerns-expectations-and-wishes',
  risk: 'risk-information',
  'in-place': 'risk-mitigation',
  capacity: 'mental-capacity-assessment',
  actions: 'plan-and-requested-actions',
  agreement: 'attendance-details',
}

/** The signatures' own digests are left to the files beside this one; a document names no hash of itself. */
const leftOut = new Set(['check'])

export const compositionUrn = ({ recordId }: PackInput['record']): string => urnOf(recordId, 'composition')

export function compositionEntry(input: PackInput, goals: readonly Entry[], tasks: readonly Entry[]): Entry {
  const { record, bothSigned, shortOf, supersedes } = input
  const signed = supersedes === null ? 'final' : 'amended'
  return {
    fullUrl: compositionUrn(record),
    resource: {
      resourceType: 'Composition',
      language: 'en-GB',
      identifier: uriIdentifier(`urn:uuid:${record.recordId}`),
      status: bothSigned && shortOf.length === 0 ? signed : 'preliminary',
      type: {
        coding: [{ system: 'http://snomed.info/sct', code: '734163000', display: 'Care plan' }],
        text: 'Record of a shared decision',
      },
      subject: refer(patientUrn(record)),
      encounter: refer(encounterUrn(record)),
      date: datedAt(record),
      author: sides.map((side) => refer(agencyUrn(record, side), record.agencies[side].name)),
      title: `Record of a shared decision, ${record.caseReference}`,
      confidentiality: 'R',
      ...some('attester', attesters(input)),
      custodian: refer(agencyUrn(record, 'health')),
      ...(supersedes === null || isProposal(input)
        ? {}
        : { relatesTo: [replaces(record.recordId, supersedes.recordVersion)] }),
      section: sections(input, goals, tasks),
    },
  }
}

const replaces = (recordId: string, version: number): object => ({
  code: 'replaces',
  targetIdentifier: uriIdentifier(documentUrn(recordId, version)),
})

const attesters = (input: PackInput): object[] =>
  signaturesOf(input)
    .filter((one, _, all) => stands(one, all, input.record))
    .map(({ statement: { signer, claimedAt } }) => ({
      mode: 'professional',
      time: claimedAt,
      party: refer(roleUrn(input.record, signer.memberId), signer.name),
    }))

function sections(input: PackInput, goals: readonly Entry[], tasks: readonly Entry[]): Section[] {
  const { record } = input
  const urns = (entries: readonly Entry[]): Reference[] => entries.map(({ fullUrl }) => refer(fullUrl))
  const entries: Readonly<Record<string, readonly Reference[]>> = {
    words: urns(goals.slice(0, 1)),
    risk: [refer(riskUrn(record))],
    plan: [refer(carePlanUrn(record)), ...urns(goals.slice(1))],
    actions: urns(tasks),
    agreement: [refer(encounterUrn(record))],
  }
  return recordContent(input)
    .sections.filter(({ slug }) => !leftOut.has(slug))
    .map(({ slug, heading, blocks }) => ({
      title: heading,
      ...codeOf(slug),
      text: narrative(blocks),
      ...some('entry', entries[slug] ?? []),
    }))
}

function codeOf(slug: string): Pick<Section, 'code'> {
  const code = headingCodes[slug]
  return code === undefined ? {} : { code: { coding: [{ system: headingSystem, code }] } }
}
