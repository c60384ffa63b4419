import { describe, expect, it } from 'vitest'
import { recordDocument } from '../../../../electron/documents/fhir/document.ts'
import type { DecisionRecord, PackInput } from '../../../../shared/records.ts'
import { verdicts } from '../../../../shared/room.ts'
import { fhirErrors } from '../../../support/documents/fhir-check.ts'
import { packInput, socialCare } from '../../../support/documents/sample-pack.ts'
import { decisionRecord, members } from '../../../support/documents/sample-record.ts'

type Json = Record<string, unknown>
interface Doc extends Json {
  entry: { fullUrl: string; resource: Json }[]
}

/** As it is written to disk and read back: without what JSON leaves out. */
const written = (input: PackInput): Doc => JSON.parse(JSON.stringify(recordDocument(input))) as Doc
const withChanges = (changes: Partial<DecisionRecord>): PackInput =>
  packInput('health', { decision: { ...decisionRecord, ...changes } })

const of = (doc: Doc, type: string): Json[] =>
  doc.entry.map(({ resource }) => resource).filter((resource) => resource['resourceType'] === type)
const one = (doc: Doc, type: string): Json => of(doc, type)[0] ?? {}

describe('the FHIR document', () => {
  it('is sound by three validators', () => {
    expect(fhirErrors(written(packInput('health')))).toEqual([])
  })

  it.each(verdicts)('is sound when the verdict is %s', (verdict) => {
    const decision = { ...decisionRecord.decision, verdict }
    expect(fhirErrors(written(withChanges({ decision })))).toEqual([])
  })

  it('is sound for the least that a record can hold', () => {
    const { person, words, risk, plan, decision } = decisionRecord
    const least = withChanges({
      person: {
        ...person,
        nhsNumber: null,
        nhsNumberStatus: null,
        councilId: null,
        healthId: null,
        postcode: '',
        givenName: '',
        gender: '',
      },
      words: { ...words, text: '' },
      risk: {
        ...risk,
        activity: '',
        options: [],
        pitfalls: [],
        safetyNets: [],
        contingency: '',
        stopTriggers: [],
      },
      plan: { ...plan, lines: [], splitBasis: '', section117: false, healthPence: 0, socialCarePence: 0 },
      decision: { ...decision, conditions: [], reviewOn: null },
      agreements: [],
      attendance: [],
      actions: [],
    })
    expect(fhirErrors(written({ ...least, statements: [], bothSigned: false }))).toEqual([])
  })

  it('says of each line how it is paid, what speaks for it and what it replaces', () => {
    const plan = one(written(packInput('health')), 'CarePlan')
    const [evenings, allotment] = (plan['activity'] as { detail: { description: string } }[]).map(
      ({ detail }) => detail.description,
    )
    expect(evenings).toContain('recurring; direct payment, gross; a dedicated account; VAT: the council')
    expect(allotment).toContain(
      '£640.05 once; health £0; social care £640.05; one-off; notional budget; £10 once charged to the person',
    )
    expect(evenings).toContain('£12,818 a year; health £7,690.80')
    expect((plan['note'] as { text: string }[]).map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        'First year, from 1 Dec 2026: £12,818; health £7,690.80; social care £5,127.20',
        'Each later year: £12,818; health £7,690.80; social care £5,127.20',
        'Once: £640.05; health £0; social care £640.05',
      ]),
    )
    expect(allotment).toContain('Instead of: Day centre, two days a week, which cost £3,120 a year')
  })

  it('reads a record made before its lines said how they are paid', () => {
    const { plan } = decisionRecord
    const lines = plan.lines.map(
      ({ contributionSide: _s, netOrGross: _n, account: _a, vatLead: _v, ...line }) => line,
    )
    expect(fhirErrors(written(withChanges({ plan: { ...plan, lines } })))).toEqual([])
  })

  it('holds what the health record needs, the composition first', () => {
    const doc = written(packInput('health'))
    const types = doc.entry.map(({ resource }) => String(resource['resourceType']))
    expect(types[0]).toBe('Composition')
    const count = Object.fromEntries(
      [...new Set(types)].map((type) => [type, types.filter((t) => t === type).length]),
    )
    expect(count).toEqual({
      Composition: 1,
      Patient: 1,
      Organization: 2,
      Practitioner: 5,
      PractitionerRole: 5,
      Encounter: 1,
      Goal: 3,
      CarePlan: 1,
      RiskAssessment: 1,
      Task: 2,
    })
  })

  it('gives the person’s own words as the first goal, expressed by them', () => {
    const [own, next] = of(written(packInput('health')), 'Goal')
    expect(own).toMatchObject({ description: { text: decisionRecord.words.text }, expressedBy: {} })
    expect(next).not.toHaveProperty('expressedBy')
  })

  it('does not give a carer’s account for the person’s own expression', () => {
    const doc = written(withChanges({ words: { ...decisionRecord.words, source: 'carer' } }))
    expect(one(doc, 'Goal')).not.toHaveProperty('expressedBy')
  })

  it('never gives suicide or self-harm a probability, even where a grade stands in the record', () => {
    const pitfalls = decisionRecord.risk.pitfalls.map((pitfall) => ({ ...pitfall, likelihood: 5 }))
    const doc = written(withChanges({ risk: { ...decisionRecord.risk, pitfalls } }))
    const predictions = one(doc, 'RiskAssessment')['prediction'] as Json[]
    expect(predictions.map((prediction) => 'qualitativeRisk' in prediction)).toEqual([true, false, true])
    expect(JSON.stringify(predictions[1])).not.toMatch(/probability|whenPeriod|relativeRisk/)
  })

  it('keeps dissent verbatim, as a note by the person who dissents', () => {
    const notes = one(written(packInput('health')), 'RiskAssessment')['note'] as Json[]
    const dissent = notes.find(({ text }) => String(text).startsWith('Disagrees'))
    expect(dissent?.['text']).toContain(decisionRecord.agreements[2]?.words)
    expect(dissent).toMatchObject({ authorReference: { display: members.nurse.name } })
  })

  it('names each signatory as an attester, and is preliminary until both agencies have signed', () => {
    const both = one(written(packInput('health')), 'Composition')
    expect(both).toMatchObject({
      status: 'final',
      attester: [{ mode: 'professional' }, { mode: 'professional' }],
    })
    const half = one(written(packInput('health', { signers: [socialCare] })), 'Composition')
    expect(half).toMatchObject({ status: 'preliminary' })
    expect(half['attester']).toHaveLength(1)
  })

  it('does not count a withdrawn signature as an attestation', () => {
    const doc = written(packInput('health', { voided: [socialCare] }))
    expect(one(doc, 'Composition')['attester']).toHaveLength(1)
  })

  it('names the document that it replaces', () => {
    const first = written(packInput('health'))
    const supersedes = { recordVersion: 1, decisionSha256: 'a'.repeat(64) }
    const second = written(withChanges({ recordVersion: 2, supersedes }))
    expect(one(second, 'Composition')).toMatchObject({
      status: 'amended',
      relatesTo: [{ code: 'replaces', targetIdentifier: first['identifier'] }],
    })
    expect(fhirErrors(second)).toEqual([])
  })

  it('carries the withheld markers and none of the withheld text', () => {
    const text = JSON.stringify(recordDocument(packInput('health')))
    expect(text).toContain('Withheld from this copy. Social care only.')
    expect(text).not.toContain('Capital below')
  })

  it('is the same document each time, with its own identifiers for each record', () => {
    expect(written(packInput('health'))).toEqual(written(packInput('health')))
    const other = written(withChanges({ recordId: '019379f2-1111-7abc-8def-000000000007' }))
    const urls = new Set(written(packInput('health')).entry.map(({ fullUrl }) => fullUrl))
    expect(other.entry.filter(({ fullUrl }) => urls.has(fullUrl))).toEqual([])
  })
})

