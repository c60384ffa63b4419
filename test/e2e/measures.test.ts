import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { call, comeIn, expectShown, go, startApp } from './support/app.ts'
import { demonstrationData } from './support/demonstration.ts'
import { lookBothWays } from './support/screen.ts'

let app: ElectronApplication
let page: Page
let personId: string
let nhsNumber: string
const folder = mkdtempSync(join(tmpdir(), 'accord-measures-'))
const dialog = () => page.getByRole('dialog')

beforeAll(async () => {
  app = await startApp(await demonstrationData())
  page = await app.firstWindow()
  await comeIn(page)
  const { cases } = await call(page, 'cases.list', { states: ['listed'] })
  personId = cases[0]?.personId ?? ''
  nhsNumber = (await call(page, 'people.get', { personId })).person.nhsNumber ?? ''
})

/** What the window’s own dialogs answer. */
const choose = (path: string) =>
  app.evaluate(({ dialog: dialogs }, chosen) => {
    dialogs.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    dialogs.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
  }, path)

const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

test('the coordinator defines a measure by short labels of their own', async () => {
  await go(page, '/panel')
  await page.getByRole('button', { name: 'Define a measure' }).click()
  await dialog().getByLabel('Name', { exact: true }).fill('Evenings out')
  await dialog().getByLabel('Whose it is').fill('Invented for a test')
  await dialog().getByLabel('Label of answer 1').fill('Company')
  for (const [index, label] of ['Belonging', 'Getting there'].entries()) {
    await dialog().getByRole('button', { name: 'Add an answer' }).click()
    await dialog()
      .getByLabel(`Label of answer ${index + 2}`)
      .fill(label)
  }
  await dialog()
    .getByLabel(/^Reliable change/)
    .fill('3')
  await page.keyboard.press('Control+Enter')
  // A figure without its source stays nobody's.
  await expectShown(dialog().getByText('Write something here'))
  await lookBothWays(app, page, 'measure-form')
  await dialog().getByLabel('Where the figure is from').fill('Invented for a test')
  await page.keyboard.press('Control+Enter')
  await expectShown(page.getByRole('region', { name: 'Evenings out' }))
  await page.getByText('Evenings out').first().scrollIntoViewIfNeeded()
  await lookBothWays(app, page, 'measures-of-panel')
})

test('a score is recorded from the keyboard alone', async () => {
  await go(page, `/people/${personId}`)
  await page.getByRole('button', { name: 'Record a score' }).click()
  await dialog().getByRole('textbox', { name: 'On', exact: true }).fill('1/9/2026')
  await dialog().getByLabel('Company').focus()
  for (const figure of ['1', '2', '9']) {
    await page.keyboard.type(figure)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Control+Enter')
  await lookBothWays(app, page, 'score-refused')
  await dialog().getByLabel('Getting there').fill('1')
  await page.keyboard.press('Control+Enter')
  await expectShown(page.getByText('4 on Tuesday 1 September 2026, said by the person.'))
})

test('scores come in from a CSV, and the row that cannot be read is left out with where and why', async () => {
  const headings = 'NHS number,Date,Who answered,Company,Belonging,Getting there'
  const path = file(
    'scores.csv',
    [
      headings,
      `${nhsNumber},1/10/2026,person,2,2,2`,
      `${nhsNumber},2/11/2026,person,3,3,4`,
      `${nhsNumber},3/11/2026,worker,2,2,2`,
      `${nhsNumber},20/11/2026,worker,2,3,2`,
      `${nhsNumber},4/11/2026,person,2,7,2`,
    ].join('\n'),
  )
  await choose(path)
  await go(page, '/panel')
  await page.getByRole('button', { name: 'Take in scores: Evenings out' }).click()
  await dialog().getByRole('button', { name: 'Choose a file…' }).click()
  await expectShown(dialog().getByText('4 rows can be kept, 1 row left out.'))
  await expectShown(dialog().getByRole('row', { name: /^6 Belonging/ }))
  await lookBothWays(app, page, 'scores-read')
  await choose(join(folder, 'left-out.csv'))
  await dialog().getByRole('button', { name: 'Save the rows left out…' }).click()
  await expect
    .poll(() => {
      try {
        return readFileSync(join(folder, 'left-out.csv'), 'utf8')
      } catch {
        return ''
      }
    })
    .toContain('Belonging: Not on the scale')
  await dialog().getByRole('button', { name: 'Keep 4 scores' }).click()
  await expectShown(page.getByText('4 scores kept.'))
})

test('a file that cannot be read at all says why, and keeps nothing', async () => {
  await page.getByRole('button', { name: 'Take in scores: Evenings out' }).click()
  await choose(file('wrong.csv', 'Name,Result\nMoor,4'))
  await dialog().getByRole('button', { name: 'Choose a file…' }).click()
  await expectShown(dialog().getByText(/no column NHS number, Date, Company/))
  await lookBothWays(app, page, 'scores-not-read')
  await page.keyboard.press('Escape')
})

test('how it went stands in sentences, a picture and a table, with what is more than chance in words', async () => {
  await go(page, `/people/${personId}`)
  const scores = page.getByRole('region', { name: 'Evenings out' })
  await expectShown(
    scores.getByText(
      '10 on Monday 2 November 2026, said by the person, up from 4 on Tuesday 1 September 2026: better, by more than chance.',
    ),
  )
  expect(await scores.locator('svg.figure').count()).toBe(1)
  expect(await scores.locator('svg.figure').textContent()).toContain('better')
  await scores.getByRole('button', { name: 'As a table' }).click()
  await expectShown(scores.getByRole('row', { name: /^2 Nov 2026 10 better, by more than chance/ }))
  await scores.scrollIntoViewIfNeeded()
  await lookBothWays(app, page, 'scores-of-person')
})

test('a definition leaves as a file, is retired, and comes in again under another name', async () => {
  const path = join(folder, 'evenings.json')
  await choose(path)
  await go(page, '/panel')
  await page.getByRole('button', { name: 'Save as JSON: Evenings out' }).click()
  await expect
    .poll(() => {
      try {
        return readFileSync(path, 'utf8')
      } catch {
        return ''
      }
    })
    .toContain('Evenings out')
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, text.replace('"Company"', '""'))
  await page.getByRole('button', { name: 'Take one from a file' }).click()
  await dialog().getByRole('button', { name: 'Choose a file…' }).click()
  await dialog().getByRole('button', { name: 'Read it' }).click()
  await expectShown(dialog().getByRole('rowheader', { name: 'items 1, label' }))
  await lookBothWays(app, page, 'definition-refused')
  writeFileSync(path, text.replace('Evenings out', 'Evenings in'))
  await dialog().getByRole('button', { name: 'Choose a file…' }).click()
  await dialog().getByRole('button', { name: 'Read it' }).click()
  await dialog().getByRole('button', { name: 'Add the measure' }).click()
  await expectShown(page.getByRole('region', { name: 'Evenings in' }))
})
