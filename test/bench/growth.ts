import type Database from 'better-sqlite3'
import type { Kysely } from 'kysely'
import { dispatch } from '../../electron/store/app/dispatch.ts'
import { seedStore } from '../../electron/seed/seed.ts'
import type { Desk } from '../../electron/store/kernel/desk.ts'
import type { Tables } from '../../electron/store/kernel/schema.ts'
import type { Call, OpName } from '../../shared/contract.ts'
import { everyQueryIn } from './every-query.ts'
import type { OneQuery } from './every-query.ts'
import { inTurns, median, timed } from './measure.ts'
import type { Measured } from './measure.ts'
import { keyOf } from './panels.ts'
import { openRaw } from './raw-store.ts'
import { savedAfterTyping } from './saved.ts'
import { scratch } from './scratch.ts'
import { noted, prepared } from './statements.ts'
import type { Noted } from './statements.ts'

const turns = 15

interface Asked {
  readonly what: string
  readonly name: OpName
  readonly input: Call<OpName>
}

/** One operation among so many cases: its time beside its own statements’, and what it takes whatever the machine. */
export interface AtSize extends Measured {
  readonly size: number
  readonly about: string
  readonly statements: number
  readonly kilobytes: number
}

/** A store of so many cases: what people open most, with the same store raw as the floor, every query once, and a save. */
export async function atSize(size: number): Promise<{
  readonly opened: readonly AtSize[]
  readonly all: readonly OneQuery[]
  readonly saved: Measured
}> {
  const dataDir = scratch(`seeded-${size}`)
  await seedStore(dataDir, { cases: size, seed: 1, now: new Date() })
  return {
    opened: await askedIn(dataDir, size),
    all: await everyQueryIn(dataDir),
    saved: await savedAfterTyping(dataDir, size),
  }
}

/** The same in a store that is there. */
export async function askedIn(dataDir: string, size: number): Promise<readonly AtSize[]> {
  const raw = openRaw(dataDir, await keyOf(dataDir))
  const desk = await noted(raw)
  const measured: AtSize[] = []
  for (const asked of await whatIsAsked(desk.db)) measured.push(await one(size, asked, raw, desk))
  await desk.db.destroy()
  return measured
}

async function one(
  size: number,
  { what, name, input }: Asked,
  raw: Database.Database,
  { desk, runsOf }: Noted,
): Promise<AtSize> {
  const call = (): Promise<unknown> => answered(desk, name, input)
  const { runs, reply } = await runsOf(call)
  const floor = prepared(raw, runs)
  const taken = await inTurns(
    turns,
    () => timed(call),
    () => timed(floor),
  )
  return {
    what: `${what}, among ${size.toLocaleString('en-GB')} cases`,
    unit: 'ms',
    ...taken,
    floorIs: 'its statements raw',
    size,
    about: what,
    statements: runs.length,
    kilobytes: Math.ceil(JSON.stringify(reply).length / 1000),
  }
}

async function answered(desk: Desk, name: OpName, input: unknown): Promise<unknown> {
  const reply = await dispatch(desk, name, input)
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`)
  return reply.value
}

/** About a case that was heard, the meeting that heard it, and whoever it is about. */
async function whatIsAsked(db: Kysely<Tables>): Promise<readonly Asked[]> {
  const { caseId, meetingId } = await db
    .selectFrom('record')
    .select(['caseId', 'meetingId'])
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  const { personId, familyName } = await db
    .selectFrom('case')
    .innerJoin('person', 'person.id', 'case.personId')
    .select(['person.id as personId', 'person.familyName'])
    .where('case.id', '=', caseId)
    .executeTakeFirstOrThrow()
  return [
    { what: 'Today', name: 'today.get', input: {} },
    { what: 'what waits', name: 'today.counts', input: {} },
    { what: 'find a name', name: 'search.find', input: { text: familyName } },
    { what: 'find with a slip', name: 'search.find', input: { text: `${familyName.slice(0, -1)}zq` } },
    { what: 'a case', name: 'cases.get', input: { caseId } },
    { what: 'a timeline', name: 'timeline.get', input: { personId } },
    { what: 'figures', name: 'figures.get', input: lastTwelveMonths() },
    { what: 'an agenda', name: 'meetings.agenda', input: { meetingId } },
    { what: 'open cases', name: 'cases.list', input: {} },
    { what: 'open actions', name: 'actions.list', input: {} },
  ]
}

function lastTwelveMonths(now = new Date()): { readonly from: string; readonly to: string } {
  const monthAt = (back: number): string =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back)).toISOString().slice(0, 7)
  return { from: monthAt(11), to: monthAt(0) }
}

/** By how much each takes longer for ten times the cases. */
export function growthWords(measured: readonly AtSize[]): string {
  const lines = [...Map.groupBy(measured, ({ about }) => about)].map(([about, sizes]) => {
    const ms = sizes.map(({ ours }) => median(ours))
    const each = sizes
      .slice(1)
      .map(
        (one, at) =>
          ((ms[at + 1] ?? 0) / (ms[at] ?? 1)) ** (1 / Math.log10(one.size / (sizes[at]?.size ?? 1))),
      )
    const [last] = sizes.slice(-1)
    return [
      about.padEnd(18),
      `${ms.map((value) => value.toFixed(1)).join(' → ')} ms`.padEnd(28),
      `${each.map((value) => `×${value.toFixed(2)}`).join(' ')} per tenfold`.padEnd(26),
      `${last?.statements} statements, ${last?.kilobytes} kB`,
    ].join('')
  })
  return lines.join('\n')
}
