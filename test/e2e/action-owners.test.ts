import type { Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { call, comeIn, go, startApp } from './support/app.ts'
import { demonstrationData } from './support/demonstration.ts'
import { keepPicture, settled } from './support/screen.ts'
import { meetingUnderWay } from './support/meetings.ts'

let page: Page
let itemId: string

beforeAll(async () => {
  const app = await startApp(await demonstrationData())
  page = await app.firstWindow()
  await comeIn(page)
  const meetingId = await meetingUnderWay(page)
  const { items } = await call(page, 'room.get', { meetingId })
  itemId = items.find(({ kind, state }) => kind === 'case' && state === 'heard')?.id ?? ''
  await go(page, `/meetings/${meetingId}/room`)
  await page.getByRole('navigation', { name: 'Running order' }).waitFor()
})

/** Adds an action, its owner named by `name`; answers what was saved. */
async function add(text: string, name: () => Promise<void>) {
  await page.getByRole('button', { name: 'Add an action' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What is to be done').fill(text)
  await name()
  await dialog.getByRole('button', { name: 'Save the action' }).click()
  await dialog.waitFor({ state: 'hidden' })
  const { actions } = await call(page, 'room.item', { itemId })
  return actions.find((one) => one.text === text)
}

const choose = (name: RegExp) => async () => {
  await page.getByRole('dialog').getByRole('button', { name: 'Choose' }).click()
  await settled(page)
  await keepPicture(page, 'action-owners')
  await page.getByRole('menuitem', { name }).click()
}

test('an action is given to a member, to another agency or to anybody who is typed', async () => {
  const { members } = await call(page, 'panels.get', {})
  const priya = members.find(({ login }) => login === 'priya')
  expect(await add('Ring the landlord', choose(/Priya Raman/))).toMatchObject({
    ownerName: 'Priya Raman',
    ownerMemberId: priya?.id,
    side: 'socialCare',
  })
  expect(await add('Fit a rail', choose(/Housing/))).toMatchObject({
    ownerName: 'Housing',
    ownerMemberId: null,
    side: null,
  })
  const typed = () => page.getByRole('dialog').getByLabel('By whom').fill('Mrs Achterberg')
  expect(await add('Ask about the key', typed)).toMatchObject({
    ownerName: 'Mrs Achterberg',
    ownerMemberId: null,
  })
})
