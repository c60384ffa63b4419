import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { call, comeIn, go, startApp } from './support/app.ts'
import { demonstrationData } from './support/demonstration.ts'
import { lookBothWays } from './support/screen.ts'

let app: ElectronApplication
let page: Page

beforeAll(async () => {
  app = await startApp(await demonstrationData())
  page = await app.firstWindow()
  await comeIn(page)
})

const seen = (name: string): Promise<void> => lookBothWays(app, page, name)

test('two records are joined from a person’s page and made two again, with both reasons to read', async () => {
  const { people } = await call(page, 'people.list', { text: 'Fisk' })
  await go(page, `/people/${people[0]?.id}`)
  const why = page.getByText('Two people who share a support worker')
  await why.waitFor()
  await why.scrollIntoViewIfNeeded()
  await seen('joins-history')

  await page.getByRole('button', { name: 'Join another record' }).click()
  await page.getByLabel('Find the other record').fill('Tomasetti')
  await page.getByRole('radio', { name: /Tomasetti/ }).check({ force: true })
  await page.getByLabel('Why they are one person').fill('A key worker knows them by both names.')
  await seen('joins-make')
  await page.getByRole('button', { name: 'Join them' }).click()
  // Of the two joinings there are, the one that was just made: the list is asked for anew after it.
  await page
    .getByRole('region')
    .filter({ hasText: 'A key worker knows them by both names.' })
    .last()
    .getByRole('button', { name: 'Undo this' })
    .click()
  const undo = page.getByRole('button', { name: 'Make them two people' })
  await undo.waitFor()
  expect(await undo.isDisabled()).toBe(true)
  await page
    .getByLabel('Why they are two people')
    .fill('Two people after all: the key worker mixed up the files.')
  await seen('joins-undo')
  await undo.click()
  await page.getByText('Two people after all').waitFor()
  expect((await call(page, 'people.list', { text: 'Tomasetti' })).total).toBe(1)
})
