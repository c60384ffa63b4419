import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, describe, expect, test } from 'vitest'
import { call, comeIn, consoleAfter, startApp } from './support/app.ts'
import { demonstrationData } from './support/demonstration.ts'
import { keepPicture, look, settled, themes, tooWide, views, violations } from './support/screen.ts'

let app: ElectronApplication
let page: Page

beforeAll(async () => {
  app = await startApp(await demonstrationData())
  page = await app.firstWindow()
})

/** The same computer, another member. */
async function as(name: string): Promise<void> {
  if ((await call(page, 'session.status', {})).open !== null)
    page = await consoleAfter(app, () => page.getByRole('button', { name: 'Lock' }).click())
  await comeIn(page, name)
  await settled(page)
}

async function pictures(who: string): Promise<readonly string[]> {
  const wrong: string[] = []
  for (const view of views.filter(({ name }) => name === '1280' || name === '1920')) {
    await look(app, page, view)
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme })
      await settled(page)
      await keepPicture(page, `today-${who}-${theme}-${view.name}`)
      wrong.push(...(await violations(page)), ...(await tooWide(page)))
    }
  }
  return wrong
}

const headings = () => page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts()

const people = [
  ['coordinator', 'Amara Nwosu'],
  ['chair', 'Helen Marchbank'],
  ['lead', 'Priya Raman'],
  ['member', 'Bridget Tolley'],
  ['peer', 'Dermot Quill'],
  ['observer', 'Carys Bevan'],
] as const

describe('Today', () => {
  test.for(people)('of the %s', async ([who, name]) => {
    await as(name)
    console.log(who, JSON.stringify(await headings()), JSON.stringify(await call(page, 'today.counts', {})))
    expect(await pictures(who)).toEqual([])
  })
})
