import { expect, test } from 'vitest'
import { newId } from '../../../../shared/kernel/ids.ts'
import { BudgetLineFields, emptyLine } from '../../../../shared/plans.ts'
import { RiskBody, emptyRisk } from '../../../../shared/risks.ts'
import type { StoreAt } from '../../../support/store-at.ts'
import { storeAt } from '../../../support/store-at.ts'

type Carer = Pick<RiskBody, 'carerView' | 'carerViewSource'>

async function withRisk({ db }: StoreAt, carer: Carer): Promise<string> {
  const { carerViewNote: _, ...old } = { ...emptyRisk, ...carer }
  const id = newId()
  await db
    .insertInto('risk')
    .values({ id, version: 4, caseId: newId(), body: JSON.stringify(old) })
    .execute()
  return id
}

test('why a carer was not asked moves into a field of its own, and what a carer said stays', async () => {
  const store = await storeAt(60)
  const asked = await withRisk(store, { carerView: 'She should go.', carerViewSource: 'letter' })
  const unasked = await withRisk(store, { carerView: 'He lives alone.', carerViewSource: 'not_sought' })
  await store.bringTo(70)
  const rows = await store.db.selectFrom('risk').selectAll().execute()
  const bodyOf = (id: string) => RiskBody.parse(JSON.parse(rows.find((row) => row.id === id)?.body ?? ''))
  expect(bodyOf(asked)).toMatchObject({ carerView: 'She should go.', carerViewNote: '' })
  expect(bodyOf(unasked)).toMatchObject({ carerView: '', carerViewNote: 'He lives alone.' })
  expect(rows.map(({ version }) => version)).toEqual([4, 4])
})

test('every charge so far was the council’s, in more lines than are read at once', async () => {
  const store = await storeAt(60)
  const { contributionSide: _, ...old } = { ...emptyLine, description: 'Choir' }
  const sums = { annualPence: 0, healthPence: 0, socialCarePence: 0, contributionPence: 0 }
  const rows = Array.from({ length: 501 }, (_one, index) => ({
    id: newId(),
    version: 1,
    caseId: 'c',
    position: index,
    body: JSON.stringify(old),
    ...sums,
  }))
  await store.db.insertInto('budgetLine').values(rows).execute()
  await store.bringTo(70)
  const lines = await store.db.selectFrom('budgetLine').select('body').execute()
  const sides = lines.map(({ body }) => BudgetLineFields.parse(JSON.parse(body)).contributionSide)
  expect(new Set(sides)).toEqual(new Set(['socialCare']))
})
