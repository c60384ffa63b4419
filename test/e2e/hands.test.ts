import type { ElectronApplication, Locator, Page } from 'playwright'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RoomItem } from '../../shared/room.ts'
import { call, comeIn, expectShown, go, patiently, startApp } from './support/app.ts'
import { demonstrationData } from './support/demonstration.ts'
import { Hands } from './support/hands.ts'
import { holdBack } from './support/hold-back.ts'
import { settled } from './support/screen.ts'

// No letter that is typed is lost, and none is taken for a command: with a mouse and keys as hands use them.
let app: ElectronApplication
let page: Page
let hands: Hands
let places: Readonly<Record<string, string>>
let meetingId: string

beforeAll(async () => {
  app = await startApp(await demonstrationData())
  page = await app.firstWindow()
  await comeIn(page)
  hands = new Hands(page)
  const { cases } = await call(page, 'cases.list', {})
  const meetings = await call(page, 'meetings.list', {})
  const caseIn = (state: string) => cases.find((one) => one.state === state)
  const meeting = (state: string) => meetings.find((one) => one.state === state)?.id ?? ''
  meetingId = meeting('in_progress')
  const { letters } = await call(page, 'letters.ofMeeting', { meetingId: meeting('released') })
  places = {
    'case-triaged': `/cases/${caseIn('triaged')?.id}`,
    'case-listed': `/cases/${caseIn('listed')?.id}`,
    'front-line': `/cases/${caseIn('triaged')?.id}/front-line`,
    person: `/people/${caseIn('listed')?.personId}`,
    agenda: `/meetings/${meeting('open')}`,
    papers: `/meetings/${meeting('open')}/papers`,
    minutes: `/meetings/${meeting('released')}/minutes`,
    letter: `/letters/${letters[0]?.recordId}`,
    correct: `/records/${letters[0]?.recordId}/correct`,
    release: `/meetings/${meeting('released')}/release`,
    actions: '/actions',
    cases: '/cases',
    referrals: '/referrals',
    panel: '/panel',
    room: `/meetings/${meetingId}/room`,
  }
})

const names = [
  'case-triaged case-listed front-line person agenda papers minutes letter correct release',
  'actions cases referrals panel room',
]

