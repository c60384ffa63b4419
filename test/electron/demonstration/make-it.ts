import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import { makeDemonstration } from '../../../electron/demonstration/make.ts'
import type { Cast, Through } from '../../../electron/demonstration/make.ts'
import { Store } from '../../../electron/store/app/service.ts'
import { releaseMaterial } from '../../../electron/store/releases/material.ts'
import type { Call, OpName, Output } from '../../../shared/contract.ts'
import type { AgendaItem, MeetingSummary } from '../../../shared/meetings.ts'
import { Failure } from '../../../shared/kernel/reply.ts'
import type { PackInput } from '../../../shared/records.ts'

// Every member and every signature costs a key derivation, and other tests share the processors.
export const patience = 180_000

export interface Made {
  readonly store: Store
  /** Nothing else is in it: temporary files would be here too. */
  readonly dataDir: string
  readonly progress: readonly (readonly [done: number, total: number])[]
  readonly call: <N extends OpName>(name: N, input: Call<N>) => Promise<Output<N>>
  readonly meetingIn: (state: string) => Promise<MeetingSummary>
  readonly caseItems: (meetingId: string) => Promise<readonly AgendaItem[]>
  readonly end: () => Promise<void>
}

/** The demonstration panel, made for real in a folder of its own. */
export async function makeIt(through: Through, weeks = 0, cast?: Cast): Promise<Made> {
  const dataDir = mkdtempSync(join(tmpdir(), 'accord-test-'))
  vi.stubEnv('TMPDIR', dataDir)
  const store = new Store(dataDir)
  const progress: [number, number][] = []
  const report = (done: number, total: number): void => void progress.push([done, total])
  await makeDemonstration(store, 'demonstration', through, report, weeks, undefined, cast)
  vi.unstubAllEnvs()
  const call: Made['call'] = async (name, input) => {
    const reply = await store.call(name, input)
    if (!reply.ok) throw new Failure(reply.error)
    return reply.value as never
  }
  return {
    store,
    dataDir,
    progress,
    call,
    meetingIn: async (state) => {
      const found = (await call('meetings.list', {})).find((meeting) => meeting.state === state)
      if (!found) throw new Error(`no meeting is ${state}`)
      return found
    },
    caseItems: async (meetingId) =>
      (await call('meetings.agenda', { meetingId })).items.filter((item) => item.kind === 'case'),
    end: async () => {
      await store.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** What every pack of its meetings is made from. */
export async function packsOf({ store, call }: Made): Promise<readonly PackInput[]> {
  const { db } = store.desk().store
  // Nothing leaves of what a chair confirmed, or of a meeting that is still to come.
  const meetings = (await call('meetings.list', {})).filter(
    ({ state }) => state !== 'confirmed' && state !== 'draft',
  )
  const material = await Promise.all(meetings.map(({ id }) => releaseMaterial(db, id)))
  return material.flatMap(({ packs }) => packs)
}
