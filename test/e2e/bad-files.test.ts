import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, describe, expect, test } from 'vitest'
import { answerDialogs, call, comeIn, expectShown, go, reply, startApp } from './support/app.ts'
import { temporaryFolder } from './support/cleanup.ts'
import { demonstrationData } from './support/demonstration.ts'

const folder = temporaryFolder('bad-files')
let app: ElectronApplication
let page: Page
let meetingId: string

beforeAll(async () => {
  app = await startApp(await demonstrationData())
  page = await app.firstWindow()
  await comeIn(page)
  const meetings = await call(page, 'meetings.list', {})
  meetingId = meetings.find(({ state }) => state === 'released')?.id ?? ''
})

/** What the trail and the release log hold: no file that is refused may add to either. */
const written = async () =>
  [await call(page, 'audit.head', {}), await call(page, 'releases.log', {})] as const

const file = (name: string, bytes: string | Uint8Array): string => {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}

const png = Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001080600000000', 'hex')

/** Files that are no export, and a few of the words that say so. */
const exports: readonly (readonly [what: string, path: string, code: string])[] = [
  ['a picture', file('picture.csv', png), 'This is not a CSV file'],
  ['a workbook', file('sheet.csv', Buffer.from('504b030414000600', 'hex')), 'it is a workbook or an archive'],
  ['nothing', file('empty.csv', ''), 'The file is empty'],
  [
    'the other agency’s export',
    join(import.meta.dirname, '../fixtures/referrals/social-care-referrals.csv'),
    'the council',
  ],
  ['a folder', folder, 'This is a folder'],
  ['a file that is gone', join(folder, 'gone.csv'), 'The file is not there'],
]

describe('importing', () => {
  test.each(exports)('%s is refused in words, and nothing is added', async (_what, path, words) => {
    const before = await written()
    await go(page, '/referrals/import')
    await answerDialogs(app, path)
    await page.getByRole('button', { name: 'Choose the file…' }).first().click()
    await page.getByRole('alert').filter({ hasText: words }).waitFor()
    expect(await written()).toEqual(before)
    await go(page, '/referrals')
  })
})

// Nobody may make a folder in /sys, not even root.
const folders: readonly (readonly [what: string, path: string, code: string])[] = [
  ['that cannot be written to', '/sys', 'folder not writable'],
  ['that is gone', join(folder, 'gone'), 'folder not reached'],
  ['that is a file', file('a-file', 'x'), 'folder not reached'],
]

describe('releasing to a folder', () => {
  test.each(folders)(
    '%s is refused, nothing is written, and the trail says that it was tried',
    async (_what, path, code) => {
      const [log, there] = [await call(page, 'releases.log', {}), readdirSync(folder)]
      const [{ seq: last } = { seq: 0 }] = await call(page, 'audit.entries', { limit: 1 })
      await answerDialogs(app, path)
      const answer = await reply(page, 'releases.write', { meetingId, pdf: false })
      expect(answer).toEqual({
        ok: false,
        error: { kind: 'invalid', fields: { folder: code } },
      })
      expect(await call(page, 'releases.log', {})).toEqual(log)
      // What may leave is on disk in the store before any of it is in the folder.
      const trail = await call(page, 'audit.entries', { limit: 5 })
      const since = trail.filter(({ seq }) => seq > last).map(({ operation }) => operation)
      expect(since).toEqual(['departures.abandon', 'releases.abandon', 'releases.begin', 'departures.begin'])
      expect(readdirSync(folder)).toEqual(there)
    },
  )

  test('is said on the page, where one can choose another', async () => {
    await answerDialogs(app, '/sys')
    await go(page, `/meetings/${meetingId}/release`)
    await page.getByRole('button', { name: 'Release…' }).click()
    const choose = page.getByRole('button', { name: 'Choose a folder and write' })
    await choose.click()
    await expectShown(page.getByText('This folder can’t be written to; choose another'))
    await expectShown(choose)
  })
})
