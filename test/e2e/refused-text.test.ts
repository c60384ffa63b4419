import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { ElectronApplication, Page } from 'playwright'
import { call, comeIn, go, patiently, startApp, windowAfter } from './support/app.ts'
import { demonstrationData } from './support/demonstration.ts'
import { meetingUnderWay, openSharedScreen } from './support/meetings.ts'

const pictures = join(tmpdir(), 'pics-words')
mkdirSync(pictures, { recursive: true })

let app: ElectronApplication
let page: Page
let meetingInProgress = ''
let item: { id: string; position: number }

beforeAll(async () => {
  app = await startApp(await demonstrationData())
  page = await app.firstWindow()
  await comeIn(page)
  const meetingId = await meetingUnderWay(page)
  meetingInProgress = meetingId
  await go(page, `/meetings/${meetingId}/room`)
  const { items } = await call(page, 'room.get', { meetingId })
  item = items.find(({ kind, state }) => kind === 'case' && state === 'heard') ?? { id: '', position: 1 }
  await choose(item.position)
})

const choose = (position: number) =>
  page
    .getByRole('navigation', { name: 'Running order' })
    .getByRole('button')
    .nth(position - 1)
    .click()
const reasons = () => page.getByRole('textbox', { name: 'Reasons' })
const stored = async () => (await call(page, 'room.item', { itemId: item.id })).decision?.reasons ?? ''

async function paste(text: string): Promise<void> {
  await app.evaluate(({ clipboard }, what) => clipboard.writeText(what), text)
  await reasons().click()
  await reasons().press('Control+A')
  await reasons().press('Control+V')
}

// As Word, PowerPoint and PDF readers put them on the clipboard.
const pasted: readonly (readonly [what: string, text: string, kept: string])[] = [
  [
    'a line break of a slide',
    'She has swum there.\u000BThe club knows her.',
    'She has swum there.\nThe club knows her.',
  ],
  ['a non-breaking hyphen of Word', 'Her co\u001Eworkers look out.', 'Her co-workers look out.'],
  [
    'a page break of a PDF',
    'End of page one.\u000CStart of page two.',
    'End of page one.\nStart of page two.',
  ],
]

test.each(pasted)('%s is kept', async (_what, text, kept) => {
  await paste(text)
  await expect.poll(stored, patiently).toBe(kept)
})

const left = 'Two members asked \u202Etuoba\u202C the cold.'
const moveOnAndBack = async (): Promise<void> => {
  await choose(item.position + 1)
  await expect.poll(() => page.getByText('1 text not saved').isVisible(), patiently).toBe(true)
  await choose(item.position)
}

test('what was refused says why, and is still there after the next case', async () => {
  await paste(left)
  await expect.poll(() => page.getByRole('alert').innerText(), patiently).toContain('U+202E')
  await moveOnAndBack()
  await expect.poll(() => reasons().inputValue(), patiently).toBe(left)
  expect(await stored()).not.toContain('Two members')
})

test('it is reached from anywhere, after locking too', async () => {
  await page.screenshot({ path: join(pictures, 'room-refused.png') })
  page = await windowAfter(app, () => page.keyboard.press('Control+L'))
  await comeIn(page)
  await go(page, '/cases')
  await page.getByRole('button', { name: '1 text not saved' }).click()
  const dialog = page.getByRole('dialog', { name: 'Not saved' })
  await expect.poll(() => dialog.innerText(), patiently).toContain('Two members asked')
  await page.screenshot({ path: join(pictures, 'unsaved-dialog.png') })
  await dialog.getByRole('button', { name: 'Go to where it belongs' }).click()
  await expect.poll(() => reasons().inputValue(), patiently).toBe(left)
})

test('one press takes out what can’t be kept, and nothing is left over', async () => {
  await page.getByRole('button', { name: 'Take out what can’t be kept' }).click()
  await expect.poll(stored, patiently).toBe('Two members asked tuoba the cold.')
  await expect.poll(() => page.getByText('1 text not saved').count(), patiently).toBe(0)
  expect(await call(page, 'unsaved.list', {})).toEqual([])
})

test('a dialog’s refused text outlives it, and the dialog has it again', async () => {
  const add = () => page.getByRole('button', { name: 'Add an action' }).first().click()
  const box = () => page.getByRole('dialog').getByRole('textbox', { name: 'What is to be done' })
  await add()
  await box().fill(left)
  await page.getByRole('dialog').getByRole('button', { name: 'Save the action' }).click()
  await expect.poll(() => page.getByText('U+202E').isVisible(), patiently).toBe(true)
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByText('1 text not saved').isVisible(), patiently).toBe(true)
  await add()
  await expect.poll(() => box().inputValue(), patiently).toBe(left)
  await page.screenshot({ path: join(pictures, 'dialog-text-back.png') })
  await box().fill('')
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByText('1 text not saved').count(), patiently).toBe(0)
})

test('so does a line of the agenda that is changed where it stands', async () => {
  const meetings = await call(page, 'meetings.list', {})
  const agenda = `/meetings/${meetings.find(({ state }) => state === 'open')?.id}`
  await go(page, agenda)
  const line = page.getByRole('button', { name: /^Title: .*Change$/ }).first()
  await line.click()
  await page.getByRole('textbox', { name: 'Title' }).fill(left)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByText('U+202E').isVisible(), patiently).toBe(true)
  await go(page, '/cases')
  await page.getByRole('button', { name: '1 text not saved' }).click()
  await page.getByRole('button', { name: 'Go to where it belongs' }).click()
  const box = page.getByRole('textbox', { name: 'Title' })
  await expect.poll(() => box.inputValue(), patiently).toBe(left)
  await box.fill('What the club says')
  await box.press('Enter')
  await expect.poll(() => page.getByText('1 text not saved').count(), patiently).toBe(0)
  await go(page, `/meetings/${meetingInProgress}/room`)
  await choose(item.position)
})

const arabic = 'قالت: "أريد أن أسبح كل أسبوع." (مع صديقتها 2 مرات).'
const directionOf = (box: Element): string => getComputedStyle(box).direction

test('what runs from right to left does so on the console, at the read-back and on the wall', async () => {
  const wall = await openSharedScreen(app, page)
  await reasons().fill(arabic)
  await expect.poll(stored, patiently).toBe(arabic)
  expect(await reasons().evaluate(directionOf)).toBe('rtl')
  await page.screenshot({ path: join(pictures, 'room-arabic.png') })
  await choose(item.position)
  await page.getByRole('button', { name: 'Read back and go on' }).click()
  const box = page.getByRole('dialog').getByRole('textbox', { name: 'Reasons' })
  await expect.poll(() => box.inputValue(), patiently).toBe(arabic)
  expect(await box.evaluate(directionOf)).toBe('rtl')
  await page.screenshot({ path: join(pictures, 'read-back-arabic.png') })
  await wall.screenshot({ path: join(pictures, 'wall-arabic.png') })
})
