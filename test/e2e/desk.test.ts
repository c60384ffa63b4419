import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { carryingPack, printedRecord } from '../support/documents/carrying-pack.ts'
import { answerDialogs, call, comeIn, go, patiently, startApp } from './support/app.ts'
import { demonstrationData } from './support/demonstration.ts'
import { violations } from './support/screen.ts'
import { meetingUnderWay } from './support/meetings.ts'

let app: ElectronApplication
let page: Page
let caseId: string
let data: string

beforeAll(async () => {
  data = await demonstrationData()
  app = await startApp(data)
  page = await app.firstWindow()
  await comeIn(page)
  caseId = (await call(page, 'cases.list', { states: ['listed'] })).cases[0]?.id ?? ''
})

const choose = (label: string): Promise<void> =>
  app.evaluate(({ Menu }, wanted) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? []
    items.find((item) => item.label === wanted)?.click()
  }, label)

const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true })
const arrived = async (name: string): Promise<boolean> => {
  await heading(name).waitFor()
  return heading(name).isVisible()
}

test('Back and Forward go by key, by the buttons of a mouse and by the menu', async () => {
  await go(page, '/cases')
  expect(await arrived('Cases')).toBe(true)
  await go(page, '/actions')
  expect(await arrived('Actions')).toBe(true)
  await page.keyboard.press('Alt+ArrowLeft')
  expect(await arrived('Cases')).toBe(true)
  await page.keyboard.press('Alt+ArrowRight')
  expect(await arrived('Actions')).toBe(true)
  await page.evaluate(() => window.dispatchEvent(new MouseEvent('mouseup', { button: 3, cancelable: true })))
  expect(await arrived('Cases')).toBe(true)
  await choose('Forward')
  expect(await arrived('Actions')).toBe(true)
})

test('this panel’s keys are saved, and an agency’s are taken in with who was asked', async () => {
  const folder = join(data, 'keys')
  mkdirSync(folder)
  await go(page, '/panel')
  await answerDialogs(app, folder)
  await page.getByRole('button', { name: 'Save this panel’s keys…' }).click()
  await page.getByText('accord-keys-social-care.json').waitFor()
  await answerDialogs(app, join(folder, 'accord-keys-social-care.json'))
  await page.getByRole('button', { name: 'Take in an agency’s keys…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Who was asked').fill('Priya Raman')
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'The words are the same' }).click()
  await page.getByText('Compared with Priya Raman by').waitFor()
  const { taken } = await call(page, 'keys.book', {})
  expect(taken).toMatchObject([{ side: 'socialCare', askedOf: 'Priya Raman' }])
})

test('Ctrl F finds what stands in the page and in what can be written in, and goes on there', async () => {
  await go(page, `/cases/${caseId}`)
  const field = page.getByRole('textbox', { name: 'If it does not work out' })
  await field.waitFor()
  await page.keyboard.press('Control+f')
  const wanted = (await field.inputValue()).slice(0, 12)
  await page.keyboard.type(wanted)
  await page.getByText('1 of 1', { exact: true }).waitFor()
  expect(await field.getAttribute('data-found')).toBe('now')
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  expect(await field.evaluate((box) => box === document.activeElement)).toBe(true)
  expect(await field.getAttribute('data-found')).toBeNull()
  await choose('Find on this page')
  await page.keyboard.type('the')
  await page.getByText(/^1 of \d+$/).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText(/^2 of \d+$/).waitFor()
  await page.keyboard.press('Escape')
})

test('Ctrl P prints the page without the rail, through the computer’s own dialog', async () => {
  await app.evaluate(({ BrowserWindow }) => {
    const asked: unknown[] = []
    Object.assign(globalThis, { asked })
    for (const { webContents } of BrowserWindow.getAllWindows())
      webContents.print = (options, done) => {
        asked.push(options)
        done?.(true, '')
      }
  })
  await page.keyboard.press('Control+p')
  const asked = () => app.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked)
  await expect.poll(asked, patiently).toMatchObject([{ pageSize: 'A4' }])
  await choose('Print…')
  await expect.poll(async () => (await asked()).length, patiently).toBe(2)
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('navigation').first().isVisible()).toBe(false)
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
  await page.emulateMedia({ media: null })
})

test('About says the version, and whose work is in it under which licence', async () => {
  await choose('About Accord')
  const about = page.getByRole('dialog', { name: 'About Accord' })
  await about.getByText(/^Version \d/).waitFor()
  await about.getByRole('button', { name: /licences$/ }).click()
  await about.getByText(/^react \d.* · MIT$/).waitFor()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
})

test('the search over everything has a button in sight', async () => {
  await page.getByRole('button', { name: /^Find anything/ }).click()
  const dialog = page.getByRole('dialog', { name: /^A name, a case/ })
  await expect.poll(() => dialog.isVisible(), patiently).toBe(true)
  await page.keyboard.press('Escape')
})

