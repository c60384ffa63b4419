import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { BackupDesk } from '../../../electron/store/backup/desk.ts'
import { serviceOver } from '../../../electron/store/app/create-service.ts'
import type { StoreService } from '../../../electron/store/app/protocol.ts'
import { makerHere } from '../../../electron/making/maker-here.ts'
import type { OnPrinted, Shell } from '../../../electron/tasks/shell.ts'
import { runTask } from '../../../electron/tasks/tasks.ts'
import type { Change } from '../../../shared/contract.ts'
import { closedMeeting } from '../store/meetings/meeting-steps.ts'
import { openPanel } from '../store/meetings/panel-at-work.ts'
import type { PanelAtWork } from '../store/meetings/panel-at-work.ts'
import { addCase } from '../store/meetings/ready-case.ts'
import { signAs } from '../store/sign-off/sign-as.ts'

let panel: PanelAtWork
let service: StoreService
let meetingId: string
const folders: string[] = []

beforeEach(async () => {
  panel = await openPanel(['doctor', 'manager'])
  meetingId = (await closedMeeting(panel, [await addCase(panel), await addCase(panel)])).meetingId
  for (const name of ['doctor', 'manager'] as const) await signAs(panel, meetingId, name)
  service = serviceOver(
    panel.store,
    new BackupDesk(panel.store, panel.dataDir, null, () => undefined),
    () => undefined,
  )
})
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

type Progress = Extract<Change, { kind: 'progress' }>

/** A shell over the real service and a real folder; `at` may stop the task wherever something is said. */
function shellTo(at: (step: string, stop: () => void) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'accord-stop-'))
  folders.push(folder)
  const said: Progress[] = []
  const store = new Proxy(service, {
    get:
      (target, name: keyof StoreService) =>
      (...given: readonly unknown[]) => {
        if (name === 'call') step(String(given[0]))
        return (target[name] as (...args: readonly unknown[]) => unknown)(...given)
      },
  })
  const shell = {
    who: panel.coordinator,
    store: () => store,
    changed: (change: Change) => {
      if (change.kind !== 'progress') return
      said.push(change)
      step(`${change.task} ${change.done}`)
    },
    chooseFolder: () => Promise.resolve(folder),
    maker: makerHere,
    print: async (pages: readonly unknown[], onPrinted: OnPrinted) => {
      const made: Uint8Array[] = []
      while (made.length < pages.length) {
        const pdf = await blankPage()
        made.push(pdf)
        onPrinted(made.length, pdf, made.length - 1)
      }
      return made
    },
  } as unknown as Shell
  let task: 'releases' | 'minutes' = 'releases'
  const step = (name: string): void => at(name, () => void runTask(shell, `${task}.cancel`, {}))
  return {
    folder,
    shell,
    said,
    write: (what: 'releases' | 'minutes' = 'releases') => {
      task = what
      return runTask(shell, `${what}.write`, { meetingId, pdf: true })
    },
  }
}

async function blankPage(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  return pdf.save()
}

const filesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' })
const since = async (seq: number): Promise<string[]> =>
  (await panel.call('audit.entries', { limit: 50 }))
    .filter((one) => one.seq > seq)
    .map(({ operation }) => operation)
const lastSeq = async (): Promise<number> => (await panel.call('audit.entries', { limit: 1 }))[0]?.seq ?? 0

// Two records, a pack for each agency: four are printed and built, each while the next are printed; the folder is the ninth step.
const packs = 4
const points: readonly [where: string, step: string, trail: readonly string[]][] = [
  ['while the first page is printed', 'releases.write 0', []],
  ['while a later page is printed', `releases.write ${packs - 1}`, []],
  ['while packs are built', `releases.write ${packs + 2}`, []],
  ['before the folder is written to', `releases.write ${2 * packs}`, []],
  [
    'once it is announced',
    'releases.begin',
    ['departures.abandon', 'releases.abandon', 'releases.begin', 'departures.begin'],
  ],
]

