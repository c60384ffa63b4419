import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { answerDialogs, call, comeIn, go, patiently, startApp } from './support/app.ts'
import { temporaryFolder } from './support/cleanup.ts'
import { demonstrationData } from './support/demonstration.ts'
import { typefaceComesLate } from './support/late-typeface.ts'
import { keepPicture, themes } from './support/screen.ts'

let app: ElectronApplication
let page: Page
let recordId: string

const packed = (text: string): string => text.replaceAll(/\s/g, '')
const sheets = () => page.getByRole('group', { name: /^Page \d+ of \d+$/ })

/** What each page of a PDF says, by poppler: no code of ours is asked. */
const pagesOf = (file: string): string[] =>
  execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1).map(packed)

/** The headings that can be seen on each sheet. */
const headingsSeen = (): Promise<string[][]> =>
  sheets().evaluateAll((all) =>
    all.map((sheet) => {
      const edge = sheet.getBoundingClientRect()
      const isOn = ({ left, top }: DOMRect): boolean =>
        left >= edge.left && left < edge.right && top >= edge.top && top < edge.bottom
      return [...sheet.querySelectorAll('h2')]
        .filter((heading) => isOn(heading.getBoundingClientRect()))
        .map((heading) => heading.textContent ?? '')
    }),
  )

beforeAll(async () => {
  app = await startApp(await demonstrationData())
  page = await app.firstWindow()
  await comeIn(page)
  const meetings = await call(page, 'meetings.list', { states: ['released'], kind: 'panel' })
  const { letters } = await call(page, 'letters.ofMeeting', { meetingId: meetings[0]?.id ?? '' })
  recordId = letters[0]?.recordId ?? ''
  const { version } = await call(page, 'letters.get', { recordId })
  const words =
    'أريد أن أعيش في بيتي.\n\n- Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch\n- أريد قطتي.'
  await call(page, 'letters.save', {
    recordId,
    version,
    format: 'large_print',
    words: { voice: 'plain', section: 'asked', text: words },
  })
})

/** A copy of it as it stands, page by page. */
async function printedPages(): Promise<string[]> {
  const folder = temporaryFolder('letters')
  await answerDialogs(app, folder)
  await call(page, 'letters.write', { recordId })
  const file = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith('.pdf'),
  )
  return pagesOf(join(folder, file ?? ''))
}

const draft = 'Draft. Not to be sent.'

test('a letter that nobody has said is ready is shown as the draft that it is printed as', async () => {
  expect((await printedPages())[0]).toContain(packed(draft))
  await go(page, `/letters/${recordId}`)
  const band = sheets().first().getByText(draft)
  await band.waitFor()
  await page.getByRole('button', { name: 'I have read it: it is ready' }).click()
  await band.waitFor({ state: 'detached' })
  expect((await printedPages()).join('')).not.toContain(packed(draft))
})

test('a letter is shown as the pages that it is printed on, each part on its own page', async () => {
  const printed = await printedPages()
  expect(printed.length).toBeGreaterThan(2)
  await expect.poll(() => sheets().count(), patiently).toBe(printed.length)
  const seen = await headingsSeen()
  expect(seen.flat().length).toBeGreaterThan(5)
  for (const [index, headings] of seen.entries())
    for (const heading of headings) expect(printed[index]).toContain(packed(heading))
})

test('a letter with space for pictures says, where it is chosen, that it leaves a box to stick one in', async () => {
  const choice = page.getByRole('radio', { name: /with space for pictures/ })
  expect(await choice.count()).toBe(1)
  expect(await page.getByText('Leaves a box beside each sentence').isVisible()).toBe(true)
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme })
    await keepPicture(page, `letter-choices-${theme}`)
  }
})

test('large print looks larger than the words of the screen', async () => {
  const heightOf = (selector: string): Promise<number> =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const range = document.createRange()
        range.selectNodeContents(element)
        return range.getClientRects()[0]?.height ?? 0
      })
  const screen = await heightOf('main [role="radiogroup"] label')
  expect(await heightOf('.letter section p')).toBeGreaterThan(screen)
})

test('words that run from right to left stand at the right of the sheet, an item of a list too', async () => {
  const ends = await page.locator('.letter [dir="auto"]').evaluateAll((all) =>
    all
      .filter((element) => element.textContent?.startsWith('أريد'))
      .map((element) => {
        const words = document.createRange()
        words.selectNodeContents(element)
        const right = words.getClientRects()[0]?.right ?? 0
        return [element.tagName, Math.abs(right - element.getBoundingClientRect().right) < 1]
      }),
  )
  expect(ends).toContainEqual(['P', true])
  expect(ends).toContainEqual(['LI', true])
  expect(ends.filter(([, isAtItsEnd]) => !isAtItsEnd)).toEqual([])
})

test('a page is added as soon as the words need one', async () => {
  const before = await sheets().count()
  await page.getByRole('textbox', { name: 'What you asked for' }).first().fill('One line.\n\n'.repeat(40))
  await expect.poll(() => sheets().count(), patiently).toBeGreaterThan(before)
})

/** How a letter breaks whose last part is longer by one line each time: the column of its end, and of what is before. */
const endsOf = (): Promise<readonly (readonly [before: number, end: number])[]> =>
  page.evaluate(() => {
    const frame = document.createElement('div')
    frame.className = 'letter standard'
    frame.style.cssText = 'width:170mm;height:964px;columns:170mm auto;column-gap:40mm;column-fill:auto'
    document.body.append(frame)
    const columnOf = (element: Element): number =>
      Math.round((element.getBoundingClientRect().left - frame.getBoundingClientRect().left) / 100)
    const part = (look: string, lines: readonly string[]): Element => {
      const section = document.createElement('section')
      section.className = look
      section.append(
        ...lines.map((line) => Object.assign(document.createElement('p'), { textContent: line })),
      )
      return section
    }
    const found = Array.from({ length: 120 }, (_, lines) => {
      const last = part('unheaded', ['Yours sincerely,', 'Somebody'])
      const before = part(
        'headed',
        Array.from({ length: lines + 1 }, () => 'One line.'),
      )
      frame.replaceChildren(before, last)
      return [columnOf(before.lastElementChild ?? frame), columnOf(last.firstElementChild ?? frame)] as const
    })
    frame.remove()
    return found
  })

test('no page holds nothing but how the letter ends', async () => {
  const ends = await endsOf()
  expect(new Set(ends.map(([, end]) => end)).size).toBeGreaterThan(1)
  expect(ends.filter(([before, end]) => before !== end)).toEqual([])
})

test('every letter of a name is printed, although the part of the typeface that has it comes last', async () => {
  const [text, letter] = ['Zofia Łęcka, ul. Źródlana, Łódź.', { recordId, format: 'large_print' as const }]
  const { version } = await call(page, 'letters.get', { recordId })
  await call(page, 'letters.setReady', { recordId, version, ready: false })
  const words = { voice: 'plain' as const, section: 'asked' as const, text }
  await call(page, 'letters.save', { ...letter, version: version + 1, words })
  await call(page, 'letters.setReady', { recordId, version: version + 2, ready: true })
  await typefaceComesLate(app)
  const folder = temporaryFolder('letters')
  await answerDialogs(app, folder)
  await call(page, 'letters.write', { recordId })
  const file = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith('.pdf'),
  )
  expect(pagesOf(join(folder, file ?? '')).join('')).toContain(packed(text))
})
