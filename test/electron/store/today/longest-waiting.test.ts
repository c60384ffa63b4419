import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { oldestCases, undecidedStates } from '../../../../electron/store/today/oldest-cases.ts'
import { closedMeeting } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { addCase, objectTo } from '../meetings/ready-case.ts'
import { signAs } from '../sign-off/sign-as.ts'
import { log, send } from '../releases/release-steps.ts'
import { openCase } from '../referrals/refer.ts'
import { openTestStore } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'

const dbOf = (store: TestStore) => store.store.desk().store.db
const today = '2026-02-01'

/** All of them read, and put in order by their earliest referral: what the index of what waits stands for. */
async function plainly(store: TestStore): Promise<string[]> {
  const cases = await dbOf(store)
    .selectFrom('case')
    .select('id')
    .where('state', 'in', undecidedStates)
    .execute()
  const referrals = await dbOf(store).selectFrom('referral').select(['caseId', 'referredOn']).execute()
  const since = (id: string): string =>
    referrals.flatMap((one) => (one.caseId === id ? [one.referredOn] : [])).toSorted()[0] ?? '9999'
  return cases
    .map(({ id }) => id)
    .toSorted((a, b) => (`${since(a)} ${a}` < `${since(b)} ${b}` ? -1 : 1))
    .slice(0, 5)
}

const shown = async (store: TestStore): Promise<string[]> =>
  (await oldestCases(dbOf(store), today)).map(({ id }) => id)

/** Referrals whose flag is not what their case says. */
const wrong = async (store: TestStore) =>
  (
    await sql`select r."id" from "referral" r where r."caseWaits" <> exists (
      select 1 from "case" c where c."id" = r."caseId" and c."state" in ('triaged', 'listed', 'heard'))`.execute(
      dbOf(store),
    )
  ).rows

const setCase = (store: TestStore, id: string, state: 'heard' | 'decided' | 'closed') =>
  dbOf(store).updateTable('case').set({ state }).where('id', '=', id).execute()

const setReferrals = (
  store: TestStore,
  id: string,
  changes: { caseId?: string | null; referredOn?: string },
) => dbOf(store).updateTable('referral').set(changes).where('caseId', '=', id).execute()

test('whichever case waits longest is found as if all were read, after every kind of change', async () => {
  const store = await openTestStore({ now: new Date('2026-02-01T09:00:00Z') })
  const days = [
    '2026-01-20',
    '2026-01-05',
    '2026-01-05',
    '2026-01-11',
    '2025-12-30',
    '2026-01-02',
    '2026-01-28',
  ]
  const ids: string[] = []
  for (const [at, referredOn] of days.entries())
    ids.push((await openCase(store, { familyName: `Beck${'abcdefg'[at]}` }, { referredOn })).id)
  const [a = '', b = '', c = '', d = ''] = ids
  const steps: (() => Promise<unknown>)[] = [
    () => Promise.resolve(),
    () => setCase(store, b, 'decided'),
    () => setCase(store, b, 'heard'),
    () => setCase(store, c, 'closed'),
    () => setReferrals(store, a, { referredOn: '2025-11-01' }),
    // To a case that has one already, and from one that then has none.
    () => setReferrals(store, d, { caseId: a }),
    () => setReferrals(store, a, { caseId: null }),
    () => setReferrals(store, b, { caseId: c }),
    () =>
      dbOf(store)
        .deleteFrom('referral')
        .where('caseId', '=', ids[4] ?? '')
        .execute(),
    () => setCase(store, c, 'heard'),
  ]
  for (const step of steps) {
    await step()
    expect(await wrong(store)).toEqual([])
    expect(await shown(store)).toEqual(await plainly(store))
  }
  expect((await shown(store)).length).toBe(5)
})

const nextOf = async (panel: PanelAtWork) =>
  (await panel.call('today.get', {})).toRelease.map(({ next }) => next)

test('a pack that a named person keeps back is not waited for', async () => {
  const panel = await openPanel(['doctor', 'manager'])
  const steen = await addCase(panel)
  const { meetingId } = await closedMeeting(panel, [steen])
  // One from before is settled at the read-back.
  await objectTo(panel, steen, 'health')
  await signAs(panel, meetingId, 'doctor')
  await signAs(panel, meetingId, 'manager')
  expect(await nextOf(panel)).toEqual(['write'])
  await log(panel, meetingId)
  const { blocks } = await panel.call('releases.status', { meetingId })
  const { recordId = '', side = 'socialCare' } = blocks[0] ?? {}
  expect(await nextOf(panel)).toEqual(['write'])
  await panel.call('releases.decideSharing', { recordId, side, share: false, reason: 'As they said.' })
  expect(await nextOf(panel)).toEqual(['send'])
  await send(panel, meetingId)
  expect(await nextOf(panel)).toEqual(['receipt'])
})
