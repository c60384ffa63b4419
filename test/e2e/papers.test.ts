import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { expect, it } from 'vitest'
import type { Page } from 'playwright'
import type { Papers } from '../../shared/papers.ts'
import { paperText } from '../support/documents/paper-text.ts'
import { answerDialogs, call, comeIn, go, startApp } from './support/app.ts'
import { temporaryFolder } from './support/cleanup.ts'
import { demonstrationData } from './support/demonstration.ts'

const packed = (text: string): string => text.replaceAll(/\s/g, '')

/** What one page of a PDF says, by poppler: no code of ours is asked. */
const pageText = (file: string, page: number): string =>
  packed(execFileSync('pdftotext', ['-f', `${page}`, '-l', `${page}`, file, '-'], { encoding: 'utf8' }))

async function papersOut(page: Page): Promise<Papers> {
  const meetings = await call(page, 'meetings.list', {})
  const meetingId = meetings.find(({ state }) => state === 'open')?.id ?? ''
  const papers = await call(page, 'papers.get', { meetingId })
  if (papers === null) throw new Error('no papers are out')
  return papers
}

/** Words may be broken at the end of a line in print: each is looked for in the page's text without its spaces. */
const missing = (words: string, from: string): string[] =>
  words.split(/\s+/).filter((word) => !from.includes(word))

it('page n on screen is page n in the file, whether it is saved with all others or alone', async () => {
  const app = await startApp(await demonstrationData())
  const page = await app.firstWindow()
  await comeIn(page)
  const papers = await papersOut(page)
  const { meetingId, pages } = papers
  const folder = temporaryFolder('papers')
  await answerDialogs(app, folder)
  expect(await call(page, 'papers.write', { meetingId })).toMatchObject({ files: 1, pages: pages.length })
  const [name = ''] = readdirSync(folder)
  expect(name).toMatch(/^papers-\d{4}-\d\d-\d\d-v1-health-[0-9a-f]{8}\.pdf$/)
  const file = join(folder, name)
  const pdf = await PDFDocument.load(readFileSync(file), { updateMetadata: false })
  expect(pdf.getPageCount()).toBe(pages.length)
  expect(pdf.getTitle()).toMatch(/^Papers \d{4}-\d\d-\d\d, version 1$/)
  for (const { number, blocks } of pages) {
    const printed = pageText(file, number)
    expect(printed).toContain(`Page${number}of${pages.length}`)
    expect(missing(paperText(blocks.filter(({ kind }) => kind !== 'share')), printed)).toEqual([])
  }
  const alone = 5
  await call(page, 'papers.write', { meetingId, pages: `${alone}` })
  const second = readdirSync(folder).find((one) => one !== name) ?? ''
  expect(pageText(join(folder, second), 1)).toBe(pageText(file, alone))
  await go(page, `/meetings/${meetingId}/papers`)
  await page.getByRole('article', { name: `Page 1 of ${pages.length}` }).waitFor()
  for (let turned = 1; turned < alone; turned += 1) await page.keyboard.press('ArrowRight')
  const sheet = page.getByRole('article', { name: `Page ${alone} of ${pages.length}` })
  await sheet.waitFor()
  const shown = packed(await sheet.innerText()).toLowerCase()
  const words = paperText((pages[alone - 1]?.blocks ?? []).filter(({ kind }) => kind !== 'share'))
  expect(missing(words.toLowerCase(), shown)).toEqual([])
}, 240_000)

it('the same papers saved again are the same to the byte', async () => {
  const app = await startApp(await demonstrationData())
  const page = await app.firstWindow()
  await comeIn(page)
  const { meetingId } = await papersOut(page)
  const [one, two] = [temporaryFolder('papers'), temporaryFolder('papers')]
  for (const folder of [one, two]) {
    await answerDialogs(app, folder)
    await call(page, 'papers.write', { meetingId, pages: '1-3' })
  }
  const bytes = (folder: string) => readFileSync(join(folder, readdirSync(folder)[0] ?? ''))
  expect(bytes(one).equals(bytes(two))).toBe(true)
}, 240_000)
