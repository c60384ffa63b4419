import { equal, match } from 'node:assert/strict'
import { focused, noFindings, said } from './driving.ts'
import type { Drive } from './driving.ts'

export const editing: readonly Drive[] = [
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
]
