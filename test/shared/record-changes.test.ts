import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesBetween, saidAt } from '../../shared/record-changes.ts'
import { decisionRecord } from '../support/documents/sample-record.ts'

test('every value that is another is listed once, at its place, with what it was', () => {
  const [line, ...lines] = decisionRecord.plan.lines
  const after = {
    ...decisionRecord,
    recordVersion: 2,
    person: { ...decisionRecord.person, familyName: 'Asante-Bell' },
    plan: { ...decisionRecord.plan, lines: [...(line ? [{ ...line, healthPence: 1 }] : []), ...lines] },
  }
  expect(changesBetween(decisionRecord, after)).toEqual([
    { at: '/person/familyName', before: decisionRecord.person.familyName, after: 'Asante-Bell' },
    { at: '/plan/lines/0/healthPence', before: line?.healthPence, after: 1 },
  ])
})

test('a list that grew or shrank is one value, and what a version says of itself is none', () => {
  const { conditions } = decisionRecord.decision
  const after = {
    ...decisionRecord,
    supersedes: { recordVersion: 1, decisionSha256: 'a' },
    decision: { ...decisionRecord.decision, conditions: [...conditions, 'One more'] },
  }
  expect(changesBetween(decisionRecord, after)).toEqual([
    { at: '/decision/conditions', before: conditions, after: [...conditions, 'One more'] },
  ])
})

test('a list of changes names exactly where two texts differ', () => {
  const texts = fc.record({ reasons: fc.string(), legalBasis: fc.string(), 'a/b~c': fc.string() })
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const record = (said: object) =>
        ({ ...decisionRecord, decision: { ...decisionRecord.decision, ...said } }) as typeof decisionRecord
      const [before, after] = [record(one), record(other)]
      const changes = changesBetween(before, after)
      for (const { at, before: was, after: is } of changes) {
        expect(saidAt(before, at)).toEqual(was)
        expect(saidAt(after, at)).toEqual(is)
      }
      const differing = Object.keys(one).filter(
        (key) => one[key as keyof typeof one] !== other[key as keyof typeof one],
      )
      expect(changes).toHaveLength(differing.length)
    }),
  )
})
