import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { outcomeOf } from '../../electron/demonstration/meetings/index.ts'
import { storyOf } from '../../electron/demonstration/prepare-cases.ts'
import type { Room, RoomItem } from '../../shared/room.ts'
import { call, comeIn, expectShown, patiently, startApp, windowAfter } from './support/app.ts'
import { temporaryFolder } from './support/cleanup.ts'
import { Keys } from './support/keys.ts'
import { caseCount, longDay, longDayAhead, script, secretsOf, shownOf } from './support/long-day.ts'
import { objectionKeys, readFirst, settleSharing } from './support/sharing-keys.ts'
import { watchWall } from './support/wall.ts'
import type { WallWatch } from './support/wall.ts'

// Fifteen cases and fourteen people, chaired with a keyboard only, while every frame of the shared screen is watched.
const mostKeys = 12
let app: ElectronApplication
let page: Page
let keys: Keys
let wall: Page
let watch: WallWatch
let meetingId: string
const spent = new Map<number, number>()

const people = longDay.items.map((item) => {
  const outcome = outcomeOf(item)
  const { story, demo } = storyOf(script, item.case)
  const reasons = outcome.kind === 'decided' ? outcome.reasons : ''
  return { ...story.person, words: demo.words, ask: demo.ask, reasons }
})
type Seen = (typeof people)[number]
const person = (index: number): Seen => people[index] as Seen
const name = (index: number): string => `${person(index).givenName} ${person(index).familyName}`

const room = (): Promise<Room> => call(page, 'room.get', { meetingId })
async function itemOf(index: number): Promise<RoomItem> {
  const { items } = await room()
  return call(page, 'room.item', { itemId: items.filter(({ kind }) => kind === 'case')[index]?.id ?? '' })
}

/** Counts what a case takes, however often one comes back to it. */
async function during(index: number, act: () => Promise<unknown>): Promise<void> {
  keys.counted()
  await act()
  spent.set(index, (spent.get(index) ?? 0) + keys.counted())
}

/** Opens the next person's item and shows it; the wall swaps to them, and to nobody else. */
async function show(index: number): Promise<void> {
  const position = index + 3
  if (await readFirst({ page, keys, watch }, await room(), await itemOf(index)))
    spent.set(index, (spent.get(index) ?? 0) - objectionKeys)
  watch.allow(shownOf(person(index)))
  await watch.swaps(
    `showing item ${position}`,
    () => keys.press('s'),
    new RegExp(`item ${position} of ${caseCount + 4}`, 'i'),
  )
  await expectShown(page.getByRole('heading', { name: name(index) }))
  // Whoever was there before has gone with everything that was said of them.
  if (index > 0) watch.plant(shownOf(person(index - 1)))
}

async function decide(verdict: string, reasons: string): Promise<void> {
  await keys.press(verdict, 'a', 'w')
  await keys.type(reasons)
}

async function setReview(): Promise<void> {
  await keys.press('Escape', 'y')
  await keys.type('12/3/2027')
}

