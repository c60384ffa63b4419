import { expect, test } from 'vitest'
import { correctedRecord } from '../../../../shared/corrections/corrected-record.ts'
import { restOf } from '../../../../shared/amended-fields.ts'
import type { AmendedRest } from '../../../../shared/amended-fields.ts'
import { refuseUnsound } from '../../../../electron/store/amendments/refuse-unsound.ts'
import { Failure } from '../../../../shared/kernel/reply.ts'
import { changesBetween } from '../../../../shared/record-changes.ts'
import type { DecisionRecord } from '../../../../shared/records.ts'
import type { RecordOffer } from '../../../../shared/record-support.ts'
import { emptyOffer, emptyTogether } from '../../../../shared/support.ts'
import { decisionRecord } from '../../../support/documents/sample-record.ts'

const { lineId: _lineId, askedFor: _asked, because: _why, ...empty } = emptyOffer
const broker: RecordOffer = {
  ...empty,
  audience: 'both',
  kind: 'brokerage',
  offeredOn: '2026-11-02',
  offeredBy: 'Amara Nwosu',
  answer: 'accepted',
  answeredOn: '2026-11-05',
  name: 'Rosa Lindqvist',
  sinceOn: '2026-11-12',
  line: 2,
  present: false,
}
const record: DecisionRecord = {
  ...decisionRecord,
  offers: [broker],
  // Its frameworks name what the council must do under the Care Act.
  together: {
    ...emptyTogether,
    audience: 'both',
    duties: [{ law: 'care_act_s67', asks: 'ask', state: 'unmet' }],
  },
}
const words = { ...record.decision, conditions: [...record.decision.conditions] }
const nothing = { person: null, actions: undefined, answers: [] }
const corrected = (rest: Partial<AmendedRest>, before = record) =>
  correctedRecord(before, { ...nothing, words, rest })

test('an offer and what is done once are corrected like any other part', () => {
  const { offers = [], together = emptyTogether } = restOf(record)
  const after = corrected({
    offers: offers.map((one) => ({ ...one, name: 'Rosa Lindquist' })),
    together: { ...together, singlePlan: 'yes' },
  })
  expect(changesBetween(record, after)).toEqual([
    { at: '/offers/0/name', before: 'Rosa Lindqvist', after: 'Rosa Lindquist' },
    { at: '/together/singlePlan', before: null, after: 'yes' },
  ])
})

test('who was there and which line pays follow from the corrected record', () => {
  const { plan, others } = restOf(record)
  const [first, second] = plan.lines
  const after = corrected({
    plan: { ...plan, lines: second ? [second] : [] },
    others: [...others, { was: null, part: 'guest', name: 'rosa lindqvist', title: '', side: null }],
  })
  expect(first).toBeDefined()
  expect(after.offers).toMatchObject([{ line: 1, present: true }])
  const without = corrected({ plan: { ...plan, lines: first ? [first] : [] } })
  expect(without.offers).toMatchObject([{ line: null }])
})

test('what the law asks follows from what was answered', () => {
  const { together = emptyTogether } = restOf(record)
  const after = corrected({ together: { ...together, difficulty: 'yes', appropriatePerson: 'no' } })
  expect(after.together?.duties).toContainEqual({ law: 'care_act_s67', asks: 'must', state: 'unmet' })
})

test('an offer that could not have been written down is refused beside its field', () => {
  const { offers = [] } = restOf(record)
  const after = corrected({ offers: offers.map((one) => ({ ...one, answeredOn: '2026-10-01' })) })
  const refused = (() => {
    try {
      refuseUnsound(record, after)
      return null
    } catch (error) {
      return error instanceof Failure ? error.error : error
    }
  })()
  expect(refused).toEqual({
    kind: 'invalid',
    fields: { 'rest.offers.0.answeredOn': 'before it was offered' },
  })
})

test('a record from before says nothing of it, whatever is corrected', () => {
  const { offers = [] } = restOf(record)
  const after = corrected({ offers, together: emptyTogether }, decisionRecord)
  expect(changesBetween(decisionRecord, after)).toEqual([])
})
