import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineCategories } from '../../../shared/line-categories.ts'
import { accounts, managementTypes, payees, vatLeads } from '../../../shared/plans.ts'
import { checkPlan } from '../../../shared/rules/check-plan.ts'
import { PlanInput } from '../../../shared/rules/plan-input.ts'
import type { PlanLine } from '../../../shared/rules/plan-input.ts'
import { builtInBook } from '../../../shared/rules/rule-book.ts'
import { cleanPlan, plan } from './plan.ts'

const pence = fc.integer({ min: 0, max: 1_000 })
const anyLine = (id: string): fc.Arbitrary<PlanLine> =>
  fc.record({
    id: fc.constant(id),
    description: fc.stringMatching(/^[a-z ]{0,9}$/),
    inCarePlan: fc.boolean(),
    category: fc.constantFrom(...lineCategories),
    annualPence: pence,
    coversFullCost: fc.boolean(),
    healthPence: pence,
    socialCarePence: pence,
    contributionPence: pence,
    contributionSide: fc.constantFrom('health', 'socialCare'),
    outsideSection117: fc.boolean(),
    managementType: fc.constantFrom(...managementTypes),
    netOrGross: fc.constantFrom('net', 'gross', null),
    payee: fc.constantFrom(...payees),
    payeeJustification: fc.constantFrom(null, '', 'because'),
    careHomeWeeks: fc.nat(9),
    nhsMustProvide: fc.boolean(),
    account: fc.constantFrom(...accounts),
    vatLead: fc.constantFrom(...vatLeads),
  })
const anyPlan = fc
  .tuple(anyLine('1'), anyLine('10'), anyLine('2'), fc.boolean(), fc.boolean(), fc.constantFrom('', 'Need'))
  .map(([a, b, c, section117, isClear, basis]) => ({
    ...plan({ person: { section117 }, needsMetByPlan: isClear, split: { basis } }),
    lines: [c, b, a],
  }))

describe('checkPlan', () => {
  it('has nothing to say about a plan in order', () => {
    expect(checkPlan(cleanPlan())).toEqual([])
  })

  it('gives each finding its effect, its source, and words that are all filled in', () => {
    fc.assert(
      fc.property(anyPlan, (input) => {
        for (const finding of checkPlan(input)) {
          const rule = builtInBook.rules.get(finding.rule)
          expect(Object.keys(finding)).toEqual(['rule', 'effect', 'line', 'message', 'source'])
          expect(finding.effect).toBe(rule?.effect)
          expect(finding.source).toBe(`${rule?.source.title}, ${rule?.source.section}`)
          expect(finding.message).not.toMatch(/\{|\}|undefined|“”/)
        }
      }),
    )
  })

  it('says one thing for each rule and line, sorted by rule and line as plain text, the plan first', () => {
    fc.assert(
      fc.property(anyPlan, (input) => {
        const keys = checkPlan(input).map(({ rule, line }) => `${rule}|${line ?? ''}`)
        expect(new Set(keys).size).toBe(keys.length)
        expect(keys.map((key) => key.split('|'))).toEqual(
          keys
            .map((key) => key.split('|'))
            .toSorted(([a = '', b = ''], [c = '', d = '']) => {
              if (a !== c) return a < c ? -1 : 1
              return b < d ? -1 : 1
            }),
        )
      }),
    )
  })

  it('has no health rule for lines without health money, and no council rule for lines without council money', () => {
    fc.assert(
      fc.property(anyPlan, (input) => {
        const paid = (id: string | null, side: 'healthPence' | 'socialCarePence'): number =>
          input.lines.find((line) => line.id === id)?.[side] ?? 0
        const ofLines = checkPlan(input).filter(({ line }) => line !== null)
        const healthRules = ofLines.filter(({ rule }) => rule.startsWith('N'))
        const councilRules = ofLines.filter(({ rule }) => rule.startsWith('L'))
        expect(healthRules.filter(({ line }) => paid(line, 'healthPence') === 0)).toEqual([])
        expect(councilRules.filter(({ line }) => paid(line, 'socialCarePence') === 0)).toEqual([])
      }),
    )
  })

  it('says where a source is still to be checked, and only there', () => {
    const findings = checkPlan(plan({ H: { inCarePlan: false, category: 'alcohol' } }))
    const [n1, n3] = findings.map(({ message }) => message)
    expect(n1).not.toContain('still to be checked')
    expect(n3).toContain('the source is still to be checked')
    const unconfirmed = [...builtInBook.rules.values()]
      .filter((rule) => !rule.confirmed)
      .map((rule) => rule.id)
    // Marked (K) or unverified in the research.
    expect(unconfirmed.toSorted()).toEqual(['L6', 'L7', 'L8', 'L9', 'N11', 'N3', 'N4', 'N5', 'N8'])
  })

  it('names a line without a description by its id', () => {
    const [finding] = checkPlan(plan({ H: { description: ' ', inCarePlan: false } }))
    expect(finding?.message).toContain('“line H”')
  })

  it('leaves out a rule that was not yet in force when the plan starts', () => {
    const late = plan({ startsOn: '2015-03-31', financialAssessment: 'not_started' })
    expect(checkPlan(late).map(({ rule }) => rule)).not.toContain('L3')
    const inTime = plan({ startsOn: '2015-04-01', financialAssessment: 'not_started' })
    expect(checkPlan(inTime).map(({ rule }) => rule)).toContain('L3')
  })
})

describe('PlanInput', () => {
  const refused = (value: unknown): boolean => !PlanInput.safeParse(value).success

  it('refuses unknown keys at every level', () => {
    const input = cleanPlan()
    expect(refused({ ...input, extra: 1 })).toBe(true)
    expect(refused({ ...input, split: { ...input.split, extra: 1 } })).toBe(true)
    expect(refused({ ...input, lines: [{ ...input.lines[0], extra: 1 }] })).toBe(true)
    expect(refused(input)).toBe(false)
  })

  it.each([
    ['a missing key', (input: PlanInput) => ({ ...input, lines: undefined })],
    ['a date that does not exist', (input: PlanInput) => ({ ...input, startsOn: '2026-02-30' })],
    ['half a penny', (input: PlanInput) => ({ ...input, lines: [{ ...input.lines[0], healthPence: 0.5 }] })],
    [
      'a negative amount',
      (input: PlanInput) => ({ ...input, lines: [{ ...input.lines[0], healthPence: -1 }] }),
    ],
    [
      'an amount as text',
      (input: PlanInput) => ({ ...input, lines: [{ ...input.lines[0], healthPence: '1' }] }),
    ],
    [
      'an unknown category',
      (input: PlanInput) => ({ ...input, lines: [{ ...input.lines[0], category: 'beer' }] }),
    ],
    ['the same line twice', (input: PlanInput) => ({ ...input, lines: [input.lines[0], input.lines[0]] })],
  ])('refuses %s', (_what, change) => {
    expect(refused(change(cleanPlan()))).toBe(true)
  })
})
