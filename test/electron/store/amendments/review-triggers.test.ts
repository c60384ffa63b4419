import { expect, test } from 'vitest'
import { correctedRecord } from '../../../../shared/corrections/corrected-record.ts'
import { restOf } from '../../../../shared/amended-fields.ts'
import { changesBetween } from '../../../../shared/record-changes.ts'
import type { DecisionRecord } from '../../../../shared/records.ts'
import { decisionRecord } from '../../../support/documents/sample-record.ts'

const nothing = { person: null, actions: undefined, answers: [] }

/** The sample is from before a record said what brings its review forward. */
function corrected(record: DecisionRecord, reviewTriggers: string[]): readonly unknown[] {
  const { risk } = restOf(record)
  const words = { ...record.decision, conditions: [...record.decision.conditions] }
  const after = correctedRecord(record, { ...nothing, words, rest: { risk: { ...risk, reviewTriggers } } })
  return changesBetween(record, after)
}

test('a record from before there was such a list says nothing of an empty one once it is corrected', () => {
  expect(corrected(decisionRecord, [])).toEqual([])
})

test('what was left out of it can be put in, and taken out again', () => {
  const added = corrected(decisionRecord, ['The bus stops running'])
  expect(added).toEqual([{ at: '/risk/reviewTriggers', before: null, after: ['The bus stops running'] }])
  const whole = {
    ...decisionRecord,
    risk: { ...decisionRecord.risk, reviewTriggers: ['The bus stops running'] },
  }
  expect(corrected(whole, [])).toEqual([
    { at: '/risk/reviewTriggers', before: ['The bus stops running'], after: [] },
  ])
})
