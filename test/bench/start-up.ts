import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openStore } from '../../electron/store/engine/open.ts'
import { databasePath, readKeyring } from '../../electron/store/keys/files.ts'
import { unlockWithPassphrase } from '../../electron/store/keys/keyring.ts'
import { inTurns, timed } from './measure.ts'
import type { Measured } from './measure.ts'
import { canMeasureMemory, privateMegabytes } from './memory.ts'
import type { Demonstration } from './panels.ts'
import { guide } from './panels.ts'
import { scratch } from './scratch.ts'
import { paintedAt, startApp } from './started.ts'
import { enter, go, lockedAgain, typePassphrase } from './unlock.ts'

const repository = resolve(import.meta.dirname, '../..')
const bareWindow = join(import.meta.dirname, 'bare-window')
const turns = 5
// Long enough for what follows a start to be over: caches filled, garbage collected.
const settleMs = 2500
// What ends must not slow down what begins after it.
const restMs = 1000

interface Start {
  readonly painted: number
  readonly today: number
  readonly agenda: number
  readonly memory: number
}

/** Started and unlocked for the first time; then locked at an agenda, and unlocked to it again. */
async function accord({ dataDir, openMeetingId }: Demonstration): Promise<Start> {
  const app = await startApp(repository, dataDir)
  await app.page.getByRole('button', { name: 'Unlock' }).waitFor()
  const painted = (await paintedAt(app.page)) - app.at
  await typePassphrase(app.page, guide.name, guide.passphrase)
  const today = await enter(app.page, 'For you')
  await go(app.page, `/meetings/${openMeetingId}`)
  await app.page.getByRole('heading', { name: 'Running order' }).waitFor()
  await pause(settleMs)
  const memory = privateMegabytes(app.pid)
  const locked = await lockedAgain(app.page)
  await pause(settleMs)
  await typePassphrase(locked, guide.name, guide.passphrase)
  const agenda = await enter(locked, 'Running order')
  await app.end()
  await pause(restMs)
  return { painted, today, agenda, memory }
}

/** The least that coming in can cost: the key made of the passphrase, and the store opened with it. */
async function opened(dataDir: string): Promise<void> {
  const keyring = readKeyring(dataDir)
  if (!keyring) throw new Error(`${dataDir} has no store`)
  const { storeKey } = await unlockWithPassphrase(keyring, guide.login, guide.passphrase, null)
  const store = await openStore(databasePath(dataDir), storeKey)
  await store.close()
}

interface Floor {
  readonly painted: number
  readonly memory: number
  readonly opening: number
}

async function bare(profile: string, { dataDir }: Demonstration): Promise<Floor> {
  const app = await startApp(bareWindow, profile)
  await app.page.getByRole('heading').waitFor()
  const painted = (await paintedAt(app.page)) - app.at
  await pause(settleMs)
  const memory = privateMegabytes(app.pid)
  await app.end()
  await pause(restMs)
  return { painted, memory, opening: await timed(() => opened(dataDir)) }
}

/** From nothing to the unlock screen, from the passphrase to an agenda, and what lies in memory after that. */
export async function startUp(demonstration: Demonstration): Promise<Measured[]> {
  const profile = scratch('bare-window')
  const { ours, floor } = await inTurns(
    turns,
    () => accord(demonstration),
    () => bare(profile, demonstration),
  )
  const windows = floor.map((one) => one.painted)
  const openings = floor.map((one) => one.opening)
  const floorIs = 'a bare window'
  return [
    {
      what: 'cold start to the unlock screen',
      unit: 'ms',
      ours: ours.map((one) => one.painted),
      floor: windows,
      floorIs: `${floorIs}, painted`,
    },
    {
      what: 'passphrase to Today, first',
      unit: 'ms',
      ours: ours.map((one) => one.today),
      floor: openings,
      floorIs: 'the key made of it, the store opened',
    },
    {
      what: 'passphrase to the agenda, again',
      unit: 'ms',
      ours: ours.map((one) => one.agenda),
      floor: openings,
      floorIs: 'the same',
    },
    ...(canMeasureMemory
      ? [
          {
            what: 'memory once unlocked',
            unit: 'MB',
            ours: ours.map((one) => one.memory),
            floor: floor.map((one) => one.memory),
            floorIs: `${floorIs}, all processes`,
          } as const,
        ]
      : []),
  ]
}
