import { describe, expect, it } from 'vitest'
import { decisionCsv } from '../../../electron/documents/csv/decision.ts'
import { recordDocument } from '../../../electron/documents/fhir/document.ts'
import { recordPage } from '../../../electron/documents/page/record-page.ts'
import type { RecordReview } from '../../../shared/record-review.ts'
import type { PackInput } from '../../../shared/records.ts'
import { fhirErrors } from '../../support/documents/fhir-check.ts'
import { packInput } from '../../support/documents/sample-pack.ts'
import { decisionRecord } from '../../support/documents/sample-record.ts'

const review: RecordReview = {
  audience: 'both',
  of: {
    recordId: '019379f2-1111-7abc-8def-00000000000a',
    recordVersion: 2,
    decisionSha256: 'ab',
    heldOn: '2026-08-27',
  },
  openedOn: '2026-11-20',
  because: 'trigger',
  trigger: 'The bus stopped running',
  outcomes: [
    { at: '/risk/outcomesShort', promised: 'A walk a week', result: 'no_longer_wanted', note: 'I swim now.' },
  ],
  conditions: [{ at: '/decision/conditions/0', promised: 'Daylight', result: 'kept', note: '' }],
  safetyNets: [
    { at: '/risk/safetyNets/0/text', promised: 'Dee rings', result: 'worked', note: 'Twice in October.' },
  ],
  triggers: [{ at: '/risk/stopTriggers/0', promised: 'Two missed', result: 'not_fired', note: '' }],
  money: {
    from: '2026-09-01',
    to: '2026-11-19',
    lines: [
      {
        at: '/plan/lines/0',
        description: 'Evening support',
        plannedHealthPence: 100_000,
        plannedSocialCarePence: 50_000,
        healthPence: 90_050,
        socialCarePence: null,
        note: 'No invoice yet',
      },
    ],
  },
  harm: { had: 'none', text: '' },
  said: { text: 'I would rather swim.', source: 'attended', note: '', saidOn: '2026-11-18' },
  healthView: 'Steady.',
  socialCareView: 'Cheaper than planned.',
  result: 'change',
  why: 'Swimming instead of walking.',
  duties: [
    { basis: 'health', dueOn: '2026-12-01', met: true, inTime: true },
    { basis: 'council', dueOn: '2026-11-01', met: true, inTime: false },
  ],
  joint: true,
}
const of = (over: Partial<RecordReview> = {}, side: 'health' | 'socialCare' = 'socialCare'): PackInput =>
  packInput(side, { decision: { ...decisionRecord, kind: 'review', review: { ...review, ...over } } })

describe('the record of a review', () => {
  it('says on the page what became of each promise, what was spent, and what it is a review of', () => {
    const page = recordPage(of())
    for (const text of [
      'It changes: what is to be different is decided as a case of its own',
      'The bus stopped running',
      'I would rather swim.',
      'A walk a week',
      'No longer wanted',
      'I swim now.',
      'Used, and it worked',
      '£900.50',
      'Not known',
      'No invoice yet',
      'The council’s own review, due by Sunday 1 November 2026: held late',
      'One review served both agencies.',
    ])
      expect(page).toContain(text)
  })

  it('is sound FHIR, whatever it comes to', () => {
    for (const result of ['continue', 'change', 'end'] as const)
      expect(fhirErrors(JSON.parse(JSON.stringify(recordDocument(of({ result }, 'health')))))).toEqual([])
  })

  it('completes the plan in FHIR only where it was agreed to end it', () => {
    const status = (result: RecordReview['result']): unknown =>
      recordDocument(of({ result }, 'health')).entry.find(
        ({ resource }) => resource.resourceType === 'CarePlan',
      )?.resource['status']
    expect([status('continue'), status('change'), status('end')]).toEqual(['active', 'active', 'completed'])
  })

  it('says in the council’s table what it reviews, and a first decision has no such columns', () => {
    const [head = '', row = ''] = decisionCsv(of()).split('\r\n')
    expect(head).toContain('kind,reviews_record_id,reviews_record_version,review_because,review_result')
    expect(row).toContain('review,019379f2-1111-7abc-8def-00000000000a,2,trigger,change')
    expect(decisionCsv(packInput('socialCare'))).not.toContain('review_result')
    expect(recordPage(packInput('socialCare'))).not.toContain('The review')
  })
})
