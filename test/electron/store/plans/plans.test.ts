import { describe, expect, test } from 'vitest'
import { emptyLine } from '../../../../shared/plans.ts'
import type { BudgetLineFields, Plan } from '../../../../shared/plans.ts'
import { selectPlans } from '../../../../electron/store/facts/select-plan.ts'
import { countingQueries, db, historyOf, openCase } from '../referrals/refer.ts'
import { openTestStore, refusal } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'

const line: BudgetLineFields = { ...emptyLine, description: 'Personal assistant', unitPence: 1620 }

async function planOf(store: TestStore, lines: readonly Partial<BudgetLineFields>[]): Promise<Plan> {
  const { id: caseId } = await openCase(store)
  for (const one of lines) await store.call('plans.addLine', { caseId, line: { ...line, ...one } })
  return store.call('plans.get', { caseId })
}

const order = (plan: Plan): string[] => plan.lines.map((one) => `${one.position} ${one.description}`)

describe('a line', () => {
  test('has an annual figure that follows from cost, units, frequency and dates', async () => {
    const store = await openTestStore()
    // 2.5 hours a week at £16.20, to the penny: 16.20 × 2.5 × 52.
    const plan = await planOf(store, [
      { unitsHundredths: 250, healthPence: 210_600 },
      { unitsHundredths: 250, startsOn: '2026-04-01', endsOn: '2026-09-29' },
      { frequency: 'one_off', socialCarePence: 1620 },
    ])
    expect(plan.lines.map((one) => [one.annualPence, one.balancePence])).toEqual([
      [210_600, 0],
      [105_012, 105_012],
      [1620, 0],
    ])
    expect(plan.totals).toEqual({
      annualPence: 317_232,
      healthPence: 210_600,
      socialCarePence: 1620,
      contributionPence: 0,
    })
    const sums = await db(store).selectFrom('budgetLine').select(['annualPence', 'healthPence']).execute()
    expect(sums[0]).toEqual({ annualPence: 210_600, healthPence: 210_600 })
  })

  test('in term-time costs its weeks, and one that ends costs its part, from the plan’s start if it has none', async () => {
    const store = await openTestStore()
    const { caseId, version } = await planOf(store, [
      { weeksAYear: 39 },
      { endsOn: '2027-02-28' },
      { frequency: 'one_off', startsOn: '2026-12-01', endsOn: '2026-12-01' },
    ])
    const plan = await store.call('plans.save', { caseId, version, changes: { startsOn: '2026-12-01' } })
    // £16.20 × 39; 90 of 365 days of £842.40; once.
    expect(plan.lines.map(({ annualPence }) => annualPence)).toEqual([63_180, 20_772, 1620])
    expect(plan.money).toMatchObject({
      startsOn: '2026-12-01',
      recurring: { balancePence: 63_180 + 84_240 },
      firstYear: { balancePence: 63_180 + 20_772 },
      laterYears: [{ fromYear: 2, toYear: null, balancePence: 63_180 }],
      oneOff: { balancePence: 1620 },
    })
  })

  test('from before term-time was kept is paid all year round, and so is one added without saying', async () => {
    const store = await openTestStore()
    const { weeksAYear: _, ...old } = line
    const { id: caseId } = await openCase(store)
    const added = await store.call('plans.addLine', { caseId, line: old })
    expect(added.lines).toMatchObject([{ weeksAYear: null, annualPence: 84_240 }])
    await db(store)
      .updateTable('budgetLine')
      .set({ body: JSON.stringify(old) })
      .execute()
    expect(await store.call('plans.get', { caseId })).toEqual(added)
  })

  test('changed in something else keeps its weeks', async () => {
    const store = await openTestStore()
    const [first] = (await planOf(store, [{ weeksAYear: 39 }])).lines
    const changes = { description: 'Mentor' }
    const plan = await store.call('plans.updateLine', { lineId: first?.id ?? '', version: 1, changes })
    expect(plan.lines).toMatchObject([{ description: 'Mentor', weeksAYear: 39 }])
  })

  test('that does not add up is kept, and rule J1 says so', async () => {
    const store = await openTestStore()
    const plan = await planOf(store, [{ healthPence: 1 }])
    const found = plan.findings.filter(({ rule, line }) => rule === 'J1' && line === plan.lines[0]?.id)
    expect(found).toMatchObject([{ effect: 'block' }])
  })

  test('changes in the fields given, and its figures follow', async () => {
    const store = await openTestStore()
    const [first] = (await planOf(store, [{}])).lines
    const input = {
      lineId: first?.id ?? '',
      version: 1,
      changes: { frequency: 'monthly' as const, healthPence: 5 },
    }
    const plan = await store.call('plans.updateLine', input)
    expect(plan.lines).toMatchObject([
      {
        description: 'Personal assistant',
        frequency: 'monthly',
        annualPence: 19_440,
        healthPence: 5,
        version: 2,
      },
    ])
    expect(await refusal(store.replyTo('plans.updateLine', input))).toMatchObject({ kind: 'conflict' })
    expect(await historyOf(store, first?.id ?? '')).toMatchObject([{ annualPence: 84_240, version: 1 }])
  })

  test('that makes no sense is refused, and nothing is written', async () => {
    const store = await openTestStore()
    const { caseId } = await planOf(store, [])
    const wrong: readonly (readonly [Partial<BudgetLineFields>, string])[] = [
      [{ startsOn: '2026-05-01', endsOn: '2026-04-01' }, 'endsOn'],
      [{ unitPence: 10_000_000_000, unitsHundredths: 200 }, 'unitPence'],
      [{ unitPence: -1 }, 'line.unitPence'],
      [{ description: ' ' }, 'line.description'],
      [{ frequency: 'monthly', weeksAYear: 39 }, 'weeksAYear'],
      [{ frequency: 'one_off', weeksAYear: 1 }, 'weeksAYear'],
      [{ weeksAYear: 52 }, 'line.weeksAYear'],
    ]
    for (const [change, field] of wrong) {
      const error = await refusal(store.replyTo('plans.addLine', { caseId, line: { ...line, ...change } }))
      expect(error).toMatchObject({ kind: 'invalid', fields: { [field]: expect.any(String) } })
    }
    expect((await store.call('plans.get', { caseId })).lines).toEqual([])
  })

  test('is taken away, and the others keep their version', async () => {
    const store = await openTestStore()
    const before = await planOf(store, [{ description: 'A' }, { description: 'B' }, { description: 'C' }])
    const gone = before.lines[1]?.id ?? ''
    const plan = await store.call('plans.removeLine', { lineId: gone, version: 1 })
    expect(order(plan)).toEqual(['1 A', '2 C'])
    expect(plan.lines.map((one) => one.version)).toEqual([1, 1])
    expect(await historyOf(store, gone)).toMatchObject([{ version: 1 }])
    const after = await store.call('plans.addLine', {
      caseId: plan.caseId,
      line: { ...line, description: 'D' },
    })
    expect(order(after)).toEqual(['1 A', '2 C', '3 D'])
    const late = { lineId: after.lines[0]?.id, version: 2 }
    expect(await refusal(store.replyTo('plans.removeLine', late))).toMatchObject({ kind: 'conflict' })
  })

  test('moves to another place, and a place past the end is the end', async () => {
    const store = await openTestStore()
    const before = await planOf(store, [{ description: 'A' }, { description: 'B' }, { description: 'C' }])
    const a = before.lines[0]?.id ?? ''
    const move = (version: number, position: number) =>
      store.call('plans.moveLine', { lineId: a, version, position })
    expect(order(await move(1, 3))).toEqual(['1 B', '2 C', '3 A'])
    expect(order(await move(2, 1))).toEqual(['1 A', '2 B', '3 C'])
    expect(order(await move(3, 99))).toEqual(['1 B', '2 C', '3 A'])
    expect(order(await move(4, 3))).toEqual(['1 B', '2 C', '3 A'])
    const late = { lineId: a, version: 1, position: 1 }
    expect(await refusal(store.replyTo('plans.moveLine', late))).toMatchObject({ kind: 'conflict' })
  })
})

