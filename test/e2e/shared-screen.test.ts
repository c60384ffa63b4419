import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { opNames } from '../../shared/contract.ts'
import { newId } from '../../shared/kernel/ids.ts'
import type { Room } from '../../shared/room.ts'
import { call, comeIn, expectShown, go, patiently, reply, startApp, consoleAfter } from './support/app.ts'
import { cutOff } from './support/cut-off.ts'
import { demonstrationData } from './support/demonstration.ts'
import { wallState } from './support/wall.ts'
import { meetingUnderWay, openSharedScreen } from './support/meetings.ts'

let app: ElectronApplication
let console: Page
let wall: Page
let meetingId: string

beforeAll(async () => {
  app = await startApp(await demonstrationData())
  console = await app.firstWindow()
  await comeIn(console)
  meetingId = await meetingUnderWay(console)
  await openRoom()
})

async function openRoom(): Promise<void> {
  await go(console, `/meetings/${meetingId}/room`)
  wall = await openSharedScreen(app, console)
  await wall.locator('main > div').waitFor()
}

const room = (): Promise<Room> => call(console, 'room.get', { meetingId })
const order = () => console.getByRole('navigation', { name: 'Running order' }).getByRole('button')
/** What the wall looks like, once nothing moves and its fonts are there. */
const picture = async (): Promise<Buffer> => {
  await wall.evaluate(() => document.fonts.ready)
  return wall.screenshot()
}

test('shows the person who is shown, by initials, and nothing that identifies them further', async () => {
  const { shownItemId, items } = await room()
  const shown = items.find(({ id }) => id === shownItemId)
  const { person, case: of } = await call(console, 'room.item', { itemId: shownItemId ?? '' })
  const html = await wall.content()
  expect(await wall.getByText(of?.words.slice(0, 40) ?? '').isVisible()).toBe(true)
  for (const secret of [
    person?.familyName,
    person?.givenName,
    person?.nhsNumber,
    person?.healthId,
    of?.reference,
  ])
    expect(html.includes(secret || 'no such')).toBe(false)
  await expectShown(wall.getByText(`item ${shown?.position} of ${items.length}`))
})

test('does not change by one pixel when something else is selected', async () => {
  const before = await picture()
  const { items } = await room()
  for (const index of items.keys()) {
    await order().nth(index).click()
    await expect.poll(() => order().nth(index).getAttribute('aria-current'), patiently).toBe('true')
  }
  await console.keyboard.press('ArrowLeft')
  expect((await picture()).equals(before)).toBe(true)
})

test('swaps when the selected item is shown', async () => {
  const { items, shownItemId } = await room()
  const next = items.find(
    ({ id, kind, state }) => id !== shownItemId && kind === 'case' && state === 'decided',
  )
  await order()
    .nth(items.findIndex(({ id }) => id === next?.id))
    .click()
  await console.keyboard.press('s')
  await expectShown(wall.getByText(`item ${next?.position} of ${items.length}`))
  expect((await room()).shownItemId).toBe(next?.id)
})

const blank = async (): Promise<boolean> => {
  const { panelName } = await room()
  const text = await wall.locator('body').innerText()
  return text.replace(/\s+/g, ' ').trim() === `${panelName} Friday 20 November 2026`
}

test.each(['the key', 'the button'])(
  'goes blank at once by %s, holds nothing of anyone, and comes back',
  async (by) => {
    const before = await picture()
    const { shownItemId } = await room()
    const { person, case: of } = await call(console, 'room.item', { itemId: shownItemId ?? '' })
    const press = (name: string) =>
      by === 'the key' ? console.keyboard.press('h') : console.getByRole('button', { name }).click()
    await press('Hide')
    await expect.poll(blank, patiently).toBe(true)
    const html = await wall.content()
    const initials = `${person?.givenName[0]}.${person?.familyName[0]}`
    for (const text of [person?.familyName, of?.words.slice(0, 30), of?.ask.slice(0, 30), initials])
      expect(html.includes(text || 'no such')).toBe(false)
    await expectShown(console.getByText('Shared screen: hidden'))
    await press('Show again')
    await expect.poll(async () => (await picture()).equals(before), patiently).toBe(true)
  },
)

const sentence = 'She wants to go on her own, by bus, and to ring when she is there, as she did in March. '
const long = (length: number): string => sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length)
const many = <T>(count: number, one: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => one(i))

