import { expect, test } from 'vitest'
import { decisionCsv } from '../../../electron/documents/csv/decision.ts'
import { recordDocument } from '../../../electron/documents/fhir/document.ts'
import { recordPage } from '../../../electron/documents/page/record-page.ts'
import type { RecordOffer, RecordTogether } from '../../../shared/record-support.ts'
import { emptyOffer, emptyTogether } from '../../../shared/support.ts'
import { fhirErrors } from '../../support/documents/fhir-check.ts'
import { packInput } from '../../support/documents/sample-pack.ts'
import { decisionRecord } from '../../support/documents/sample-record.ts'

const { lineId: _lineId, ...empty } = emptyOffer
const offer = (over: Partial<RecordOffer>): RecordOffer => ({
  ...empty,
  audience: 'both',
  kind: 'brokerage',
  offeredOn: '2026-11-02',
  offeredBy: 'Amara Nwosu',
  line: null,
  present: false,
  ...over,
})
const broker = offer({
  answer: 'accepted',
  answeredOn: '2026-11-05',
  name: 'Rosa Lindqvist',
  organisation: 'Harrow Vale Brokers',
  sinceOn: '2026-11-12',
  line: 1,
  present: true,
})
const declined = offer({
  kind: 'advocacy',
  answer: 'declined',
  answeredOn: '2026-11-05',
  words: 'I can speak for myself',
})
const together: RecordTogether = {
  ...emptyTogether,
  audience: 'both',
  duties: [{ law: 'care_act_s67', asks: 'must', state: 'unmet' }],
  singlePlan: 'no',
  singlePlanWhy: 'The council’s system takes no plan but its own',
  careCluster: '8',
  clusterPence: 4_200_00,
}
const said = { ...decisionRecord, offers: [broker, declined], together }
const input = (side: 'health' | 'socialCare') => packInput(side, { decision: said })

test('what was offered, what was said to it and who came are on the page, with why not', () => {
  const page = recordPage(input('health'))
  for (const text of [
    'Rosa Lindqvist, Harrow Vale Brokers',
    'I can speak for myself',
    'Was there for this.',
    `Line 1, ${decisionRecord.plan.lines[0]?.description ?? '?'}`,
    'must be arranged. Care Act 2014 s67',
    'No. The council’s system takes no plan but its own',
    'Care clusters are no longer used to pay for services',
  ])
    expect(page).toContain(text)
})

test('FHIR has a care team of those who are named, and it is sound', () => {
  const document = JSON.parse(JSON.stringify(recordDocument(input('health')))) as {
    entry: { resource: { resourceType: string; participant?: unknown } }[]
  }
  expect(fhirErrors(document as never)).toEqual([])
  const team = document.entry.find(({ resource }) => resource.resourceType === 'CareTeam')
  expect(team?.resource.participant).toContainEqual({
    role: [{ text: 'Broker' }],
    member: { display: 'Rosa Lindqvist, Harrow Vale Brokers' },
    period: { start: '2026-11-12' },
  })
})

test('the council’s table has the answers as codes', () => {
  const [head = '', row = ''] = decisionCsv(input('socialCare')).split('\r\n')
  expect(head).toContain('brokerage,advocacy,peer_support,joint_assessment,single_plan')
  expect(row).toContain('accepted,declined,,,no,,')
})

test('a record from before has no such section, no care team and no column', () => {
  const before = packInput('socialCare')
  expect(recordPage(before)).not.toContain('Brokerage, advocacy and peer support')
  expect(JSON.stringify(recordDocument(packInput('health')))).not.toContain('CareTeam')
  expect(decisionCsv(before)).not.toContain('peer_support')
})

test('a joint budget that they asked for stands with why it was declined, in a column of its own and in no care team', () => {
  const budget = offer({
    kind: 'joint_budget',
    askedFor: true,
    answer: 'declined',
    answeredOn: '2026-11-05',
    words: 'All that paper',
    because: ['too_much', 'no_help'],
  })
  const withIt = { decision: { ...said, offers: [budget, broker] } }
  const page = recordPage(packInput('health', withIt))
  for (const text of [
    'A joint budget, brokerage, advocacy and peer support',
    'Asked for Monday 2 November 2026, told Amara Nwosu',
    'Declined Thursday 5 November 2026: too much to look after, nobody to help with it',
    'All that paper',
  ])
    expect(page).toContain(text)
  expect(decisionCsv(packInput('socialCare', withIt)).split('\r\n')[0]).toContain(
    'joint_budget,joint_budget_asked_for',
  )
  expect(decisionCsv(input('socialCare'))).not.toContain('joint_budget')
  expect(JSON.stringify(recordDocument(packInput('health', withIt)))).not.toContain('"text":"Joint budget"')
})
