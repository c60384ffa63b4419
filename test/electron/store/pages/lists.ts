import { caseStates } from '../../../../shared/cases.ts'
import type { CaseOrder } from '../../../../shared/cases.ts'
import type { PageEnds, PageKey } from '../../../../shared/kernel/page.ts'
import { nextOfCases } from '../../../../electron/store/facts/next-of-cases.ts'
import type { ReadPage } from '../../../support/walk-pages.ts'
import type { TestStore } from '../test-store.ts'
import { dueOn, now, today } from './full-store.ts'
import type { Db } from './full-store.ts'

/** A row's place, worked out of what the tables hold; what is not there stands last. */
export interface Placed {
  readonly id: string
  readonly by: readonly (string | number | null)[]
}

export interface Listed {
  readonly what: string
  /** The operation and what it is asked besides its page. */
  readonly asked: readonly [name: string, input: object]
  readonly idsIn: (answer: never) => readonly string[]
  readonly order: 'asc' | 'desc'
  readonly rows: (db: Db) => Promise<readonly Placed[]>
  /** Makes a row leave the list, or come to it. */
  readonly move: (db: Db, id: string, isIn: boolean) => Promise<unknown>
}

export async function expectedOf({ rows, order }: Listed, db: Db): Promise<string[]> {
  const ids = [...(await rows(db))].toSorted(compared).map(({ id }) => id)
  return order === 'asc' ? ids : ids.toReversed()
}

function compared(one: Placed, other: Placed): number {
  for (const [at, a] of one.by.entries()) {
    const b = other.by[at] ?? null
    if (a === b) continue
    if (a === null || b === null) return a === null ? 1 : -1
    return a < b ? -1 : 1
  }
  return 0
}

export const asking =
  (test: TestStore, { asked: [name, input], idsIn }: Listed, limit: number) =>
  async (page: PageKey): Promise<ReadPage> => {
    const reply = await test.replyTo(name, { ...input, page, limit }, {}, now)
    if (!reply.ok) throw new Error(JSON.stringify(reply.error))
    const { isFirst, isLast } = reply.value as PageEnds
    return { ids: idsIn(reply.value as never), isFirst, isLast }
  }

const moveCase = (db: Db, id: string, isIn: boolean): Promise<unknown> =>
  db
    .updateTable('case')
    .set({ state: isIn ? 'triaged' : 'closed' })
    .where('id', '=', id)
    .execute()

const heldMeetings = async (db: Db): Promise<readonly Placed[]> =>
  (await db.selectFrom('meeting').selectAll().where('kind', '=', 'panel').execute())
    .filter(({ state }) => state === 'closed' || state === 'signed')
    .map(({ id, heldOn, startsAt }) => ({ id, by: [heldOn, startsAt, id] }))

const moveMeeting = (db: Db, id: string, isIn: boolean): Promise<unknown> =>
  db
    .updateTable('meeting')
    .set({ state: isIn ? 'signed' : 'in_progress' })
    .where('id', '=', id)
    .execute()

type Ids = readonly { readonly id: string }[]

const shown = ['triaged', 'listed', 'decided'] as const

const casesIn = (
  what: CaseOrder,
  by: (
    db: Db,
    one: {
      readonly id: string
      readonly personId: string
      readonly openedAt: string
      readonly state: string
    },
  ) => Promise<Placed['by']>,
): Listed => ({
  what: `cases, ${what}`,
  asked: ['cases.list', { order: what, states: shown }],
  idsIn: ({ cases }: { cases: Ids }) => cases.map(({ id }) => id),
  order: what === 'newest' ? 'desc' : 'asc',
  rows: async (db) => {
    const cases = await db.selectFrom('case').selectAll().where('state', 'in', shown).execute()
    return Promise.all(cases.map(async (one) => ({ id: one.id, by: [...(await by(db, one)), one.id] })))
  },
  move: moveCase,
})

const nameOf = async (db: Db, id: string) => {
  const one = await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  return [one.familyName, one.givenName]
}

const sentOn = async (db: Db, caseId: string): Promise<string | undefined> =>
  (await db.selectFrom('referral').select('referredOn').where('caseId', '=', caseId).execute())
    .map(({ referredOn }) => referredOn)
    .toSorted()[0]

const ofCases: readonly Listed[] = [
  casesIn('newest', async (_db, { openedAt }) => [openedAt]),
  casesIn('name', (db, { personId }) => nameOf(db, personId)),
  casesIn('state', async (_db, { state, openedAt }) => [caseStates.indexOf(state as never), openedAt]),
  casesIn('waiting', async (db, { id, openedAt }) => [(await sentOn(db, id)) ?? openedAt]),
  casesIn('next', async (db, { id }) => [(await nextOfCases(db, [id], today)).get(id)?.on ?? null]),
]