/** Reads back and confirms; the console goes on by itself to the next item, and the wall stays as it is. */
async function readBack(index: number): Promise<void> {
  await keys.press('Control+Enter')
  await expectShown(page.getByRole('dialog', { name: `Read back: ${name(index)}` }))
  await settleSharing(page, keys, await itemOf(index))
  await expect.poll(() => page.getByRole('button', { name: /Read aloud/ }).isEnabled(), patiently).toBe(true)
  await keys.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

async function approve(index: number): Promise<void> {
  await during(index, async () => {
    await show(index)
    await decide('1', person(index).reasons)
    await setReview()
    await readBack(index)
  })
}

async function defer(index: number): Promise<void> {
  await decide('4', `${person(index).givenName} and the team will bring what is missing.`)
  await readBack(index)
}

/** Opens who is here, goes down so many rows, and presses one key there. */
async function whoIsHere(down: number, key: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Who is here for this item' })
  await watch.unmoved('who is here', async () => {
    await keys.press('m')
    await dialog.waitFor()
    await keys.press(...Array<string>(down).fill('ArrowDown'))
  })
  await keys.press(key)
}
async function comesOrGoes(down: number, key: 'p' | 'l', who: string): Promise<void> {
  const before = (await room()).attendance.find(({ member }) => member.name === who)?.meeting
  await whoIsHere(down, key)
  await expect
    .poll(async () => (await room()).attendance.find(({ member }) => member.name === who)?.meeting, patiently)
    .not.toBe(before)
  await keys.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

beforeAll(async () => {
  const dataDir = temporaryFolder('long-day')
  meetingId = await longDayAhead(dataDir)
  app = await startApp(dataDir)
  page = await app.firstWindow()
  await comeIn(page)
  keys = new Keys(page)
})

test('a meeting is found, started and put on the wall', async () => {
  await keys.press('Control+k')
  await keys.type('11 december')
  await keys.press('Enter')
  await expectShown(page.getByRole('heading', { name: /11 December 2026/ }))
  await keys.tabTo('Start the meeting')
  await keys.press('Enter')
  // It is the meeting of another day than today.
  await expectShown(page.getByRole('dialog', { name: /^This meeting is for Friday/ }))
  await keys.tabTo(/^Start the meeting$/)
  await keys.press('Enter')
  await expectShown(page.getByRole('navigation', { name: 'Running order' }))
  await expect.poll(() => keys.focused(), patiently).toBe('Not here')
  await keys.tabTo('Open the shared screen')
  wall = await windowAfter(app, () => keys.press('Enter'))
  await wall.locator('main > div').waitFor()
  watch = await watchWall(wall)
  watch.plant(people.flatMap(secretsOf))
})

test('twelve of fourteen are here when it begins', async () => {
  expect((await room()).attendance).toHaveLength(14)
  await keys.tabTo('Not here')
  keys.counted()
  await keys.press('p')
  await expect.poll(() => keys.focused(), patiently).toBe('Present')
  // Bridget Tolley and Dr Farid Rahmani are late.
  await keys.press('x', ...'bt fr', 'Enter')
  expect(keys.counted()).toBeLessThanOrEqual(10)
  await expect
    .poll(async () => (await room()).attendance.filter((one) => one.meeting === 'present').length, patiently)
    .toBe(12)
  await keys.press('e')
  await expectShown(page.getByRole('heading', { name: 'Actions from last time' }))
  await keys.press('e')
  await expectShown(page.getByRole('button', { name: 'Open and show' }))
})

test('who is only looked at is never on the wall', async () => {
  await show(0)
  for (let index = 1; index < caseCount; index++)
    await watch.unmoved(`looking at item ${index + 3}`, async () => {
      await keys.press('ArrowRight')
      await expectShown(page.getByText(`Item ${index + 3} of ${caseCount + 4}, `))
    })
  await watch.unmoved('previewing the last', async () => {
    await keys.press('p')
    await expectShown(page.getByRole('heading', { name: name(caseCount - 1) }))
  })
  for (let index = caseCount; index > 1; index--)
    await watch.unmoved('going back', () => keys.press('ArrowLeft'))
  await expectShown(page.getByRole('heading', { name: name(0) }))
  expect(watch.faults()).toEqual([])
})

test('fifteen cases are decided, twelve keys each beyond the words', async () => {
  await approve(0)
  // One who was late arrives.
  await during(1, async () => {
    await show(1)
    await comesOrGoes(1, 'p', 'Bridget Tolley')
    await defer(1)
  })
  await approve(2)
  // And the other.
  await during(3, async () => {
    await show(3)
    await comesOrGoes(1, 'p', 'Dr Farid Rahmani')
    await defer(3)
  })
  await approve(4)
  // One has an interest, says what, and sits this one out.
  await during(5, async () => {
    await show(5)
    await whoIsHere(1, 's')
    await expectShown(page.getByRole('dialog', { name: 'An interest in this case' }))
    await keys.type('He taught my son.')
    await keys.press('Control+Enter')
    await expectShown(page.getByText('Interest declared by Kofi Ansah (personal): He taught my son.'))
    await defer(5)
  })
  await approve(6)
  // One dissents, and is kept in their own words.
  await during(7, async () => {
    await show(7)
    await decide('1', person(7).reasons)
    await setReview()
    await keys.press('Tab', 'd', 'd')
    await expectShown(page.getByRole('textbox', { name: /Bridget Tolley/ }))
    await keys.type('I would wait until the new tablets have settled.')
    await readBack(7)
  })
  // One leaves for good.
  await during(8, async () => {
    await show(8)
    await comesOrGoes(2, 'l', 'Wilf Arkwright')
    await defer(8)
  })
  // One is carried.
  await during(9, async () => {
    await show(9)
    await keys.press('c')
    await expectShown(page.getByRole('dialog', { name: 'Put off to another meeting' }))
    await keys.type('Her advocate is ill, and she wants to be heard with him.')
    await keys.press('Control+Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })
  await approve(10)
  // The chair is called away: no quorum, the case waits.
  await during(11, async () => {
    await show(11)
    await comesOrGoes(1, 'l', 'Helen Marchbank')
    await expectShown(page.getByText('The chair is needed').first())
    // The wall says so as well, a moment later.
    await expectShown(wall.getByText(/^Not enough are here/).first())
    // Not part of the way: a verdict that is tried all the same is not taken.
    await watch.unmoved('trying a verdict without a quorum', () => page.keyboard.press('1'))
    await keys.press('l')
    await expectShown(page.getByText(`Item 15 of ${caseCount + 4}, `))
    expect((await itemOf(11)).decision?.verdict ?? null).toBe(null)
  })
  // She is back.
  await during(12, async () => {
    await show(12)
    await comesOrGoes(0, 'p', 'Helen Marchbank')
    await expectShown(page.getByText('Enough here to decide', { exact: false }).first())
    await defer(12)
  })
  await during(13, async () => {
    await show(13)
    await defer(13)
  })
  await approve(14)
  expect(watch.faults()).toEqual([])
})

test('the case that waited is decided last, and every case took at most twelve keys, an objection aside', async () => {
  await during(11, async () => {
    await show(11)
    await defer(11)
  })
  expect([...spent].filter(([, count]) => count > mostKeys)).toEqual([])
  expect(spent.size).toBe(caseCount)
  expect(watch.faults()).toEqual([])
})

test('the meeting is closed, and leaves the dissent, the interest and what was carried', async () => {
  for (const title of ['Any urgent matters', 'Who tells whom, and when']) {
    await expectShown(page.getByRole('heading', { name: title, level: 1 }))
    await keys.press('e')
  }
  await keys.press('x')
  await expectShown(page.getByRole('dialog', { name: 'Close the meeting' }))
  await keys.tabTo('Close and go to sign-off')
  await keys.press('Enter')
  await expectShown(page.getByRole('heading', { name: 'Who signs?' }))
  expect((await room()).meeting.state).toBe('closed')
  const dissent = (await itemOf(7)).agreements.find(({ position }) => position === 'disagree')
  expect([dissent?.name, dissent?.words]).toEqual([
    'Bridget Tolley',
    'I would wait until the new tablets have settled.',
  ])
  const [interest] = (await itemOf(5)).declarations
  expect([interest?.name, interest?.text]).toEqual(['Kofi Ansah', 'He taught my son.'])
  expect((await itemOf(9)).item.state).toBe('carried')
  expect((await room()).items.filter(({ state }) => state === 'decided')).toHaveLength(caseCount - 1)
})