test('an export dropped on any page is imported, and a pack’s folder is checked', async () => {
  await go(page, '/actions')
  expect(await arrived('Actions')).toBe(true)
  const drop = (name: string) =>
    page.evaluate((fileName) => {
      const data = new DataTransfer()
      data.items.add(new File(['Client ID,NHS Number,Surname,Forename\r\n'], fileName))
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
    }, name)
  await drop('picture.png')
  expect(await heading('Actions').isVisible()).toBe(true)
  await drop('referrals.csv')
  expect(await arrived('Import referrals')).toBe(true)
  await page.getByText('referrals.csv').waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Leave it' }).click()
  await page.getByRole('button', { name: 'Choose the file…' }).first().waitFor()
  await answerDialogs(app, data)
  await choose('Check a pack…')
  await page.getByRole('dialog', { name: 'Checking packs' }).getByText('There is no pack in it').waitFor()
  await page.keyboard.press('Escape')
})

test('of several exports that are dropped together one is taken in, and it is said that the others wait', async () => {
  await go(page, '/actions')
  expect(await arrived('Actions')).toBe(true)
  await page.evaluate(() => {
    const data = new DataTransfer()
    for (const name of ['first.csv', 'second.csv'])
      data.items.add(new File(['Client ID,NHS Number,Surname,Forename\r\n'], name))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  })
  expect(await arrived('Import referrals')).toBe(true)
  await page.getByText('One file is taken in at a time: this is first.csv').waitFor()
  await page.getByRole('button', { name: 'Leave it' }).click()
})

test('a meeting under way is not left by Back, which says how it is left', async () => {
  const meetingId = await meetingUnderWay(page)
  const order = page.getByRole('navigation', { name: 'Running order' })
  await go(page, '/actions')
  expect(await arrived('Actions')).toBe(true)
  await go(page, `/meetings/${meetingId}/room`)
  await order.waitFor()
  await page.keyboard.press('Alt+ArrowLeft')
  await page.getByText('The meeting is under way').waitFor()
  expect(await order.isVisible()).toBe(true)
  // The switch for keys that act by themselves, where whoever drives looks.
  await page.getByRole('button', { name: 'Screen and keys' }).click()
  await page.getByRole('menuitem', { name: 'Turn single keys off' }).click()
  await page.getByRole('button', { name: 'Screen and keys' }).click()
  await page.getByRole('menuitem', { name: 'Turn single keys on' }).click()
  await order.getByRole('link', { name: 'Leave the room' }).click()
  await order.waitFor({ state: 'detached' })
})

test('a record’s PDF is checked by itself, dropped on any page or chosen', async () => {
  const pdf = (await carryingPack()).get('record.pdf') ?? Buffer.alloc(0)
  const path = join(data, 'Filed in November.pdf')
  writeFileSync(path, pdf)
  await page.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const dropped = new DataTransfer()
    dropped.items.add(new File([bytes], 'Filed in November.pdf', { type: 'application/pdf' }))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }))
  }, pdf.toString('base64'))
  const dialog = page.getByRole('dialog', { name: 'Checking packs' })
  await dialog.getByText('This is record.pdf by itself').waitFor()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await answerDialogs(app, path)
  await choose('Check a record’s PDF…')
  await dialog.getByText('This is record.pdf by itself').waitFor()
  await page.keyboard.press('Escape')
  writeFileSync(path, printedRecord)
  await choose('Check a record’s PDF…')
  await dialog.getByText('This PDF carries nothing that was signed').waitFor()
  await page.keyboard.press('Escape')
})

test('what runs from right to left does so in a list too, with its full stop at its own end', async () => {
  const { case: one } = await call(page, 'cases.get', { caseId })
  await call(page, 'cases.update', { caseId, version: one.version, changes: { ask: 'أريد أن أسبح.' } })
  await go(page, '/cases')
  const line = page.getByText('أريد أن أسبح.')
  const stopIsLeftOfStart = await line.evaluate((element) => {
    const text = element.firstChild
    const at = (from: number): number => {
      const range = document.createRange()
      if (text) range.setStart(text, from)
      if (text) range.setEnd(text, from + 1)
      return range.getBoundingClientRect().left
    }
    return at((text?.textContent ?? '').length - 1) < at(0)
  })
  expect(stopIsLeftOfStart).toBe(true)
})

test('the opening mark of words that run from right to left stands at their right', async () => {
  const { case: one } = await call(page, 'cases.get', { caseId })
  await call(page, 'cases.update', { caseId, version: one.version, changes: { words: 'أريد أن أسبح.' } })
  await go(page, `/cases/${caseId}`)
  await page.getByText('أريد أن أسبح.').first().waitFor()
  const beyondTheEnd = await page
    .getByRole('textbox', { name: /words/ })
    .filter({ hasText: 'أريد' })
    .evaluate((box) => {
      const frame = box.parentElement ?? box
      return Number.parseFloat(getComputedStyle(frame, '::before').left) - frame.getBoundingClientRect().width
    })
  expect(Math.round(beyondTheEnd)).toBe(0)
})

test('the window opens where it stood', async () => {
  const bounds = { x: 120, y: 90, width: 1111, height: 777 }
  await app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), bounds)
  await expect.poll(() => page.evaluate(() => window.outerWidth), patiently).toBe(1111)
  await app.close()
  const again = await startApp(data)
  await again.firstWindow()
  const placed = await again.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
  expect(placed).toMatchObject({ width: 1111, height: 777 })
})
