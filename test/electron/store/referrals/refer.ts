import type { Case } from '../../../../shared/cases.ts'
import type { Call } from '../../../../shared/contract.ts'
import type { Referral } from '../../../../shared/referrals.ts'
import { selectHistory } from '../../../../electron/store/kernel/history.ts'
import type { VersionedTable } from '../../../../electron/store/kernel/rows.ts'
import type { ReadDb } from '../../../../electron/store/kernel/schema.ts'
import type { TestStore } from '../test-store.ts'

type Sent = Partial<Omit<Call<'referrals.add'>, 'person' | 'personId'>>
type About = NonNullable<Call<'referrals.add'>['person']>

export const ruth: About = {
  familyName: 'Steen',
  givenName: 'Ruth',
  dateOfBirth: '1975-05-04',
  nhsNumber: '',
  postcode: 'NG1 2ZZ',
}

export const sent: Required<Sent> = {
  side: 'health',
  sourceId: '',
  referredOn: '2026-01-12',
  reason: 'Wants to go to choir with a personal assistant.',
  requestedBecause: 'Risk to weigh',
  worker: 'Jo Pell',
  team: 'Northgate team',
  section117: null,
  indicativePence: null,
}

/** One referral about somebody described; by telephone, as it were. */
export const refer = (test: TestStore, about: Partial<About> = {}, said: Sent = {}): Promise<Referral> =>
  test.call('referrals.add', { ...sent, ...said, personId: null, person: { ...ruth, ...about } })

/** One more about somebody who is here. */
export const referAgain = (test: TestStore, personId: string, said: Sent = {}): Promise<Referral> =>
  test.call('referrals.add', { ...sent, ...said, personId, person: null })

/** A case from one referral. */
export async function openCase(test: TestStore, about: Partial<About> = {}, said: Sent = {}): Promise<Case> {
  const referral = await refer(test, about, said)
  return test.call('cases.open', { referralIds: [referral.id] })
}

export const db = (test: TestStore) => test.store.desk().store.db

/** The store's database, counting how many queries are begun on it. */
export function countingQueries(test: TestStore): { readonly db: ReadDb; readonly queries: () => number } {
  let queries = 0
  const real = db(test)
  const selectFrom = ((...from: Parameters<typeof real.selectFrom>) => {
    queries += 1
    return real.selectFrom(...from)
  }) as ReadDb['selectFrom']
  return { db: { selectFrom, fn: real.fn }, queries: () => queries }
}

/** The old versions that are kept of one row, the first one first. */
export async function historyOf(test: TestStore, rowId: string): Promise<Record<string, unknown>[]> {
  const found = await db(test)
    .selectFrom('history')
    .select('tableName')
    .distinct()
    .where('rowId', '=', rowId)
    .executeTakeFirst()
  if (!found) return []
  const rows = await selectHistory(db(test), found.tableName as VersionedTable, [rowId])
  return rows.map(({ row }) => ({ ...row }))
}
