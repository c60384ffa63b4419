import { equal, match } from 'node:assert/strict'
import { focused, noFindings, said } from './driving.ts'
import type { Drive } from './driving.ts'

export const keys: readonly Drive[] = [
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
