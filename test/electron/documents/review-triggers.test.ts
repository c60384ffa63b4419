import { expect, test } from 'vitest'
import { decisionCsv } from '../../../electron/documents/csv/decision.ts'
import { recordPage } from '../../../electron/documents/page/record-page.ts'
import { recordDocument } from '../../../electron/documents/fhir/document.ts'
import { packInput } from '../../support/documents/sample-pack.ts'
import { decisionRecord } from '../../support/documents/sample-record.ts'

const triggers = ['The bus stops running', 'A week away from home']
const risk = { ...decisionRecord.risk, reviewTriggers: triggers }
const said = packInput('socialCare', { decision: { ...decisionRecord, risk } })
const unsaid = packInput('socialCare')

test('what brings a review forward is on the page, in FHIR and in the council’s table', () => {
  for (const made of [recordPage(said), JSON.stringify(recordDocument(said)), decisionCsv(said)])
    for (const text of triggers) expect(made).toContain(text)
  expect(decisionCsv(said).split('\r\n')[0]).toContain('review_triggers')
})

test('a record from before has no heading and no column for it', () => {
  expect(recordPage(unsaid)).not.toContain('What brings the review forward')
  expect(decisionCsv(unsaid)).not.toContain('review_triggers')
})
