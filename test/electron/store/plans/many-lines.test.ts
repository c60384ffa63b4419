import { expect, test } from 'vitest'
import { emptyLine } from '../../../../shared/plans.ts'
import type { BudgetLineFields } from '../../../../shared/plans.ts'
import { openCase } from '../referrals/refer.ts'
import { openTestStore, refusal } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'

const line = (description: string, more: Partial<BudgetLineFields> = {}): BudgetLineFields => ({
  ...emptyLine,
  description,
  unitPence: 1000,
  ...more,
})
const namesOf = async (store: TestStore, caseId: string): Promise<string[]> =>
  (await store.call('plans.get', { caseId })).lines.map(
    ({ position, description }) => `${position} ${description}`,
  )

test('pasted lines come in their order, after those that are there', async () => {
  const store = await openTestStore()
  const { id: caseId } = await openCase(store)
  await store.call('plans.addLine', { caseId, line: line('Choir') })
  const plan = await store.call('plans.addLines', { caseId, lines: [line('Bus'), line('Boots')] })
  expect(plan.lines.map(({ description }) => description)).toEqual(['Choir', 'Bus', 'Boots'])
  expect(plan.totals.annualPence).toBe(156_000)
})

test.each<[string, Partial<BudgetLineFields>, string]>([
  ['dates', { startsOn: '2026-12-01', endsOn: '2026-11-30' }, 'lines.1.endsOn'],
  ['cost', { unitPence: 10_000_000_000, unitsHundredths: 10_000_000 }, 'lines.1.unitPence'],
  ['name', { description: '' }, 'lines.1.description'],
])('one whose %s is wrong is named, and none of them is written', async (_, wrong, field) => {
  const store = await openTestStore()
  const { id: caseId } = await openCase(store)
  const lines = [line('Bus'), line('Boots', wrong), line('Choir')]
  expect(await refusal(store.replyTo('plans.addLines', { caseId, lines }))).toMatchObject({
    kind: 'invalid',
    fields: { [field]: expect.any(String) as string },
  })
  expect(await namesOf(store, caseId)).toEqual([])
})

test('more than a plan holds are refused whole', async () => {
  const store = await openTestStore()
  const { id: caseId } = await openCase(store)
  await store.call('plans.addLine', { caseId, line: line('Choir') })
  const lines = Array.from({ length: 200 }, () => line('Bus'))
  expect(await refusal(store.replyTo('plans.addLines', { caseId, lines }))).toMatchObject({ kind: 'invalid' })
  expect(await namesOf(store, caseId)).toEqual(['1 Choir'])
})

test('what was pasted is taken out in one; where one was changed since, all of it stays', async () => {
  const store = await openTestStore()
  const { id: caseId } = await openCase(store)
  const before = await store.call('plans.addLines', { caseId, lines: [line('Bus'), line('Boots')] })
  const lines = before.lines.map(({ id: lineId, version }) => ({ lineId, version }))
  await store.call('plans.updateLine', { lineId: lines[1]?.lineId ?? '', version: 1, changes: { need: 'x' } })
  expect(await refusal(store.replyTo('plans.removeLines', { caseId, lines }))).toMatchObject({
    kind: 'conflict',
  })
  expect(await namesOf(store, caseId)).toEqual(['1 Bus', '2 Boots'])
  const seen = lines.map((one, index) => ({ ...one, version: index + 1 }))
  expect((await store.call('plans.removeLines', { caseId, lines: seen })).lines).toEqual([])
})

test('a charge towards the health part is found, in plain words, and blocks', async () => {
  const store = await openTestStore()
  const { id: caseId } = await openCase(store)
  const shared = { healthPence: 26_000, socialCarePence: 26_000, contributionPence: 501 }
  const lines = [line('Choir', { ...shared, contributionSide: 'health' }), line('Bus', shared)]
  const { findings, lines: made } = await store.call('plans.addLines', { caseId, lines })
  expect(findings.filter(({ rule }) => rule === 'N10')).toMatchObject([
    {
      effect: 'block',
      line: made[0]?.id,
      mayAnswer: false,
      message: expect.stringContaining('£5.01') as string,
    },
  ])
})
