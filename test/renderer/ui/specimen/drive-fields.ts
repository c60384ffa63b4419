import { deepEqual, equal } from 'node:assert/strict'
import { noFindings, said } from './driving.ts'
import type { Drive } from './driving.ts'

export const fields: readonly Drive[] = [
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
]