describe('a plan', () => {
  test('saves what is given and leaves the rest', async () => {
    const store = await openTestStore()
    const { caseId } = await planOf(store, [])
    const changes = { splitBasis: 'Two thirds for a health need', startsOn: '2026-04-01' }
    const saved = await store.call('plans.save', { caseId, version: 1, changes })
    expect(saved).toMatchObject({ ...changes, version: 2, pooled: false, needsMet: true })
    const late = { caseId, version: 1, changes: { pooled: true } }
    expect(await refusal(store.replyTo('plans.save', late))).toMatchObject({ kind: 'conflict' })
    expect((await store.call('plans.get', { caseId })).pooled).toBe(false)
  })

  test('is checked under section 117 and the risk decision of its own case', async () => {
    const store = await openTestStore()
    const { id: caseId } = await openCase(store, {}, { section117: true })
    const charged = { ...line, socialCarePence: 84_240, contributionPence: 100 }
    const plan = await store.call('plans.addLine', { caseId, line: charged })
    const rules = plan.findings.map((finding) => finding.rule)
    expect(rules).toContain('L2')
  })

  test('many plans take no more queries than one', async () => {
    const store = await openTestStore()
    const ids = [(await openCase(store)).id]
    const one = countingQueries(store)
    await selectPlans(one.db, ids, '2026-02-01')
    for (const familyName of ['Beck', 'Cole']) ids.push((await openCase(store, { familyName })).id)
    const three = countingQueries(store)
    expect((await selectPlans(three.db, ids, '2026-02-01')).size).toBe(3)
    expect(three.queries()).toBe(one.queries())
  })
})
