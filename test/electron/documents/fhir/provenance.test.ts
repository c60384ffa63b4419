import { describe, expect, it } from 'vitest'
import { recordDocument } from '../../../../electron/documents/fhir/document.ts'
import { recordProvenance } from '../../../../electron/documents/fhir/provenance.ts'
import type { PackInput } from '../../../../shared/records.ts'
import { resourceErrors } from '../../../support/documents/fhir-check.ts'
import { health, packInput, socialCare } from '../../../support/documents/sample-pack.ts'
import { members } from '../../../support/documents/sample-record.ts'

type Json = Record<string, unknown>
const written = (input: PackInput): Json => JSON.parse(JSON.stringify(recordProvenance(input))) as Json
const names = (input: PackInput): string[] =>
  (written(input)['agent'] as { who: { display: string } }[]).map(({ who }) => who.display)

describe('the FHIR provenance', () => {
  it('is sound by two validators', () => {
    expect(resourceErrors(written(packInput('health')))).toEqual([])
  })

  it.each<[string, (resource: Json) => void]>([
    ['without a target', (resource) => delete resource['target']],
    ['without a time', (resource) => delete resource['recorded']],
    ['with an agent who is nobody', (resource) => (resource['agent'] = [{}])],
    ['with an element that FHIR does not know', (resource) => (resource['colour'] = 'red')],
  ])('is found broken %s', (_, breakIt) => {
    const resource = written(packInput('health'))
    breakIt(resource)
    expect(resourceErrors(resource)).not.toEqual([])
  })

  it('is of the composition of the document beside it, and points to nothing outside that document', () => {
    const input = packInput('health')
    const { entry, identifier } = recordDocument(input)
    const kinds = new Map(entry.map(({ fullUrl, resource }) => [fullUrl, resource.resourceType]))
    const { target, agent } = written(input) as {
      target: Json[]
      agent: Record<'who' | 'onBehalfOf', { reference: string }>[]
    }
    expect(target).toEqual([{ reference: entry[0]?.fullUrl, type: 'Composition', identifier }])
    for (const { who, onBehalfOf } of agent) {
      expect(kinds.get(who.reference)).toBe('PractitionerRole')
      expect(kinds.get(onBehalfOf.reference)).toBe('Organization')
    }
  })

  it('names each signer with the role and agency of their statement, at the last time that one claims', () => {
    const { agencies } = packInput('health').record
    expect(written(packInput('health'))).toMatchObject({
      recorded: '2026-11-27T12:10:41.000Z',
      agent: expect.arrayContaining([
        expect.objectContaining({
          role: [{ text: members.consultant.title }],
          onBehalfOf: expect.objectContaining({ display: agencies.health.name }) as unknown,
        }),
        expect.objectContaining({
          role: [{ text: members.chair.title }],
          onBehalfOf: expect.objectContaining({ display: agencies.socialCare.name }) as unknown,
        }),
      ]) as unknown,
    })
  })

  it('names nobody who did not sign, and nobody who withdrew', () => {
    expect(names(packInput('health', { signers: [health] }))).toEqual([members.consultant.name])
    expect(names(packInput('health', { voided: [socialCare] }))).toEqual([members.consultant.name])
    expect(recordProvenance(packInput('health', { voided: [health, socialCare] }))).toBeNull()
  })
})
