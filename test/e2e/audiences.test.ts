import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { Store } from '../../electron/store/app/service.ts'
import type { CaseAudiences } from '../../shared/audiences.ts'
import type { OpName, Call, Output } from '../../shared/contract.ts'
import { call, comeIn, expectShown, go, patiently, startApp, consoleAfter } from './support/app.ts'
import { demonstrationData, demonstrationPassphrase } from './support/demonstration.ts'
import { keepPicture, look, lookBothWays } from './support/screen.ts'
import { meetingUnderWay, openSharedScreen } from './support/meetings.ts'

const phrase = 'hides tablets behind the radiator'
const reason = 'Clinical detail beyond the decision'
const marker = `[Something is kept back here: ${reason}]`
const why = `He wants his evenings back. His sister thinks that he ${phrase}.`

let data: string
let app: ElectronApplication
let page: Page
let caseId: string

/** As this member, from another process, while nobody has the store open here. */
async function as(login: string, act: (store: Store) => Promise<unknown>): Promise<void> {
  const store = new Store(data)
  await store.unlock('panel', login, demonstrationPassphrase)
  await act(store)
  await store.close()
}

async function answer<N extends OpName>(store: Store, name: N, input: Call<N>): Promise<Output<N>> {
  const reply = await store.call(name, input)
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`)
  return reply.value as Output<N>
}

beforeAll(async () => {
  data = await demonstrationData()
  await as('amara', async (store) => {
    const { cases } = await answer(store, 'cases.list', { states: ['listed'] })
    caseId = cases[0]?.id ?? ''
    const { version } = await answer(store, 'risks.get', { caseId })
    await answer(store, 'risks.save', { caseId, version, changes: { why } })
  })
  app = await startApp(data)
  page = await app.firstWindow()
  await comeIn(page)
  await go(page, `/cases/${caseId}`)
  await page.getByRole('textbox', { name: 'Why', exact: true }).waitFor()
})

const whyField = () => page.getByRole('textbox', { name: 'Why', exact: true })
const dialog = () => page.getByRole('dialog')

test('words are marked where they stand, by keys alone', async () => {
  await whyField().focus()
  await whyField().evaluate((box: HTMLTextAreaElement, words) => {
    // Half a word at either end: whole ones are meant.
    const at = box.value.indexOf(words)
    box.setSelectionRange(at + 1, at + words.length - 1)
  }, phrase)
  await page.keyboard.press('Control+b')
  await expectShown(dialog().getByText(phrase, { exact: true }))
  await dialog().getByRole('combobox', { name: 'Why' }).fill(reason)
  await page.keyboard.press('Tab')
  await lookBothWays(app, page, 'mark-form')
  await page.keyboard.press('Control+Enter')
  await expectShown(page.getByRole('button', { name: 'Some words: health only: Why' }))
  const of: CaseAudiences = await call(page, 'audiences.of', { caseId })
  const marked = of.blocks.find(({ key }) => key === 'risk.why')
  expect(marked?.marks.map(({ passage, audience }) => [passage, audience])).toEqual([[phrase, 'health']])
})

test('a page as their GP would read it is one key away, and Escape goes back', async () => {
  await page.keyboard.press('Control+e')
  await page.getByRole('tab', { name: 'Their GP' }).click()
  await expectShown(dialog().getByText(why))
  await page.getByRole('tab', { name: 'The council' }).click()
  await expectShown(dialog().getByText(marker))
  expect(await dialog().getByText(phrase).count()).toBe(0)
  await lookBothWays(app, page, 'as-read')
  await page.keyboard.press('Escape')
  await expect.poll(() => dialog().count(), patiently).toBe(0)
})

test('the console says beside what is read and recorded there who may read it', async () => {
  const meetingId = await meetingUnderWay(page)
  const room = await call(page, 'room.get', { meetingId })
  const item = room.items.find(({ state }) => state === 'heard')
  const heard = item?.caseId ?? ''
  const { body } = await call(page, 'risks.get', { caseId: heard })
  const [pitfall] = body.pitfalls
  const block = `risk.pitfalls.${pitfall?.id}`
  const about = { caseId: heard, reason: 'Told in confidence by a relative' } as const
  await call(page, 'audiences.mark', { ...about, block, audience: 'health' })
  await call(page, 'audiences.mark', { ...about, block: 'risk.carerView', audience: 'third_party' })
  await call(page, 'audiences.mark', { ...about, block: 'words', audience: 'withhold_from_person' })
  await go(page, `/meetings/${meetingId}/room`)
  await expectShown(page.getByRole('button', { name: 'Health only: What could go wrong' }))
  await expectShown(page.getByRole('button', { name: /^From or about somebody else, not decided yet/ }))
  await lookBothWays(app, page, 'room-marked')
  // Words in a text that is read, not written: a double press selects one.
  const said = (await call(page, 'cases.get', { caseId: heard })).case.ask
  await page
    .getByRole('main')
    .getByText(said)
    .dblclick({ position: { x: 6, y: 10 } })
  await page.keyboard.press('Control+b')
  await expectShown(dialog().getByText('What is meant'))
  await expectShown(dialog().getByText(said.split(' ')[0] ?? '', { exact: true }))
  await page.keyboard.press('Escape')
  await go(page, `/cases/${heard}`)
  await expectShown(page.getByText('Waits for somebody'))
  await page.getByRole('button', { name: /^Decide….*Carer/ }).click()
  await expectShown(dialog().getByLabel('The reason'))
  await lookBothWays(app, page, 'decide-mark')
  await dialog().getByLabel('The reason').fill('She has said yes since')
  await page.keyboard.press('Control+Enter')
  await expectShown(page.getByRole('button', { name: /^From or about somebody else: Carer/ }))
  await page.getByRole('button', { name: 'Health only: What could go wrong' }).click()
  await lookBothWays(app, page, 'who-reads')
  await dialog().getByRole('button', { name: 'Take the mark back' }).click()
  await expect
    .poll(() => page.getByRole('button', { name: /^Health only: What could/ }).count(), patiently)
    .toBe(0)
  await look(app, page, { name: 'tall', width: 1280, height: 2100, zoom: 1 })
  await keepPicture(page, 'case-many-tall')
})

test('the shared screen has no word of what one of those who look at it may not read, from the moment it is marked', async () => {
  const meetingId = await meetingUnderWay(page)
  const { shownItemId: itemId } = await call(page, 'room.get', { meetingId })
  const { case: shown } = await call(page, 'room.item', { itemId: itemId ?? '' })
  const words = shown?.ask.split(' ').slice(0, 4).join(' ') ?? ''
  expect(words.length).toBeGreaterThan(10)
  await go(page, `/meetings/${meetingId}/room`)
  const wall = await openSharedScreen(app, page)
  await expectShown(wall.getByText(words).first())
  const mark = { caseId: shown?.id ?? '', block: 'ask', passage: words, audience: 'health', reason } as const
  await call(page, 'audiences.mark', mark)
  await expectShown(wall.getByText('[Something is kept back here] ').first())
  await expect.poll(() => wall.content(), patiently).not.toContain(words)
  await keepPicture(wall, 'wall-marked')
  await go(page, '/')
  await expectShown(page.getByText('To decide').first())
  await lookBothWays(app, page, 'today-marks')
})

test('a goal is marked where it stands, and says so on its own case', async () => {
  const words = 'To walk to the allotment by myself'
  await call(page, 'goals.add', { caseId, words, setOn: '2026-10-01' })
  await go(page, `/cases/${caseId}`)
  const goal = page.getByRole('region', { name: words })
  await goal.getByText(words).hover()
  await page.keyboard.press('Control+b')
  await dialog().getByText('Health only', { exact: true }).click()
  await dialog().getByRole('combobox', { name: 'Why' }).fill(reason)
  await page.keyboard.press('Tab')
  await lookBothWays(app, page, 'mark-goal')
  await page.keyboard.press('Control+Enter')
  await expectShown(goal.getByRole('button', { name: /Health only/i }))
  await lookBothWays(app, page, 'marked-goal')
})

test('the other agency’s member sees the marker, can’t write over it, and has no word of it in the window', async () => {
  page = await consoleAfter(app, () => page.keyboard.press('Control+l'))
  await page.getByText('Accord is locked').waitFor()
  await comeIn(page, 'Joel Pettifer')
  await go(page, `/cases/${caseId}`)
  await expectShown(page.getByText(marker).first())
  await expectShown(page.getByRole('button', { name: 'Kept from you in part, so not changed here: Why' }))
  expect(await whyField().count()).toBe(0)
  expect(await page.content()).not.toContain(phrase)
})
