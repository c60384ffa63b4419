import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { ElectronApplication, Page } from 'playwright'
import type { Bridge } from '../../shared/bridge.ts'
import { launchApp } from '../e2e/launch.ts'
import { inTurns, timed } from './measure.ts'
import type { Measured } from './measure.ts'
import type { Demonstration } from './panels.ts'
import { guide, keyOf } from './panels.ts'
import { openRaw } from './raw-store.ts'
import { endLater, scratch } from './scratch.ts'
import { copyOf, prepared, record } from './statements.ts'
import { enter, go, typePassphrase } from './unlock.ts'

const repository = resolve(import.meta.dirname, '../..')
const turns = 40
// The clock of a window ticks every tenth of a millisecond.
const callsATurn = 5
// A command makes every window ask again; and a window may call fifty times a second.
const restMs = 120

export interface Bare {
  readonly keep: (name: string, value: unknown) => Promise<void>
  readonly echo: (name: string, input: unknown) => Promise<unknown>
  readonly print: (file: string) => Promise<number>
}

/** The app on a data folder, unlocked, at a place with this heading. */
export async function openedApp(
  dataDir: string,
  place: string,
  heading: string,
): Promise<{ app: ElectronApplication; page: Page; end: () => Promise<void> }> {
  const app = await launchApp(repository, dataDir)
  const end = endLater(() => app.close())
  const page = await app.firstWindow()
  await typePassphrase(page, guide.name, guide.passphrase)
  await go(page, place)
  await enter(page, heading)
  return { app, page, end }
}

/** The window of the bare app that echoes and prints. */
export async function openedBare(): Promise<{ page: Page; end: () => Promise<void> }> {
  const app = await launchApp(join(import.meta.dirname, 'bare-work'), scratch('bare-work'))
  const end = endLater(() => app.close())
  return { page: await app.firstWindow(), end }
}

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
const echo = (page: Page, name: string, input: unknown): Promise<number> =>
  page.evaluate(
    async ([name, input, times]) => {
      const { bare } = globalThis as unknown as { bare: Bare }
      const started = performance.now()
      for (let i = 0; i < times; i++) await bare.echo(name, input)
      return (performance.now() - started) / times
    },
    [name, input, callsATurn] as const,
  )

const keep = (page: Page, name: string, value: unknown): Promise<void> =>
  page.evaluate(([name, value]) => (globalThis as unknown as { bare: Bare }).bare.keep(name, value), [
    name,
    value,
  ] as const)

/** One query and one command from the window to the SQL and back, against both ends of that path by themselves. */
export async function calls({ dataDir, caseId, roomMeetingId }: Demonstration): Promise<Measured[]> {
  const key = await keyOf(dataDir)
  const query = { name: 'cases.get', input: { caseId } } as const
  const hide = (turn: number) =>
    ({ name: 'room.hide', input: { meetingId: roomMeetingId, hidden: turn % 2 === 0 } }) as const
  const queried = await record(dataDir, key, [query])
  const hidden = await record(
    dataDir,
    key,
    Array.from({ length: turns }, (_, turn) => hide(turn)),
  )
  const raw = openRaw(copyOf(dataDir), key)
  const bare = await openedBare()
  await keep(bare.page, query.name, queried.replies[0])
  await keep(bare.page, 'room.hide', hidden.replies[0])
  const ours = await openedApp(copyOf(dataDir), '/panel', 'Members')
  const again = prepared(raw, queried.runs[0] ?? [])
  const rest = async (): Promise<void> => pause(restMs)

  const queries = await inTurns(
    turns,
    () => rest().then(() => call(ours.page, query.name, query.input, callsATurn)),
    () => rest().then(async () => (await echo(bare.page, query.name, query.input)) + (await timed(again))),
  )
  const commands = await inTurns(
    turns,
    (turn) => rest().then(() => call(ours.page, hide(turn).name, hide(turn).input)),
    async (turn) => {
      const write = prepared(raw, hidden.runs[turn] ?? [])
      await rest()
      return (await echo(bare.page, 'room.hide', hide(turn).input)) + (await timed(write))
    },
  )
  raw.close()
  await Promise.all([ours.end(), bare.end()])
  const floorIs = 'a bare IPC echo and the same statements raw'
  return [
    { what: 'query, from window to SQL and back', unit: 'ms', ...queries, floorIs },
    { what: 'command, likewise', unit: 'ms', ...commands, floorIs: 'the same' },
  ]
}
