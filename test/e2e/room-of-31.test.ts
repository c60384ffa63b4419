import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { call, comeIn, go, startApp } from './support/app.ts'
import { everybodyPresent, meetingUnderWay, openSharedScreen } from './support/meetings.ts'
import { demonstrationData, demonstrationPassphrase } from './support/demonstration.ts'
import { keepPicture, look, settled, themes, tooWide } from './support/screen.ts'

const sizes = [
  { name: '1280', width: 1280, height: 720, zoom: 1 },
  { name: '1920', width: 1920, height: 1080, zoom: 1 },
]
const given = ['Wojciech', 'Inês', 'Dr Ngozi', 'Bartholomew', 'Siobhán', 'Jo', 'Tamsin', 'Rhys']
const family = ['Featherstonehaugh-Pennington', 'Wojciechowska', 'Okonkwo-Adeyemi', 'Bell', 'Carvalho']

let app: ElectronApplication
let page: Page
let meetingId: string
let itemId: string

beforeAll(async () => {
  app = await startApp(await demonstrationData())
  page = await app.firstWindow()
  await comeIn(page)
  meetingId = await meetingUnderWay(page)
  const { attendance, items } = await call(page, 'room.get', { meetingId })
  itemId = items.find(({ kind, state }) => kind === 'case' && state === 'waiting')?.id ?? ''
  for (let count = attendance.length; count < 31; count++) {
    const name = `${given[count % given.length] ?? ''} ${family[count % family.length] ?? ''}`
    await call(page, 'panels.addMember', {
      name,
      title: 'Advanced clinical practitioner',
      role: 'member',
      side: count % 2 === 0 ? 'health' : 'socialCare',
      registration: '',
      annualLimitPence: null,
      login: `member.${count}`,
      passphrase: demonstrationPassphrase,
    })
  }
  await everybodyPresent(page, meetingId)
  for (const name of ['Lee Park', 'Ada Voss', 'Carys Bevan'])
    await call(page, 'guests.add', { meetingId, name, title: 'Housing officer' })
}, 180_000)

const dock = () => page.getByRole('complementary', { name: 'Decision' })

const bottomOf = async (words: RegExp): Promise<number> => {
  const { y = Infinity, height = 0 } = (await dock().getByText(words).last().boundingBox()) ?? {}
  return y + height
}

/** What scrolls by itself, of the page and of each column; one bar a column is enough. */
const barsIn = (): Promise<readonly number[]> =>
  page.evaluate(() => {
    const scrolls = (element: Element): boolean =>
      /auto|scroll/.test(getComputedStyle(element).overflowY) &&
      element.scrollHeight > element.clientHeight + 1
    return ['nav', 'main', 'aside'].map((name) => {
      const column = document.querySelector(name)
      return column ? [column, ...column.querySelectorAll('*')].filter(scrolls).length : 0
    })
  })

test('thirty-one people, with long names, sit in the room two by two, and the standing question is in sight', async () => {
  await go(page, `/meetings/${meetingId}/room`)
  await page.locator(`[data-item="${itemId}"]`).click()
  await page.getByRole('button', { name: /^Open on this screen only/ }).click()
  expect((await call(page, 'room.get', { meetingId })).attendance).toHaveLength(31)
  for (const size of sizes) {
    await look(app, page, size)
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme })
      await settled(page)
      await keepPicture(page, `room-of-31-${theme}-${size.name}`)
    }
    expect(await tooWide(page)).toEqual([])
    expect(Math.max(...(await barsIn()))).toBeLessThanOrEqual(1)
    const { y = 0 } =
      (await dock()
        .getByRole('button', { name: /^Read back and go on/ })
        .boundingBox()) ?? {}
    for (const words of [/^Add an action$/, /^Does anyone disagree\?$/, /^Everyone agrees$/, /abstains$/])
      expect(await bottomOf(words)).toBeLessThanOrEqual(y)
    const { agreements } = await call(page, 'room.item', { itemId })
    expect(agreements.length).toBeGreaterThan(25)
    const atRight = await dock()
      .locator('[data-member]')
      .evaluateAll((rows) => {
        const right = Math.max(...rows.map((row) => row.getBoundingClientRect().left))
        return rows.filter((row) => row.getBoundingClientRect().left === right).length
      })
    expect(atRight).toBe(Math.floor(agreements.length / 2))
  }
})

test('what is shared of their meeting fits its screen in both themes', async () => {
  const wall = await openSharedScreen(app, page)
  await call(page, 'room.show', { meetingId, itemId })
  await wall.getByText(/item \d+ of/).waitFor()
  for (const size of sizes) {
    await look(app, wall, size)
    for (const theme of themes) {
      await wall.emulateMedia({ colorScheme: theme })
      await settled(wall)
      await keepPicture(wall, `room-of-31-wall-${theme}-${size.name}`)
      expect(await tooWide(wall)).toEqual([])
    }
  }
})