const entries: Pick<Listed, 'idsIn' | 'move'> = {
  idsIn: ({ rows }: { rows: Ids }) => rows.map(({ id }) => id),
  move: (db, id, isIn) =>
    db
      .updateTable('rollingEntry')
      .set({ offOn: isIn ? null : '2026-10-03' })
      .where('id', '=', id)
      .execute(),
}

export const lists: readonly Listed[] = [
  ...ofCases,
  {
    what: 'people',
    asked: ['people.list', { text: '' }],
    idsIn: ({ people }: { people: Ids }) => people.map(({ id }) => id),
    order: 'asc',
    rows: async (db) =>
      (await db.selectFrom('person').selectAll().where('joinedTo', 'is', null).execute()).map(
        ({ id, foldedName, dateOfBirth }) => ({ id, by: [foldedName, dateOfBirth, id] }),
      ),
    move: (db, id, isIn) =>
      db
        .updateTable('person')
        .set({ joinedTo: isIn ? null : id })
        .where('id', '=', id)
        .execute(),
  },
  {
    what: 'referrals',
    asked: ['referrals.queue', {}],
    idsIn: ({ rows }: { rows: readonly { readonly personId: string }[] }) =>
      rows.map(({ personId }) => personId),
    order: 'asc',
    rows: async (db) => {
      const open = await db.selectFrom('referral').selectAll().where('state', '=', 'open').execute()
      return [...Map.groupBy(open, ({ personId }) => personId)].map(([id, theirs]) => ({
        id,
        by: [theirs.map(({ referredOn }) => referredOn).toSorted()[0] ?? '', id],
      }))
    },
    move: (db, id, isIn) =>
      db
        .updateTable('referral')
        .set({ state: isIn ? 'open' : 'joined' })
        .where('personId', '=', id)
        .execute(),
  },
  {
    what: 'meetings, the soonest first',
    asked: ['meetings.page', { states: ['closed', 'signed'], kind: 'panel', first: 'soonest' }],
    idsIn: ({ meetings }: { meetings: Ids }) => meetings.map(({ id }) => id),
    order: 'asc',
    rows: heldMeetings,
    move: moveMeeting,
  },
  {
    what: 'meetings',
    asked: ['meetings.page', { states: ['closed', 'signed'], kind: 'panel' }],
    idsIn: ({ meetings }: { meetings: Ids }) => meetings.map(({ id }) => id),
    order: 'desc',
    rows: heldMeetings,
    move: moveMeeting,
  },
  {
    what: 'the rolling list',
    asked: ['rollingList.list', {}],
    ...entries,
    order: 'asc',
    rows: async (db) =>
      (await db.selectFrom('rollingEntry').selectAll().where('offOn', 'is', null).execute()).map(
        ({ id, fastTrack, dueOn }) => ({ id, by: [1 - fastTrack, dueOn, id] }),
      ),
  },
  {
    what: 'whom was taken off it',
    asked: ['rollingList.takenOff', {}],
    ...entries,
    move: (db, id, isIn) => entries.move(db, id, !isIn),
    order: 'desc',
    rows: async (db) =>
      (await db.selectFrom('rollingEntry').selectAll().where('offOn', 'is not', null).execute()).map(
        ({ id, offOn }) => ({ id, by: [offOn, id] }),
      ),
  },
  {
    what: 'reviews',
    asked: ['reviews.list', {}],
    idsIn: ({ rows }: { rows: readonly { readonly caseId: string }[] }) => rows.map(({ caseId }) => caseId),
    order: 'asc',
    rows: async (db) =>
      (await db.selectFrom('reviewDue').selectAll().where('caseClosed', '=', 0).execute()).flatMap(
        ({ id, caseId, dueOn }) => (dueOn === null ? [] : [{ id: caseId, by: [dueOn, id] }]),
      ),
    move: (db, id, isIn) =>
      db
        .updateTable('reviewDue')
        .set(dueOn(isIn ? '2026-12-02' : null))
        .where('caseId', '=', id)
        .execute(),
  },
  {
    what: 'the cases of a figure',
    asked: ['figures.cases', { from: '2025-12', to: '2026-11', measure: 'waitingLong', set: 'all' }],
    idsIn: ({ cases }: { cases: Ids }) => cases.map(({ id }) => id),
    order: 'desc',
    rows: async (db) =>
      (await db.selectFrom('case').select('id').where('state', '=', 'triaged').execute()).map(({ id }) => ({
        id,
        by: [id],
      })),
    move: moveCase,
  },
]