async function open(name: string): Promise<void> {
  await go(page, '/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await go(page, places[name] ?? '')
  await page.getByRole('main').waitFor()
  await settled(page)
}

/** What is being written in now: its text, or null where nothing is. */
const written = (): Promise<string | null> =>
  page.evaluate(() => {
    const at = document.activeElement
    const isText = at instanceof HTMLTextAreaElement || (at instanceof HTMLInputElement && at.type === 'text')
    return isText ? at.value : null
  })
const where = (): Promise<string> => page.evaluate(() => window.location.hash)

/** Each sentence is nowhere else, and begins with letters that are commands in the room. */
let count = 0
const sentence = (): string => `Agree date ${(count += 1)}`

/** Types, and answers what came of it: nothing where every letter is in the field. */
async function typedInto(what: string): Promise<readonly string[]> {
  if ((await written()) === null) return []
  const [words, at] = [sentence(), await where()]
  await hands.type(words)
  const now = (await written()) ?? 'nothing'
  const wrong = now.includes(words) ? [] : [`${what}: “${words}” became “${now.slice(-80)}”`]
  return (await where()) === at ? wrong : [...wrong, `${what}: went to ${await where()}`]
}

async function putAway(): Promise<void> {
  while ((await page.getByRole('dialog').count()) > 0) {
    await page.keyboard.press('Escape')
    await page.waitForTimeout(50)
  }
}

const adders = (): Locator =>
  page
    .locator('main, aside')
    .getByRole('button', { name: /^(Add|Write|Why|In .* words|What|How|As |Who would|A sign)/ })
const fields = (): Locator =>
  page.locator(':is(main, aside) :is(textarea, input[type="text"]):visible:not([disabled], [readonly])')

const mostOnAPage = 12

test.each(names.join(' ').split(' '))(
  '%s: what a press opens is written in from the first letter on',
  async (name) => {
    await open(name)
    const wrong: string[] = []
    const labels = [...new Set(await adders().allInnerTexts())].slice(0, mostOnAPage)
    for (const label of labels) {
      const target = adders().filter({ hasText: label }).first()
      if (!(await target.isVisible())) continue
      await hands.click(target)
      wrong.push(...(await typedInto(label)))
      // Leaves an empty row behind where it was a list: the next press begins while that one goes away.
      if ((await page.getByRole('dialog').count()) > 0) await putAway()
      else if ((await written()) !== null) await page.keyboard.press('Enter')
    }
    expect(wrong).toEqual([])
  },
)

test.each(names.join(' ').split(' '))('%s: every field takes every letter', async (name) => {
  await open(name)
  const wrong: string[] = []
  const many = Math.min(await fields().count(), mostOnAPage)
  for (let index = 0; index < many; index++) {
    const field = fields().nth(index)
    if (!(await field.isVisible())) continue
    await hands.click(field)
    await page.keyboard.press('Control+End')
    wrong.push(...(await typedInto(`field ${index + 1}`)))
  }
  expect(wrong).toEqual([])
})

test('a list below one that drops its empty row takes the press and every letter', async () => {
  await open('case-listed')
  await page.evaluate(() => window.scrollTo(0, 0))
  const lists = page.getByRole('main').locator('ul[aria-label] + p').getByRole('button')
  await lists.first().waitFor()
  const wrong: string[] = []
  let pairs = 0
  for (let index = 0; index + 1 < (await lists.count()); index++) {
    const [first, second] = [lists.nth(index), lists.nth(index + 1)]
    await hands.click(first)
    await hands.type('Daylight only')
    await page.keyboard.press('Enter')
    const [from, to] = [await first.boundingBox(), await second.boundingBox()]
    const height = await page.evaluate(() => window.innerHeight)
    // Only what stands under the open row, and in sight, moves away under the press.
    if (!from || !to || to.y < from.y + 10 || to.y > height - 40) continue
    pairs += 1
    await hands.clickWhereItIs(second)
    if ((await written()) === null) wrong.push(`list ${index + 2}: the press was lost`)
    wrong.push(...(await typedInto(`list ${index + 2}`)))
  }
  expect(pairs).toBeGreaterThan(0)
  expect(wrong).toEqual([])
})

describe('in the room', () => {
  let itemId: string
  const item = (): Promise<RoomItem> => call(page, 'room.item', { itemId })
  const stands = async () => (await item()).agreements.map(({ position }) => position)
  const isWallOpen = async () => (await call(page, 'room.sharedScreen', {})).isOpen
  const dock = () => page.getByRole('complementary', { name: 'Decision' })

  beforeEach(async () => {
    await putAway()
    await open('room')
    const { items } = await call(page, 'room.get', { meetingId })
    const heard = items.find(({ kind, state }) => kind === 'case' && state === 'heard')
    itemId = heard?.id ?? ''
    await page.locator(`[data-item="${itemId}"]`).click()
    await dock().getByRole('heading', { name: 'Reasons' }).waitFor()
  })

  test('an empty condition that goes away does not swallow the press on “Add an action”', async () => {
    await hands.click(dock().getByRole('button', { name: /^Add (a condition|another)$/ }))
    await hands.type('Daylight only')
    await page.keyboard.press('Enter')
    const before = await stands()
    await hands.click(dock().getByRole('button', { name: 'Add an action' }))
    await hands.type('Agree a date')
    await expectShown(page.getByRole('dialog', { name: 'Add an action' }))
    expect(await page.getByRole('textbox', { name: 'What is to be done' }).inputValue()).toBe('Agree a date')
    expect(await stands()).toEqual(before)
    await putAway()
  })

  test('what is typed after a press that hit nothing records nothing and shows nobody', async () => {
    const before = await item()
    const box = await dock().boundingBox()
    if (!box) throw new Error('no dock')
    // The space between two headings, and the case in the middle, which has no keys at all.
    for (const [x, y] of [
      [box.x + 4, box.y + box.height / 2],
      [box.x - 60, box.y + 300],
    ] as const) {
      await hands.clickAt(x, y)
      await hands.type('Agree a grand review, 1 2 3')
    }
    const foot = await page.getByRole('contentinfo').boundingBox()
    await hands.clickAt((foot?.x ?? 0) + (foot?.width ?? 0) / 2, (foot?.y ?? 0) + 3)
    await hands.type('Sharing agreed? Yes')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await isWallOpen()).toBe(false)
    expect(await item()).toEqual(before)
  })

  test('keys for an item that is still being read act on what the store says, letters go where they are meant', async () => {
    const before = await stands()
    const { items } = await call(page, 'room.get', { meetingId })
    await page.locator(`[data-item="${items[0]?.id}"]`).click()
    await dock().waitFor({ state: 'detached' })
    const release = await holdBack(app, 'room.item')
    await page.locator(`[data-item="${itemId}"]`).click()
    await page.keyboard.press('a')
    await page.keyboard.press('w')
    await hands.type('Agree a date')
    expect(await written()).toBe(null)
    await release()
    await expect.poll(written, patiently).toContain('Agree a date')
    await expect.poll(stands, patiently).not.toContain(null)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    await expectShown(page.getByText(/^Taken back: (Everyone agrees|The others agree)/))
    expect(await stands()).toEqual(before)
  })

  test('what is written after a key whose field is not there gives no command', async () => {
    const room = () => call(page, 'room.get', { meetingId })
    const before = await room()
    const business = before.items.find(({ kind }) => kind !== 'case')?.id ?? ''
    await page.locator(`[data-item="${business}"]`).click()
    await dock().waitFor({ state: 'detached' })
    await page.keyboard.press('y')
    await hands.type('Sharing')
    await expectShown(page.getByText(/^Not done, because it is not possible here now: Y, /))
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect([await room(), await isWallOpen()]).toEqual([before, false])
  })

  test('everyone who agrees by one key is taken back by Ctrl Z, which says so', async () => {
    const before = await stands()
    expect(before).toContain(null)
    await page.locator(`[data-item="${itemId}"]`).focus()
    await page.keyboard.press('a')
    await expect.poll(stands, patiently).not.toContain(null)
    await expectShown(page.getByRole('button', { name: 'Undo' }))
    await page.keyboard.press('Control+z')
    await expectShown(page.getByText(/^Taken back: (Everyone agrees|The others agree)/))
    expect(await stands()).toEqual(before)
  })

  test('a person put on the wall by one key is off it again by the press that is offered', async () => {
    const shown = async () => (await call(page, 'room.get', { meetingId })).shownItemId
    const before = await shown()
    const { items } = await call(page, 'room.get', { meetingId })
    const waiting = items.find(({ kind, state }) => kind === 'case' && state === 'waiting')
    await page.locator(`[data-item="${waiting?.id}"]`).click()
    await page.keyboard.press('s')
    await expect.poll(shown, patiently).toBe(waiting?.id)
    await hands.click(page.getByRole('button', { name: 'Undo' }))
    await expect.poll(shown, patiently).toBe(before)
    const after = await call(page, 'room.get', { meetingId })
    expect(after.items.find(({ id }) => id === waiting?.id)?.state).toBe('waiting')
  })

  test('single keys can be turned off, and stay so for this member', async () => {
    await page.keyboard.press('F1')
    await page.getByText('Single keys act').click()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    const before = await stands()
    await page.locator(`[data-item="${itemId}"]`).focus()
    for (const key of ['a', 'r', 'x', 'g']) await page.keyboard.press(key)
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect([await stands(), await isWallOpen()]).toEqual([before, false])
    expect(await dock().locator('kbd').allInnerTexts()).toEqual([])
    await page.reload()
    await page.locator(`[data-item="${itemId}"]`).click()
    await dock().getByRole('heading', { name: 'Reasons' }).waitFor()
    await page.keyboard.press('r')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.keyboard.press('F1')
    await page.getByText('Single keys act').click()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.locator(`[data-item="${itemId}"]`).focus()
    await page.keyboard.press('r')
    await expectShown(page.getByRole('dialog'))
  })
})
