import type { Kysely } from 'kysely'
import { addDays } from '../../../../shared/kernel/dates.ts'
import { newId } from '../../../../shared/kernel/ids.ts'
import type { Tables } from '../../../../electron/store/kernel/schema.ts'
import { makeCases } from '../../../support/many-cases/make.ts'
import { putCases } from '../../../support/many-cases/put.ts'
import { openTestStore } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'

export type Db = Kysely<Tables>

export const today = '2026-11-21'
export const now = new Date(`${today}T12:00:00Z`)

/** Of every list some dozens, most of them alike in what the list is ordered by. */
export async function fullStore(): Promise<TestStore> {
  const test = await openTestStore({ now })
  await putCases(test, makeCases(48, today))
  await test.store
    .desk()
    .store.db.transaction()
    .execute(async (tx) => {
      await varyCases(tx)
      await varyMeetings(tx)
      await putOnLists(test, tx)
    })
  return test
}

async function varyCases(db: Db): Promise<void> {
  const cases = await db.selectFrom('case').select(['id', 'personId']).orderBy('id').execute()
  for (const [at, { id, personId }] of cases.entries()) {
    const familyName = ['Marsh', 'Abel', 'Rózsa'][at % 3] ?? ''
    const name = { familyName, givenName: ['Ada', 'Jo'][at % 2] ?? '' }
    const folded = {
      pronoun: 'they' as const,
      foldedName: familyName.toLowerCase(),
      dateOfBirth: `19${60 + (at % 2)}-01-01`,
    }
    await db
      .updateTable('person')
      .set({ ...name, ...folded })
      .where('id', '=', personId)
      .execute()
    const openedAt = `2026-0${1 + (at % 4)}-01T09:00:00.000Z`
    const state = at % 2 === 0 ? ({ state: 'triaged' } as const) : {}
    await db
      .updateTable('case')
      .set({ openedAt, ...state })
      .where('id', '=', id)
      .execute()
    const waits = at % 3 === 0 ? 'joined' : 'open'
    const sent = { state: waits, referredOn: addDays('2026-01-01', at % 5) } as const
    await db.updateTable('referral').set(sent).where('caseId', '=', id).execute()
    await db
      .updateTable('reviewDue')
      .set(dueOn(at % 5 === 0 ? null : addDays('2026-12-01', at % 3)))
      .where('caseId', '=', id)
      .execute()
  }
}

export const dueOn = (day: string | null) => ({ dueOn: day, healthOn: day, councilOn: day })

async function varyMeetings(db: Db): Promise<void> {
  const meetings = await db.selectFrom('meeting').select('id').orderBy('id').execute()
  for (const [at, { id }] of meetings.entries()) {
    const change = { heldOn: addDays('2026-03-01', at % 9), startsAt: ['10:00', '14:00'][at % 2] ?? '' }
    await db.updateTable('meeting').set(change).where('id', '=', id).execute()
  }
}

async function putOnLists({ coordinator }: TestStore, db: Db): Promise<void> {
  const { id: panelId } = await db
    .selectFrom('panel')
    .select('id')
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow()
  const cases = await db.selectFrom('case').select('id').orderBy('id').execute()
  const rows = cases.map(({ id: caseId }, at) => ({
    id: newId(),
    version: 1,
    panelId,
    caseId,
    why: 'Missed appointments',
    since: '2026-01-02',
    dueOn: at % 4 === 0 ? null : addDays('2026-12-01', at % 3),
    fastTrack: at % 7 === 0 ? 1 : 0,
    broughtBy: null,
    broughtWords: '',
    offOn: at % 2 === 0 ? null : addDays('2026-10-01', at % 5),
    offReason: '',
    offBy: coordinator.memberId,
  }))
  await db.insertInto('rollingEntry').values(rows).execute()
}