/** A case on the agenda that says far more than a wall can hold. */
async function sayTooMuch(itemId: string): Promise<void> {
  const { case: of, risk } = await call(console, 'room.item', { itemId })
  if (!of || !risk) throw new Error('not a case')
  const { id: caseId, version } = of
  await call(console, 'cases.update', { caseId, version, changes: { words: long(900), ask: long(600) } })
  const pitfall = { category: 'financial', toWhom: '', likelihood: 3, consequence: 3 } as const
  await call(console, 'risks.save', {
    caseId,
    version: risk.version,
    changes: {
      pitfalls: many(20, (i) => ({ ...pitfall, id: newId(), text: `${i}. ${long(220)}` })),
      safetyNets: many(20, (i) => ({ id: newId(), kind: 'control', text: `${i}. ${long(220)}` })),
    },
  })
}

const sizes = [
  [1280, 720],
  [1920, 1080],
  [1024, 768],
] as const

/** The sizes at which something on the wall is cut off, with what is. */
async function cutAtAnySize(): Promise<Readonly<Record<string, readonly string[]>>> {
  const cut: Record<string, readonly string[]> = {}
  for (const [width, height] of sizes) {
    await wall.setViewportSize({ width, height })
    await wallState(wall)
    const found = await cutOff(wall)
    if (found.length > 0) cut[`${width} × ${height}`] = found
  }
  return cut
}

test('cuts nothing off, however much there is to say before a decision', async () => {
  const item = (await room()).items.find(({ kind, state }) => kind === 'case' && state === 'waiting')
  await sayTooMuch(item?.id ?? '')
  await call(console, 'room.show', { meetingId, itemId: item?.id ?? '' })
  await expectShown(wall.getByText('15 more in the papers').first())
  expect(await cutAtAnySize()).toEqual({})
})

test('nor when it is read back', async () => {
  const item = (await room()).items.find(({ kind, state }) => kind === 'case' && state === 'heard')
  const itemId = item?.id ?? ''
  const { decision } = await call(console, 'room.item', { itemId })
  await call(console, 'room.decide', {
    itemId,
    version: decision?.version ?? 1,
    changes: {
      verdict: 'approved_with_conditions',
      reasons: long(1500),
      conditions: many(8, () => ({ id: newId(), text: long(200) })),
    },
  })
  await call(console, 'room.show', { meetingId, itemId })
  await expectShown(wall.getByText(long(1500).slice(0, 60)).first())
  expect(await cutAtAnySize()).toEqual({})
})

test('may ask for what is shown, and for nothing else', async () => {
  const refused = { ok: false, error: { kind: 'notAllowed', why: 'sender' } }
  expect(await reply(wall, 'room.wall', {})).toMatchObject({ ok: true })
  // Some at a time: there are more operations than a window may ask for at once.
  const answers = await wall.evaluate(
    async (names) => {
      const all: (readonly [name: string, answer: unknown])[] = []
      for (let from = 0; from < names.length; from += 100) {
        const some = names.slice(from, from + 100)
        all.push(
          ...(await Promise.all(
            some.map(async (name) => [name, await window.accord.call(name, {})] as const),
          )),
        )
        await new Promise((done) => setTimeout(done, 2100))
      }
      return all
    },
    opNames().filter((name) => name !== 'room.wall'),
  )
  expect(answers.length).toBe(opNames().length - 1)
  expect(answers.filter(([, answer]) => JSON.stringify(answer) !== JSON.stringify(refused))).toEqual([])
})

const windows = () =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()))

test('says nobody’s name in a title', async () => {
  await wall.evaluate(() => void (document.title = 'Rhiannon Soames'))
  expect(await windows()).toEqual(['Accord', 'Accord'])
})

test('goes when Accord is locked, with nobody’s name on what stands in its place', async () => {
  console = await consoleAfter(app, () => console.keyboard.press('Control+l'))
  await expect.poll(() => wall.isClosed(), patiently).toBe(true)
  expect(await windows()).toEqual(['Accord', 'Accord'])
})

test('goes when the console is closed, and Accord ends', async () => {
  await comeIn(console)
  const back = () => app.windows().find((one) => !one.isClosed() && one.url().includes('/shared-screen'))
  await expect.poll(back, patiently).toBeDefined()
  wall = back() as Page
  await expect.poll(windows, patiently).toHaveLength(2)
  await Promise.all([app.waitForEvent('close'), console.evaluate(() => window.close())])
  expect(wall.isClosed()).toBe(true)
})
