import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { inTurns } from './measure.ts'
import type { Measured } from './measure.ts'
import { canMeasureMemory, privateMegabytes } from './memory.ts'
import type { Demonstration } from './panels.ts'
import { guide } from './panels.ts'
import { scratch } from './scratch.ts'
import { paintedAt, startApp } from './started.ts'
import { enter, go, typePassphrase } from './unlock.ts'

const repository = resolve(import.meta.dirname, '../..')
const bareWindow = join(import.meta.dirname, 'bare-window')
const turns = 5
// Long enough for what follows a start to be over: caches filled, garbage collected.
const settleMs = 2500

interface Start {
  readonly painted: number
  readonly agenda: number
  readonly memory: number
}

async function accord({ dataDir, openMeetingId }: Demonstration): Promise<Start> {
  const app = await startApp(repository, dataDir)
  await app.page.getByRole('button', { name: 'Unlock' }).waitFor()
  const painted = (await paintedAt(app.page)) - app.at
  await typePassphrase(app.page, guide.name, guide.passphrase)
  await go(app.page, `/meetings/${openMeetingId}`)
  const agenda = await enter(app.page, 'Running order')
  await pause(settleMs)
  const memory = privateMegabytes(app.pid)
  await app.end()
  return { painted, agenda, memory }
}

async function bare(dataDir: string): Promise<Omit<Start, 'agenda'>> {
  const app = await startApp(bareWindow, dataDir)
  await app.page.getByRole('heading').waitFor()
  const painted = (await paintedAt(app.page)) - app.at
  await pause(settleMs)
  const memory = privateMegabytes(app.pid)
  await app.end()
  return { painted, memory }
}

/** From nothing to the unlock screen, from the passphrase to an agenda, and what lies in memory after that. */
export async function startUp(demonstration: Demonstration): Promise<Measured[]> {
  const profile = scratch('bare-window')
  const { ours, floor } = await inTurns(
    turns,
    () => accord(demonstration),
    () => bare(profile),
  )
  const windows = floor.map((one) => one.painted)
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
      what: 'passphrase to the agenda',
      unit: 'ms',
      ours: ours.map((one) => one.agenda),
      floor: windows,
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
