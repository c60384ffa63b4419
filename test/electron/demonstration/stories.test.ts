import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { budgetLine, planFields, riskBody } from '../../../electron/demonstration/shapes/shape.ts'
import { ageOn } from '../../../shared/kernel/dates.ts'
import { BudgetLineFields, PlanFields } from '../../../shared/plans.ts'
import { RiskBody } from '../../../shared/risks.ts'
import { cases, linesOf, script } from './every-case.ts'

const { stories } = script

const people = stories.map((story) => story.person)

describe('the people of the demonstration panel', () => {
  it('are 24, aged 19 to 78', () => {
    const ages = people.map((person) => ageOn(person.dateOfBirth, '2026-11-21'))
    expect(people).toHaveLength(24)
    expect([Math.min(...ages), Math.max(...ages)]).toEqual([19, 78])
  })

  it('have different NHS numbers', () => {
    expect(new Set(people.map((person) => person.nhsNumber)).size).toBe(24)
  })

  it('are nobody in the fixture files, so that importing those into the demonstration joins no one by chance', () => {
    const files = ['health', 'social-care'].map((name) =>
      readFileSync(
        new URL(`../../fixtures/referrals/${name}-referrals.csv`, import.meta.url),
        'latin1',
      ).replaceAll(/(?<=\d)[ -](?=\d)/g, ''),
    )
    for (const { nhsNumber } of people) expect(files.join('\n')).not.toContain(nhsNumber)
  })

  it('were referred between July and November 2026, each agency once a day at most', () => {
    const sent = stories.flatMap(({ person, referrals }) =>
      referrals.map(({ side, referredOn }) => {
        const id = side === 'health' ? person.healthId : person.councilId
        return { referredOn, key: `${side} ${id} ${referredOn}` }
      }),
    )
    for (const { referredOn } of sent)
      expect(referredOn >= '2026-07-01' && referredOn <= '2026-11-20').toBe(true)
    expect(new Set(sent.map(({ key }) => key)).size).toBe(sent.length)
  })

  it('wait in the queue where they have no case, two of them written down in two ways', () => {
    const waiting = stories.filter((story) => story.cases.length === 0)
    const twice = waiting.filter((story) => story.referrals.some((referral) => referral.asSent !== undefined))
    expect([waiting.length, twice.length]).toEqual([6, 2])
  })
})

describe.each(cases.map((demo) => [demo.key, demo] as const))('the case %s', (_key, demo) => {
  test('has a risk decision, a plan and lines that the contract keeps as they are', () => {
    const risk = riskBody(demo.risk)
    expect(RiskBody.parse(risk)).toEqual(risk)
    const plan = planFields(demo.plan)
    expect(PlanFields.parse(plan)).toEqual(plan)
    const lines = demo.plan.lines.map((line) => budgetLine(demo.plan, line))
    expect(lines.map((line) => BudgetLineFields.parse(line))).toEqual(lines)
  })

  test('is in the person’s own words, two to five sentences of them', () => {
    expect(demo.words.match(/[.?!](?=\s|$)/g)?.length).toBeGreaterThanOrEqual(2)
    expect(demo.words.match(/[.?!](?=\s|$)/g)?.length).toBeLessThanOrEqual(5)
  })

  test('weighs at least two options, exactly one of them doing nothing, as all three see each', () => {
    const { options } = demo.risk
    expect(options.length).toBeGreaterThanOrEqual(2)
    expect(options.filter((option) => option.doingNothing)).toHaveLength(1)
    for (const { person, health, socialCare } of options)
      expect([person, health, socialCare]).not.toContain('')
  })

  test('has safety nets of every kind, strengths, and something that ends it', () => {
    expect(new Set(demo.risk.safetyNets.map((net) => net.kind)).size).toBe(3)
    expect(demo.risk.strengths?.length).toBeGreaterThanOrEqual(2)
    expect(demo.risk.stopTriggers).not.toHaveLength(0)
  })

  test('never scores suicide or self-harm, and gives a formulation instead', () => {
    const harm = demo.risk.pitfalls.filter((pitfall) => pitfall.category === 'suicide_self_harm')
    for (const pitfall of harm)
      expect(Object.keys(pitfall).toSorted()).toEqual(['category', 'text', 'toWhom'])
    expect(harm.length === 0 || /safety plan/i.test(demo.risk.formulation ?? '')).toBe(true)
  })

  test('has two to six lines, each costing something', () => {
    expect(demo.plan.lines.length).toBeGreaterThanOrEqual(2)
    for (const line of linesOf(demo)) expect(line.annualPence).toBeGreaterThan(0)
  })
})