// The validators themselves: a check that finds nothing proves nothing.
describe('a broken FHIR document', () => {
  const first = (doc: Doc, type: string): Json => one(doc, type)
  const broken: readonly [string, (doc: Doc) => void][] = [
    ['without a timestamp', (doc) => delete doc['timestamp']],
    ['without an identifier', (doc) => delete doc['identifier']],
    ['with another resource first', (doc) => (doc.entry = doc.entry.toReversed())],
    ['with one address twice', (doc) => doc.entry.push(...doc.entry.slice(1, 2))],
    ['with a composition without a status', (doc) => delete first(doc, 'Composition')['status']],
    ['with a status that FHIR does not know', (doc) => (first(doc, 'CarePlan')['status'] = 'agreed')],
    ['with a day that does not exist', (doc) => (first(doc, 'Patient')['birthDate'] = '2026-02-30')],
    ['with an element that FHIR does not know', (doc) => (first(doc, 'Goal')['colour'] = 'red')],
    ['with a number where a text belongs', (doc) => (first(doc, 'Goal')['description'] = { text: 5 })],
    ['with a reference to nothing', (doc) => (first(doc, 'Task')['focus'] = { reference: 'urn:uuid:gone' })],
    [
      'with a reference to the wrong kind',
      (doc) => (first(doc, 'CarePlan')['subject'] = { reference: doc.entry[2]?.fullUrl }),
    ],
    ['without the person', (doc) => doc.entry.splice(1, 1)],
    [
      'with two NHS numbers',
      (doc) =>
        (first(doc, 'Patient')['identifier'] as Json[]).push(
          (first(doc, 'Patient')['identifier'] as Json[])[0] ?? {},
        ),
    ],
    [
      'with an NHS number that fails its check',
      (doc) =>
        Object.assign((first(doc, 'Patient')['identifier'] as Json[])[0] ?? {}, { value: '9990334014' }),
    ],
    [
      'with an NHS number of no status',
      (doc) => delete (first(doc, 'Patient')['identifier'] as Json[])[0]?.['extension'],
    ],
  ]

  it.each(broken)('is found: %s', (_, breakIt) => {
    const doc = written(packInput('health'))
    breakIt(doc)
    expect(fhirErrors(doc)).not.toEqual([])
  })
})
