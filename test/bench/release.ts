import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { printSettings } from '../../electron/documents/page/print-settings.ts'
import { recordPage } from '../../electron/documents/page/record-page.ts'
import type { Bridge } from '../../shared/bridge.ts'
import type { Bare } from './opened.ts'
import { openedApp, openedBare } from './opened.ts'
import type { SignedMeeting } from './signed-meeting.ts'
import { inTurns } from './measure.ts'
import type { Measured } from './measure.ts'
import { scratch } from './scratch.ts'

const turns = 3
// One of sixty cases takes a minute.
const turnsOfMany = 1
const longestGoal = 100
const bundled = resolve(import.meta.dirname, '../../dist/renderer')

interface Released {
  /** Milliseconds until all packs are on disk and logged. */
  readonly ms: number
  /** The longest that the window waited meanwhile for what the main process answers by itself. */
  readonly longestWait: number
}

async function release(
  app: ElectronApplication,
  page: Page,
  meetingId: string,
  to: string,
): Promise<Released> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, to)
  return page.evaluate(async (meetingId) => {
    const { accord } = globalThis as unknown as { accord: Bridge }
    const started = performance.now()
    let longestWait = 0
    const over = new AbortController()
    const ask = async (): Promise<void> => {
      while (!over.signal.aborted) {
        const asked = performance.now()
        await accord.call('room.sharedScreen', {})
        longestWait = Math.max(longestWait, performance.now() - asked)
        // As often as a person could notice.
        await new Promise((next) => setTimeout(next, 25))
      }
    }
    const asking = ask()
    const reply = await accord.call('releases.write', { meetingId, pdf: true })
    const ms = performance.now() - started
    over.abort()
    await asking
    if (!reply.ok) throw new Error(JSON.stringify(reply.error))
    return { ms, longestWait }
  }, meetingId)
}

const print = (page: Page, file: string): Promise<number> =>
  page.evaluate(async (file) => {
    const { bare } = globalThis as unknown as { bare: Bare }
    const started = performance.now()
    await bare.print(file)
    return performance.now() - started
  }, file)

/** A release of fifteen cases, against the same pages printed by a bare hidden window; and one of sixty against that. */
export async function releases(fifteen: SignedMeeting, sixty: SignedMeeting): Promise<Measured[]> {
  const file = join(scratch('pages'), 'pages.json')
  const pages = fifteen.material.packs.map((pack) => ({
    html: recordPage(pack),
    settings: printSettings(pack),
  }))
  writeFileSync(file, JSON.stringify({ pages, files: bundled }))
  const bare = await openedBare()
  const ours = await openedApp(fifteen.dataDir, '/panel', 'Members')
  const few = (turn: number): Promise<Released> =>
    release(ours.app, ours.page, fifteen.meetingId, scratch(`packs-${turn}`))
  const taken = await inTurns(turns, few, () => print(bare.page, file))
  await bare.end()
  const larger = await openedApp(sixty.dataDir, '/panel', 'Members')
  const many = await inTurns(
    turnsOfMany,
    (turn) => release(larger.app, larger.page, sixty.meetingId, scratch(`many-${turn}`)),
    (turn) => few(turns + turn),
  )
  await Promise.all([ours.end(), larger.end()])
  const perCase = (all: readonly Released[], { material }: SignedMeeting): number[] =>
    all.map(({ ms }) => (2 * ms) / material.packs.length)
  return [
    {
      what: 'release of a 15-case meeting',
      unit: 'ms',
      ours: taken.ours.map(({ ms }) => ms),
      floor: taken.floor,
      floorIs: `the same ${pages.length} pages printed bare`,
    },
    {
      what: 'release of a 60-case meeting, per case',
      unit: 'ms',
      ours: perCase(many.ours, sixty),
      floor: perCase(many.floor, fifteen),
      floorIs: 'per case of 15',
    },
    waits('longest wait of the window meanwhile, 15 cases', taken.ours),
    waits('likewise, 60 cases', many.ours),
  ]
}

const waits = (what: string, all: readonly Released[]): Measured => ({
  what,
  unit: 'ms',
  ours: all.map(({ longestWait }) => longestWait),
  floor: all.map(() => longestGoal),
  floorIs: 'the goal',
})
