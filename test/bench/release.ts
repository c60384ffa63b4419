import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { printSettings } from '../../electron/documents/page/print-settings.ts'
import { recordPage } from '../../electron/documents/page/record-page.ts'
import type { Bridge } from '../../shared/bridge.ts'
import type { Bare } from './calls.ts'
import { openedApp, openedBare } from './calls.ts'
import type { SignedMeeting } from './fifteen-cases.ts'
import { inTurns } from './measure.ts'
import type { Measured } from './measure.ts'
import { scratch } from './scratch.ts'

const turns = 3
const bundled = resolve(import.meta.dirname, '../../dist/renderer')

/** Milliseconds until all packs are on disk and logged. */
async function release(app: ElectronApplication, page: Page, meetingId: string, to: string): Promise<number> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, to)
  return page.evaluate(async (meetingId) => {
    const { accord } = globalThis as unknown as { accord: Bridge }
    const started = performance.now()
    const reply = await accord.call('releases.write', { meetingId, pdf: true })
    if (!reply.ok) throw new Error(JSON.stringify(reply.error))
    return performance.now() - started
  }, meetingId)
}

const print = (page: Page, file: string): Promise<number> =>
  page.evaluate(async (file) => {
    const { bare } = globalThis as unknown as { bare: Bare }
    const started = performance.now()
    await bare.print(file)
    return performance.now() - started
  }, file)

/** Both agencies' packs of fifteen cases, against the same pages printed by a bare hidden window. */
export async function releases({ dataDir, meetingId, material }: SignedMeeting): Promise<Measured> {
  const file = join(scratch('pages'), 'pages.json')
  const pages = material.packs.map((pack) => ({ html: recordPage(pack), settings: printSettings(pack) }))
  writeFileSync(file, JSON.stringify({ pages, files: bundled }))
  const bare = await openedBare()
  const ours = await openedApp(dataDir, '/panel', 'Members')
  const taken = await inTurns(
    turns,
    (turn) => release(ours.app, ours.page, meetingId, scratch(`packs-${turn}`)),
    () => print(bare.page, file),
  )
  await Promise.all([ours.end(), bare.end()])
  const floorIs = `the same ${pages.length} pages printed bare`
  return { what: 'release of a 15-case meeting', unit: 'ms', ...taken, floorIs }
}
