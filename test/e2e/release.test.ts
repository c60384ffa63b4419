import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { countPages } from '../../electron/documents/fixed-pdf.ts'
import { packFolder } from '../../electron/documents/pack/pack-folder.ts'
import { answerDialogs, call, comeIn, go, startApp } from './support/app.ts'
import { temporaryFolder } from './support/cleanup.ts'
import { demonstrationData, demonstrationPassphrase } from './support/demonstration.ts'
import { inspect as inspectIn } from './support/inspect.ts'

let app: ElectronApplication
let page: Page
let meetingId: string
const folder = temporaryFolder('release')

beforeAll(async () => {
  app = await startApp(await demonstrationData())
  page = await app.firstWindow()
  await comeIn(page)
  const meetings = await call(page, 'meetings.list', { states: ['released'] })
  meetingId = meetings.find(({ kind }) => kind === 'panel')?.id ?? ''
})

const inspect = (name: string) => inspectIn(app, page, name)

test('a release asks for whom, what for and by what right, and writes for nobody else', async () => {
  await answerDialogs(app, folder)
  await go(page, `/meetings/${meetingId}/release`)
  await page.getByRole('button', { name: 'Release…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('To whom there').first().waitFor()
  expect(await inspect('release-for-whom')).toEqual({})
  await dialog.getByText(/^Council: /).click()
  await dialog.getByText(/^The people: /).click()
  await dialog.getByLabel('To whom there').fill('Ilse Brandt, records')
  await page.keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'detached' })
  await page.getByText(/^Written to .*, 0 letters/).waitFor()
  expect(await inspect('released')).toEqual({})
  const [latest, ...before] = (await call(page, 'releases.status', { meetingId })).log
  expect(latest).toMatchObject({ side: 'health', recipient: 'Ilse Brandt, records' })
  const now = before.filter(({ releasedAt }) => releasedAt === latest?.releasedAt)
  expect(new Set(now.map(({ side }) => side))).toEqual(new Set(['health']))
  await expect(page.getByRole('table', { name: 'Release log' }).textContent()).resolves.toContain(
    'Ilse Brandt, records',
  )
})

test('both copies are a key away, side by side, and the next record one more', async () => {
  const { records } = await call(page, 'releases.status', { meetingId })
  await go(page, `/meetings/${meetingId}/release`)
  await page.getByRole('button', { name: 'Release…' }).waitFor()
  await page.keyboard.press('b')
  const named = (at: number) => page.getByRole('heading', { level: 1, name: records[at]?.personName ?? '' })
  await named(0).waitFor()
  await page.keyboard.press('ArrowRight')
  await named(1).waitFor()
  await page.getByText(/record 2 of/).waitFor()
  expect(await inspect('copies-beside')).toEqual({})
  await page.keyboard.press('n')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-differs')))
    .toBe(true)
  await page.keyboard.press('d')
  await page.getByRole('checkbox', { name: 'Only what differs' }).waitFor()
  expect(await page.getByRole('checkbox', { name: 'Only what differs' }).isChecked()).toBe(true)
  expect(await inspect('copies-differences')).toEqual({})
  await page.keyboard.press('b')
  await page.getByRole('heading', { level: 1, name: /^Release/ }).waitFor()
})

test('a record is shown on the pages that it will be printed on', async () => {
  const { records } = await call(page, 'releases.status', { meetingId })
  for (const { recordId, recordVersion: version } of records) {
    await go(page, `/records/${recordId}/copies`)
    await page.getByRole('tab', { name: 'Health’s pages' }).click()
    const pdf = join(folder, packFolder({ side: 'health', recordId, version }), 'record.pdf')
    const printed = await countPages(readFileSync(pdf))
    await expect
      .poll(() => page.getByRole('group', { name: /^Page / }).count(), { timeout: 20_000 })
      .toBe(printed)
  }
  expect(await inspect('copies-printed')).toEqual({})
})

test('a proposed correction leaves only where somebody ticks it, and is said to be one', async () => {
  const box = page.getByRole('checkbox', { name: /^Write the proposed correction of AC-/ })
  const open = async () => {
    await go(page, `/meetings/${meetingId}/release`)
    await page.getByRole('button', { name: 'Release…' }).click()
    await page.getByRole('dialog').getByLabel('To whom there').first().waitFor()
  }
  await open()
  expect(await box.count()).toBe(0)
  await page.keyboard.press('Escape')
  const { records } = await call(page, 'releases.status', { meetingId })
  const { recordId = '', recordVersion = 1 } = records[0] ?? {}
  const { words } = await call(page, 'amendments.open', { recordId })
  const reasons = `${words.reasons} It is the bus 11.`
  const why = { code: 'typing_error', reason: 'The wrong bus' } as const
  await call(page, 'amendments.make', { recordId, recordVersion, ...why, words: { ...words, reasons } })
  const { signatories } = await call(page, 'signOff.forMeeting', { meetingId })
  const { memberId = '', fingerprint = [], draftSha256 = null } = signatories[0] ?? {}
  const passphrase = demonstrationPassphrase
  await call(page, 'signOff.sign', {
    meetingId,
    memberId,
    passphrase,
    fingerprint: [...fingerprint],
    draftSha256,
  })
  await go(page, '/meetings')
  await open()
  await box.waitFor()
  expect(await inspect('release-proposal')).toEqual({})
  await page.getByText(/^Write the proposed correction of AC-/).click()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByText(/^Written to /).waitFor()
  const { log } = await call(page, 'releases.status', { meetingId })
  expect(log.filter((one) => one.recordId === recordId).map((one) => one.recordVersion)).toContain(
    recordVersion + 1,
  )
})
