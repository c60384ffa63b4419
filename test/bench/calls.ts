import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright'
import { dispatch } from '../../electron/store/app/dispatch.ts'
import type { Bridge } from '../../shared/bridge.ts'
import type { Call, OpName, Output } from '../../shared/contract.ts'
import { enlargeRoom } from '../support/big-room.ts'
import { inTurns, timed } from './measure.ts'
import type { Measured } from './measure.ts'
import { openedApp, openedBare } from './opened.ts'
import type { Bare } from './opened.ts'
import type { Demonstration } from './panels.ts'
import { keyOf } from './panels.ts'
import { openRaw } from './raw-store.ts'
import { copyOf, noted, prepared, record } from './statements.ts'

const turns = 40
// The clock of a window ticks every tenth of a millisecond.
const callsATurn = 5
// A command makes every window ask again.
const restMs = 120

/** Milliseconds of one call in the window itself. */
const call = (page: Page, name: string, input: unknown, times = 1): Promise<number> =>
  page.evaluate(
    async ([name, input, times]) => {
      const { accord } = globalThis as unknown as { accord: Bridge }
      const started = performance.now()
      for (let i = 0; i < times; i++) {
        const reply = await accord.call(name, input)
        if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`)
      }
      return (performance.now() - started) / times
    },
    [name, input, times] as const,
  )

/** As above, for a reply that was kept before. */
const echo = (page: Page, name: string, input: unknown, times: number): Promise<number> =>
  page.evaluate(
    async ([name, input, times]) => {
      const { bare } = globalThis as unknown as { bare: Bare }
      const started = performance.now()
      for (let i = 0; i < times; i++) await bare.echo(name, input)
      return (performance.now() - started) / times
    },
    [name, input, times] as const,
  )

const keep = (page: Page, name: string, value: unknown): Promise<void> =>
  page.evaluate(([name, value]) => (globalThis as unknown as { bare: Bare }).bare.keep(name, value), [
    name,
    value,
  ] as const)

/** One operation as a window asks it, so many times; what it is asked with, turn by turn. */
interface Called {
  readonly what: string
  readonly isQuery: boolean
  readonly of: (turn: number) => { readonly name: OpName; readonly input: unknown }
}

const floorIs = 'an echo through the same two hops and the same statements raw'

/** Each from the window to the SQL and back, against both ends of that path by themselves. */
async function callsIn(dataDir: string, size: string, called: readonly Called[]): Promise<Measured[]> {
  const key = await keyOf(dataDir)
  const [bare, ours] = [await openedBare(), await openedApp(copyOf(dataDir), '/panel', 'Members')]
  const measured: Measured[] = []
  for (const { what, isQuery, of } of called) {
    const asked = Array.from({ length: isQuery ? 1 : turns }, (_, turn) => of(turn))
    const { runs, replies } = await record(dataDir, key, asked as Parameters<typeof record>[2])
    const at = <T>(list: readonly T[], turn: number): T => list[isQuery ? 0 : turn] as T
    const times = isQuery ? callsATurn : 1
    const rest = (): Promise<void> => pause(restMs)
    // Of its own: what is written a second time with the same keys is refused.
    const raw = openRaw(copyOf(dataDir), key)
    const taken = await inTurns(
      turns,
      async (turn) => {
        const { name, input } = at(asked, turn)
        await rest()
        return call(ours.page, name, input, times)
      },
      async (turn) => {
        const [again, { name, input }] = [prepared(raw, at(runs, turn)), at(asked, turn)]
        await keep(bare.page, name, at(replies, turn))
        await rest()
        return (await echo(bare.page, name, input, times)) + (await timed(again))
      },
    )
    raw.close()
    measured.push({ what: `${what}, ${size}`, unit: 'ms', ...taken, floorIs })
  }
  await Promise.all([ours.end(), bare.end()])
  return measured
}

/** What a window asks of a meeting in progress and of a case that it hears, in turns. */
async function inRoom(dataDir: string, meetingId: string): Promise<readonly Called[]> {
  const { db, desk } = await noted(openRaw(copyOf(dataDir), await keyOf(dataDir)))
  const answer = async <N extends OpName>(name: N, input: Call<N>): Promise<Output<N>> => {
    const reply = await dispatch(desk, name, input)
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`)
    return reply.value as Output<N>
  }
  const { items, attendance } = await answer('room.get', { meetingId })
  const { id: itemId = '', caseId } = items.find(({ caseId, state }) => caseId && state === 'heard') ?? {}
  const { decision, risk } = await answer('room.item', { itemId })
  await db.destroy()
  const memberId = attendance.find(({ item, member }) => item === 'present' && member.role === 'member')
    ?.member.id
  const [first, versionOfRisk] = [decision?.version ?? 1, risk?.version ?? 1]
  const others = items.filter(({ kind }) => kind === 'business').slice(0, 2)
  const named = (name: OpName, input: unknown) => ({ name, input })
  return [
    { what: 'query of a case', isQuery: true, of: () => named('cases.get', { caseId }) },
    { what: 'query of the room', isQuery: true, of: () => named('room.get', { meetingId }) },
    { what: 'query of an item', isQuery: true, of: () => named('room.item', { itemId }) },
    {
      what: 'command: a text',
      isQuery: false,
      of: (turn) =>
        named('risks.save', {
          caseId,
          version: versionOfRisk + turn,
          changes: { why: `So that she can sing on Thursdays, as she used to: ${turn}.` },
        }),
    },
    {
      what: 'command: reasons',
      isQuery: false,
      of: (turn) =>
        named('room.decide', {
          itemId,
          version: first + turn,
          changes: { reasons: `The gain is worth it, and she knows what could go wrong: ${turn}.` },
        }),
    },
    {
      what: 'command: attendance',
      isQuery: false,
      of: (turn) =>
        named('room.setAttendance', {
          meetingId,
          itemId,
          memberId,
          state: turn % 2 === 0 ? 'left' : 'present',
        }),
    },
    {
      what: 'command: show',
      isQuery: false,
      of: (turn) => named('room.show', { meetingId, itemId: others[turn % 2]?.id }),
    },
    {
      what: 'command: hide',
      isQuery: false,
      of: (turn) => named('room.hide', { meetingId, hidden: turn % 2 === 0 }),
    },
  ]
}

/** In the demonstration's meeting, and in one of sixty items with thirty people. */
export async function calls(panel: Demonstration): Promise<Measured[]> {
  const { dataDir, roomMeetingId } = panel
  const large = copyOf(dataDir)
  await enlargeRoom(openRaw(large, await keyOf(dataDir)), { items: 60, people: 30 })
  return [
    ...(await callsIn(dataDir, '10 items', await inRoom(dataDir, roomMeetingId))),
    ...(await callsIn(large, '60 items and 30 people', await inRoom(large, roomMeetingId))),
  ]
}
