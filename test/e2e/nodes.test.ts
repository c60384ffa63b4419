import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { call, comeIn, go, patiently, startApp } from './support/app.ts'
import { seededData } from './support/demonstration.ts'
import { look, settled } from './support/screen.ts'

/** What any page may have at once, however many cases there are. */
const [mostNodes, mostRows] = [2000, 300]

let app: ElectronApplication
let page: Page
let places: Readonly<Record<string, readonly string[]>>

beforeAll(async () => {
  app = await startApp(await seededData(1000))
  page = await app.firstWindow()
  await comeIn(page)
  places = await everyPlace()
}, 600_000)

/** As the router has them, so that a page that is new is asked for here. */
function routes(): readonly string[] {
  const file = join(import.meta.dirname, '../../renderer/app/routes.tsx')
  return Array.from(readFileSync(file, 'utf8').matchAll(/page\((?:framed|whole), '([^']+)'/g), ([, path]) =>
    String(path),
  )
}

type Ids = Readonly<Record<string, readonly (string | undefined)[]>>

/** Each route once for every state of what it is about. */
async function everyPlace(): Promise<Readonly<Record<string, readonly string[]>>> {
  const ids = await idsOfEach()
  return Object.fromEntries(
    routes().map((route) => {
      const [, name] = /\$(\w+)/.exec(route) ?? []
      const of = name === undefined ? [''] : (ids[name] ?? []).filter((id) => id !== undefined)
      return [route, of.map((id) => route.replace(`$${name}`, id))]
    }),
  )
}

async function idsOfEach(): Promise<Ids> {
  const states = ['triaged', 'listed', 'decided', 'signed', 'released', 'in_review', 'closed'] as const
  const cases = []
  for (const state of states)
    cases.push(...(await call(page, 'cases.list', { states: [state], limit: 1 })).cases)
  const meetings = []
  for (const state of ['draft', 'open', 'in_progress', 'closed', 'signed', 'released'] as const)
    meetings.push(...(await call(page, 'meetings.list', { states: [state], kind: 'panel', limit: 1 })))
  const released = meetings.find(({ state }) => state === 'released')
  const { letters } = await call(page, 'letters.ofMeeting', { meetingId: released?.id ?? '' })
  const reviews = await call(page, 'reviews.list', {})
  const [action] = await call(page, 'actions.list', { limit: 1 })
  return {
    personId: cases.map(({ personId }) => personId),
    caseId: cases.map(({ id }) => id),
    meetingId: meetings.map(({ id }) => id),
    recordId: [letters[0]?.recordId],
    reviewId: [reviews.rows.find(({ reviewId }) => reviewId !== null)?.reviewId ?? undefined],
    actionId: [action?.id],
    // The demonstration calls nothing back: what of it there is, one decision has.
    recallId: [],
  }
}

interface Drawn {
  readonly nodes: number
  readonly rows: number
}

/** From a place of which nothing is left once the next is drawn: on a busy machine the one before was counted again. */
async function goTo(address: string): Promise<void> {
  const nowhere = page.getByText('There is no such page')
  await go(page, '/nowhere')
  await nowhere.waitFor()
  await go(page, address)
  await nowhere.waitFor({ state: 'detached' })
  await settled(page)
  await expect.poll(() => page.getByText('Counting…').count(), patiently).toBe(0)
  await expect.poll(grownIn250, patiently).toBe(0)
}

/** A word of waiting comes only where it takes long. */
async function grownIn250(): Promise<number> {
  const { nodes } = await drawn()
  await page.waitForTimeout(250)
  return (await drawn()).nodes - nodes
}

/** Whatever is in the window, a dialog with it. */
const drawn = (): Promise<Drawn> =>
  page.evaluate(() => ({
    nodes: document.querySelectorAll('*').length,
    rows: document.querySelectorAll('tr, li, [role="row"], [role="option"]').length,
  }))

test('no page draws more than a window can be asked to hold, among a thousand cases', async () => {
  expect(Object.keys(places).length).toBeGreaterThan(30)
  const counted: Record<string, Drawn> = {}
  for (const [route, addresses] of Object.entries(places))
    for (const [index, address] of addresses.entries()) {
      await goTo(address)
      counted[`${route} ${index}`] = await drawn()
    }
  const over = Object.entries(counted).filter(([, { nodes, rows }]) => nodes > mostNodes || rows > mostRows)
  expect(over).toEqual([])
})

test('figures draw no more while one reads on to the last of them, in a large window', async () => {
  await look(app, page, { name: '1920', width: 1920, height: 1080, zoom: 1 })
  await goTo('/how')
  const pictures = page.locator('svg.figure')
  const seen: number[] = []
  let most = 0
  for (const section of await page.locator('section').filter({ hasText: 'What it can’t show' }).all()) {
    await section.scrollIntoViewIfNeeded()
    await page.waitForTimeout(60)
    seen.push(await pictures.count())
    most = Math.max(most, (await drawn()).nodes)
  }
  // One that was gone past is drawn no more.
  expect(Math.max(...seen)).toBeGreaterThan(1)
  expect(Math.max(...seen)).toBeLessThan(10)
  expect(most).toBeLessThan(mostNodes)
})

test('a store with many invented cases is whole, page by page', async () => {
  expect(await call(page, 'backups.check', {})).toMatchObject({ badPages: 0, damaged: [] })
})