describe('a release that is stopped', () => {
  test.each(points)('%s leaves no file, no line of the log and no bar behind', async (_where, at, trail) => {
    const seq = await lastSeq()
    let hasStopped = false
    const { folder, said, write } = shellTo((step, stop) => {
      if (step !== at || hasStopped) return
      hasStopped = true
      stop()
    })
    await expect(write()).rejects.toMatchObject({ error: { kind: 'cancelled' } })
    expect(hasStopped).toBe(true)
    expect(filesIn(folder)).toEqual([])
    expect(await panel.call('releases.log', {})).toEqual([])
    expect(await since(seq)).toEqual(trail)
    expect(said.at(-1)?.stopped).toBe(true)
    expect(said.some(({ done, total, stopped }) => stopped !== true && done === total)).toBe(false)
  })

  test('leaves what lay in the folder before it as it was', async () => {
    const { folder, write } = shellTo((step, stop) => step === 'releases.begin' && stop())
    mkdirSync(join(folder, 'health'))
    writeFileSync(join(folder, 'health', 'index.csv'), 'theirs')
    await expect(write()).rejects.toMatchObject({ error: { kind: 'cancelled' } })
    expect(filesIn(folder)).toEqual(['health', join('health', 'index.csv')])
  })

  test('is not stopped by what was pressed once it is on disk', async () => {
    const { folder, said, write } = shellTo((step, stop) => step === 'releases.record' && stop())
    expect(await write()).toMatchObject({ packs })
    expect(filesIn(folder).length).toBeGreaterThan(packs)
    expect(said.at(-1)).toMatchObject({ done: 2 * packs + 1, total: 2 * packs + 1 })
  })
})

test('a release says which record it is at, by the case’s reference and no name, to the end', async () => {
  const { shell, said, write } = shellTo(() => undefined)
  await write()
  const { records } = await panel.call('releases.status', { meetingId })
  const references = new Set(said.flatMap(({ at }) => at?.reference ?? []))
  expect(references).toEqual(new Set(records.map(({ caseReference }) => caseReference)))
  expect(said.map(({ done }) => done)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  const nths = said.slice(0, -2).map(({ at }) => at?.nth ?? 0)
  expect(nths).toEqual(nths.toSorted((one, other) => one - other))
  expect(new Set(nths)).toEqual(new Set([1, 2, 3, 4]))
  for (const { personName } of records) expect(JSON.stringify(said)).not.toContain(personName)
  expect(shell.who).not.toBeNull()
})

test('builds each pack while the next are printed', async () => {
  const { shell, said, write } = shellTo(() => undefined)
  const isBuilt = (count: number): boolean => said.some(({ done }) => done === 2 * count)
  const print: Shell['print'] = async (pages, onPrinted) => {
    const made: Uint8Array[] = []
    while (made.length < pages.length) {
      // Printed once the one before is built: packs that are built after all are printed would wait for ever.
      while (made.length < packs && !isBuilt(made.length)) await new Promise((next) => setImmediate(next))
      const pdf = await blankPage()
      made.push(pdf)
      onPrinted(made.length, pdf, made.length - 1)
    }
    return made
  }
  Object.assign(shell, { print })
  expect(await write()).toMatchObject({ packs })
})

test('nothing says “written” before it is in the folder and in the log', async () => {
  const steps: string[] = []
  const { write } = shellTo((step) => void steps.push(step))
  await write()
  await write('minutes')
  expect(steps.indexOf('releases.write 9')).toBeGreaterThan(steps.indexOf('releases.record'))
  expect(steps.at(-1)).toMatch(/^minutes\.write /)
  expect(steps.at(-2)).toBe('minutes.record')
})

test('minutes that are stopped leave nothing behind either', async () => {
  const seq = await lastSeq()
  const { folder, write } = shellTo((step, stop) => step === 'minutes.write 1' && stop())
  await expect(write('minutes')).rejects.toMatchObject({ error: { kind: 'cancelled' } })
  expect([filesIn(folder), await since(seq)]).toEqual([[], []])
})
