import { deepEqual, equal, match } from 'node:assert/strict'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { buildSpecimen, openBrowser, serve } from './serve.ts'

// Run it by hand: node test/renderer/ui/specimen/drive.ts [part of a name]
// Uses the specimen as a person would, in a real browser and under the app's content policy. CHROMIUM names
// the browser. Exits 1 at the first thing that does not behave.

interface Drive {
  readonly name: string
  readonly page: string
  readonly run: (page: Page) => Promise<void>
}

const said = (page: Page, id: string) => page.getByTestId(id).textContent()
const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  )

async function noFindings(page: Page, except: string[] = []): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).disableRules(except).analyze()
  deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`),
    [],
  )
}

const drives: readonly Drive[] = [
  {
    name: 'a passphrase shows eight dots and keeps what was typed',
    page: 'sign',
    async run(page) {
      const box = page.getByLabel('Your passphrase')
      const drawn = () => box.evaluate((element) => ('value' in element ? element.value : null))
      await box.click()
      await page.keyboard.type('abc')
      equal(await said(page, 'passphrase'), 'abc')
      equal(await drawn(), '••••••••')
      await page.keyboard.type(' a much longer passphrase')
      equal(await said(page, 'passphrase'), 'abc a much longer passphrase')
      equal(await drawn(), '••••••••')
      await page.keyboard.press('Backspace')
      equal(await said(page, 'passphrase'), 'abc a much longer passphras')
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.press('Backspace')
      equal(await said(page, 'passphrase'), '')
      equal(await drawn(), '')
      await page.keyboard.insertText('pasted whole')
      equal(await said(page, 'passphrase'), 'pasted whole')
      await page.keyboard.press('Home')
      await page.keyboard.type('!')
      equal(await said(page, 'passphrase'), 'pasted whole!')
    },
  },
  {
    name: 'text edited in place saves itself and is never overwritten',
    page: 'saved',
    async run(page) {
      const box = page.getByLabel('Her words')
      await box.click()
      await page.keyboard.press('ControlOrMeta+End')
      await page.keyboard.type(' And quiet.')
      await page.getByText(/^Saved \d\d:\d\d:\d\d$/).waitFor()
      match((await said(page, 'words')) ?? '', /And quiet\.$/)
      await page.keyboard.type(' Mine.')
      await page.getByRole('button', { name: 'Change it elsewhere' }).evaluate((button) => {
        if (button instanceof HTMLElement) button.click()
      })
      await page.getByText('Changed elsewhere since you opened it').waitFor()
      match(await box.inputValue(), /Mine\.$/)
      await noFindings(page)
      await page.getByRole('button', { name: 'Keep mine' }).click()
      await page.getByText(/^Saved/).waitFor()
      match((await said(page, 'words')) ?? '', /Mine\.$/)
    },
  },
  {
    name: 'a refused save keeps the text and can be tried again',
    page: 'saved',
    async run(page) {
      await page.getByRole('button', { name: 'Make the store refuse' }).click()
      await page.getByLabel('Her words').click()
      await page.keyboard.press('ControlOrMeta+End')
      await page.keyboard.type(' More.')
      await page.getByText('Not saved', { exact: true }).waitFor()
      match(await page.getByLabel('Her words').inputValue(), /More\.$/)
      await noFindings(page)
      await page.getByRole('button', { name: 'Let the store save' }).click()
      await page.getByRole('button', { name: 'Try again' }).click()
      await page.getByText(/^Saved/).waitFor()
      match((await said(page, 'words')) ?? '', /More\.$/)
    },
  },
  {
    name: 'Ctrl Z undoes typing in text edited in place',
    page: 'saved',
    async run(page) {
      const box = page.getByLabel('Her words')
      const before = await box.inputValue()
      await box.click()
      await page.keyboard.press('ControlOrMeta+End')
      await page.keyboard.type('x')
      await page.keyboard.press('ControlOrMeta+z')
      equal(await box.inputValue(), before)
    },
  },
  {
    name: 'an empty text opens from its button',
    page: 'saved',
    async run(page) {
      await page.getByRole('button', { name: 'Write why it cannot wait' }).focus()
      await page.keyboard.press('Enter')
      equal(await focused(page), 'Why now')
      await page.keyboard.type('Winter.')
      await page.keyboard.press('Escape')
      await page.getByText(/^Saved/).waitFor()
      equal(await page.getByLabel('Why now').inputValue(), 'Winter.')
    },
  },
  {
    name: 'lines are added, moved and removed by keys',
    page: 'saved',
    async run(page) {
      await page.getByLabel('What could go wrong, 2 of 2').click()
      await page.keyboard.press('End')
      await page.keyboard.press('Enter')
      equal(await focused(page), 'What could go wrong, 3 of 3')
      await page.keyboard.type('Ice')
      await page.keyboard.press('Alt+ArrowUp')
      equal(await focused(page), 'What could go wrong, 2 of 3')
      await page.getByText(/^Saved/).waitFor()
      equal(await said(page, 'pitfalls'), '["Lost or frightened on the dark walk","Ice","Dee ill or away"]')
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.press('Backspace')
      await page.keyboard.press('Backspace')
      equal(await focused(page), 'What could go wrong, 1 of 2')
      await page.waitForFunction(() => !document.body.textContent?.includes('Ice'))
    },
  },
  {
    name: 'shortcuts stay quiet in a field and a dialog',
    page: 'lists',
    async run(page) {
      await page.keyboard.press('h')
      equal(await said(page, 'hidden'), '1')
      await page.getByLabel('A field').click()
      await page.keyboard.type('hush?')
      equal(await said(page, 'hidden'), '1')
      await page.getByRole('button', { name: 'Move B. Abara down' }).focus()
      await page.keyboard.press('?')
      await page.getByRole('dialog').waitFor()
      await page.getByText('Hide everything').waitFor()
      await noFindings(page)
      await page.keyboard.press('h')
      equal(await said(page, 'hidden'), '1')
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    },
  },
  {
    name: 'anything is found by key, from within a field',
    page: 'lists',
    async run(page) {
      await page.getByLabel('A field').click()
      await page.keyboard.press('ControlOrMeta+k')
      await page.getByRole('dialog').waitFor()
      await page.keyboard.type('person 17')
      await page.getByRole('menuitem', { name: /^Person 17 ?L/ }).waitFor()
      await noFindings(page)
      await page.keyboard.press('Enter')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      equal(await page.title(), 'Person 17')
      await page.keyboard.press('ControlOrMeta+k')
      await page.keyboard.type('nobody')
      await page.getByText('Nothing found for “nobody”.').waitFor()
      await noFindings(page)
    },
  },
  {
    name: 'an order changes by Alt and arrows, and the row keeps the focus',
    page: 'lists',
    async run(page) {
      await page.getByRole('row', { name: 'R. Soames' }).focus()
      await page.keyboard.press('Alt+ArrowUp')
      equal(await said(page, 'order'), 'asg')
      await page.keyboard.press('Alt+ArrowUp')
      equal(await said(page, 'order'), 'sag')
      equal(await focused(page), 'R. Soames')
      await page.getByText('R. Soames moved to 1 of 3').waitFor({ state: 'attached' })
      await page.getByRole('button', { name: 'Move R. Soames down' }).click()
      equal(await said(page, 'order'), 'asg')
      const above = page.getByRole('row', { name: 'B. Abara' })
      const from = { sourcePosition: { x: 12, y: 20 }, targetPosition: { x: 12, y: 3 } }
      await page.getByRole('row', { name: 'R. Soames' }).dragTo(above, from)
      equal(await said(page, 'order'), 'sag')
    },
  },
  {
    name: 'a long list is walked by arrows beyond what is drawn',
    page: 'lists',
    async run(page) {
      await page.getByRole('link', { name: 'Person 1 ' }).first().focus()
      await page.keyboard.press('ArrowDown')
      match((await focused(page)) ?? '', /^Person 2L/)
      await page.keyboard.press('End')
      await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Person 2000'))
      await page.keyboard.press('Home')
      await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Person 1L'))
    },
  },
  {
    name: 'money, dates and numbers are typed as people write them',
    page: 'fields',
    async run(page) {
      await page.getByLabel('A year').fill('£12,376.5')
      await page.getByLabel('From').fill('1 May 2026')
      await page.getByLabel('Support').fill('7')
      await page.getByLabel('Name').click()
      equal(await said(page, 'figures'), '{"pence":1237650,"heldOn":"2026-05-01","hours":7}')
      equal(await page.getByLabel('A year').inputValue(), '12,376.50')
      equal(await page.getByLabel('From').inputValue(), '01/05/2026')
      await page.getByLabel('From').fill('31/11/2026')
      equal(await page.getByText('There is no such date').count(), 0)
      await page.getByLabel('Name').click()
      await page.getByText('There is no such date').waitFor()
      equal(await page.getByLabel('From').inputValue(), '31/11/2026')
      await noFindings(page)
    },
  },
  {
    name: 'a choice is made by keys',
    page: 'fields',
    async run(page) {
      await page.getByRole('button', { name: /Who leads/ }).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('listbox').waitFor()
      await noFindings(page)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: /Social care/ }).waitFor()
      await page.getByRole('combobox', { name: 'Found by typing' }).fill('soc')
      await page.getByRole('option', { name: 'Social care' }).waitFor()
      // While its list is open, React Aria hides all but the box and the list from screen readers.
      await noFindings(page, ['aria-hidden-focus', 'page-has-heading-one', 'region'])
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      equal(await said(page, 'found'), 'socialCare')
      await page.getByRole('combobox', { name: 'Found by typing' }).fill('')
      await page.keyboard.press('Tab')
      equal(await said(page, 'found'), '')
      await page.getByRole('group', { name: 'Several' }).getByText('Health').click()
      equal(await said(page, 'several'), 'health both')
    },
  },
  {
    name: 'a form says what is missing, goes to the first of it, and sends the right values',
    page: 'form',
    async run(page) {
      await page.getByRole('button', { name: 'Add the line' }).click()
      await page.getByText('Say what it costs').waitFor()
      for (const why of ['Say what it is', 'Say when it starts', 'Say who pays', 'She has to agree']) {
        await page.getByText(why, { exact: true }).waitFor()
      }
      equal(await page.getByLabel('What').evaluate((box) => box === document.activeElement), true)
      await noFindings(page)
      await page.getByLabel('What').fill('Peer mentor')
      await page.getByLabel('A year').fill('900')
      await page.getByLabel('From').fill('1/4/2026')
      await page.getByRole('button', { name: /Payer/ }).click()
      await page.getByRole('option', { name: 'Social care' }).click()
      await page.getByText('She agrees').click()
      await page.getByRole('button', { name: 'Add the line' }).click()
      await page.getByTestId('sent').filter({ hasText: 'Peer' }).waitFor()
      deepEqual(JSON.parse((await said(page, 'sent')) ?? ''), {
        what: 'Peer mentor',
        annualPence: 90_000,
        startsOn: '2026-04-01',
        payer: 'socialCare',
        agreed: true,
      })
    },
  },
  {
    name: 'dialogs keep the focus and give it back',
    page: 'states',
    async run(page) {
      await page.getByRole('button', { name: 'Open a dialog' }).click()
      await page.getByRole('dialog', { name: 'Add a member' }).waitFor()
      await noFindings(page)
      await page.keyboard.press('Escape')
      equal(await focused(page), 'Open a dialog')
      await page.getByRole('button', { name: 'Ask first' }).click()
      await page.getByRole('button', { name: 'Close the meeting' }).click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.getByRole('button', { name: 'More' }).click()
      await noFindings(page)
      await page.getByRole('menuitem', { name: 'Move to another meeting' }).click()
      await page.getByRole('status').getByText('Moved to 11 December.').waitFor()
      await noFindings(page)
    },
  },
]

await buildSpecimen()
const server = await serve()
const browser = await openBrowser()
try {
  for (const drive of drives.filter(({ name }) => name.includes(process.argv[2] ?? ''))) {
    const context = await browser.newContext({ reducedMotion: 'reduce' })
    const page = await context.newPage()
    page.setDefaultTimeout(5000)
    page.on('console', (line) => line.type() === 'error' && console.log(`  console: ${line.text()}`))
    page.on('pageerror', (error) => console.log(`  page: ${error.message}`))
    await page.goto(`${server.url}?page=${drive.page}`)
    await page.locator('h1').first().waitFor()
    console.log(drive.name)
    await drive.run(page)
    await context.close()
  }
} finally {
  await browser.close()
  server.close()
}
