import type { Locator, Page } from 'playwright'
import { expect } from './expect.ts'
import { button, field, fill, pick, press, rewrite, writeLines } from './by-name.ts'
import { laterIn, said, typed } from './days.ts'
import type { Desk } from './desk.ts'
import { chair, dáithí, doctor, head, kwame, worker } from './people.ts'
import { texts } from './texts.ts'

const dock = ({ page }: Desk): Locator => page.getByRole('complementary', { name: 'Decision' })
const disagreements = (desk: Desk): Locator =>
  dock(desk).getByRole('region', { name: 'Does anyone disagree?' })

const attendanceOf = (place: Page | Locator, name: string): Locator =>
  place.getByRole('group', { name: `Attendance of ${name}` })

/** Who is here, by agency; the council's second member is late. What every meeting opens with is dealt with. */
export async function takeAttendance(desk: Desk): Promise<void> {
  const { page } = desk
  for (const { name } of [chair, doctor, head]) await press(attendanceOf(page, name), 'Present')
  await page.getByRole('heading', { name: 'Health, 2 present' }).waitFor()
  await page.getByRole('heading', { name: 'Council, 1 present' }).waitFor()
  await desk.look('room-attendance', 'everyWay')
  await press(page, 'Done, go on')
  for (const title of ['Apologies', 'Interests', 'Actions from last time', 'The last record']) {
    await page.getByRole('heading', { name: title }).waitFor()
    await press(page, 'Done, go on')
  }
  await button(page, 'Open and show').waitFor()
  // The room may look over one's shoulder: nobody is named before their item is opened.
  await expect(page.getByText(/Iqbal|Qureshi/)).toHaveCount(0)
  await desk.look('room-next-person')
}

/** A single key acts where the room's keys are: here, in the running order. */
async function roomKey(page: Page, key: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Running order' }).locator('[aria-current]').focus()
  await page.keyboard.press(key)
}

/** The second window says what is shown, by initials, and never what is only selected. */
export async function showOnWall(desk: Desk): Promise<Page> {
  const { page } = desk
  const wall = await desk.windowAfter(() => press(page, 'Open the shared screen'))
  await wall.getByText('Risk enablement panel').waitFor()
  await desk.screens.keep(wall, 'wall-panel')
  await roomKey(page, 's')
  await page.getByRole('heading', { name: dáithí.name }).waitFor()
  await wall.getByText(texts.words).waitFor()
  await expect(wall.getByText(dáithí.initials)).toHaveCount(1)
  await namesNobody(wall)
  // All of the risk decision is there to be weighed.
  for (const text of [texts.activity, texts.benefits[0], texts.costOfNotDoing[0], texts.stopTriggers[0]])
    await page.getByText(text).waitFor()
  await desk.look('room-not-quorate')
  await desk.screens.keep(wall, 'wall-case', 'everyWay')
  return wall
}

/** Neither person is named on the wall, and no number stands there. */
export async function namesNobody(wall: Page): Promise<void> {
  const everything = await wall.content()
  for (const trace of [
    'Iqbal',
    'Dáithí',
    'Qureshi',
    'Kwame',
    dáithí.nhsNumber,
    '999 170 5864',
    '999 587 7066',
  ])
    expect(everything).not.toContain(trace)
}

/** One key blanks the wall and brings it back; choosing another item changes nothing there until it is shown. */
export async function hideAndSwap(desk: Desk, wall: Page): Promise<void> {
  const { page } = desk
  await roomKey(page, 'h')
  await expect(wall.getByText(texts.words)).toHaveCount(0)
  await wall.getByText('Risk enablement panel').waitFor()
  await desk.screens.keep(wall, 'wall-hidden')
  await roomKey(page, 'h')
  await wall.getByText(texts.words).waitFor()
  await roomKey(page, 'ArrowRight')
  await button(page, 'Open and show').waitFor()
  await expect(wall.getByText(texts.words)).toHaveCount(1)
  await wall.evaluate(recordViews)
  await roomKey(page, 's')
  await page.getByRole('heading', { name: kwame.name }).waitFor()
  await wall.getByText(kwame.initials).waitFor()
  await namesNobody(wall)
  await roomKey(page, 'ArrowLeft')
  await page.getByRole('heading', { name: dáithí.name }).waitFor()
  await roomKey(page, 's')
  await wall.getByText(texts.words).waitFor()
  await swappedWhole(wall)
}

// Run in the window, whose types are not those of a test: each state of the wall from now on, before it is painted.
const recordViews = `
  globalThis.views = []
  new MutationObserver(() => globalThis.views.push(document.body.innerText))
    .observe(document.body, { childList: true, subtree: true, characterData: true })`

/** Never a blank in between, and never something of the one beside something of the other. */
async function swappedWhole(wall: Page): Promise<void> {
  const views: readonly string[] = await wall.evaluate('globalThis.views')
  const shown = views.map((view) => [dáithí, kwame].filter(({ initials }) => view.includes(initials)))
  expect(shown.filter(({ length }) => length !== 1)).toEqual([])
  expect(new Set(shown.flat())).toEqual(new Set([dáithí, kwame]))
  expect(views.filter((view) => view.includes(kwame.initials) && view.includes(texts.words))).toEqual([])
}

/** Discussed, not decided, while the council lacks one; then the late member comes in. */
export async function becomeQuorate(desk: Desk): Promise<void> {
  const { page } = desk
  const verdict = page.getByRole('radio', { name: 'With conditions' })
  await page.getByText('It may be discussed, not decided').waitFor()
  await expect(verdict).toBeDisabled()
  await roomKey(page, '2')
  await expect(verdict).not.toBeChecked()
  await roomKey(page, 'm')
  const dialog = page.getByRole('dialog', { name: 'Who is here for this item' })
  await press(attendanceOf(dialog, worker.name), 'Present')
  await dialog.getByRole('heading', { name: 'Council, 2 present' }).waitFor()
  await desk.look('who-is-here')
  await press(dialog, 'Close')
  await expect(verdict).toBeEnabled()
}

/** The system locks in the middle of the reasons: the wall says nothing of anybody, and both come back. */
export async function lockInRoom(desk: Desk, wall: Page, passphrase: string): Promise<Page> {
  const half = texts.reasons.slice(0, 40)
  await press(desk.page, 'Why, so that someone who was not here understands')
  await field(desk.page, 'Reasons').fill(half)
  await desk.lock('bySystem')
  expect(wall.isClosed()).toBe(true)
  await desk.unlock(passphrase)
  await expect(field(desk.page, 'Reasons')).toHaveValue(half)
  const back = () => desk.app.windows().find((one) => !one.isClosed() && one.url().includes('/shared-screen'))
  await expect.poll(() => back() !== undefined).toBe(true)
  const again = back() as Page
  await again.getByText(texts.words).waitFor()
  return again
}

/** By key, then in words; the read-back waits for everything that is missing. */
export async function decide(desk: Desk): Promise<void> {
  const { page } = desk
  await roomKey(page, '2')
  await expect(page.getByRole('radio', { name: 'With conditions' })).toBeChecked()
  await rewrite(page, 'Reasons', texts.reasons)
  await press(disagreements(desk), 'Everyone agrees')
  await expect(button(disagreements(desk), 'Agrees')).toHaveCount(4)
  const row = disagreements(desk).getByRole('listitem').filter({ hasText: worker.name })
  await press(row, 'Agrees')
  await page.getByRole('menuitem', { name: 'Disagrees' }).click()
  // Whoever disagrees is asked for words: the place for them opens by itself.
  await rewrite(row, `${worker.name}’s words`, texts.dissent)
  await writeLines(page, 'Add a condition', 'Conditions', texts.conditions)
  await page.getByText('Before reading back: ').waitFor()
  await fill(dock(desk), 'Review on', typed(80))
  await field(dock(desk), 'Review on').blur()
}

/** The owner's agency follows from who they are, where the room knows them. */
export async function addActions(desk: Desk): Promise<void> {
  const { page } = desk
  const [first, second] = texts.actions
  const dialog = page.getByRole('dialog', { name: 'Add an action' })
  await roomKey(page, 't')
  await fill(dialog, 'What is to be done', first)
  await fill(dialog, 'By whom', worker.name)
  await expect(dialog.getByRole('radio', { name: 'Council' })).toBeChecked()
  await fill(dialog, 'By when', typed(21))
  await desk.look('add-action')
  await press(dialog, 'Save the action')
  await press(page, 'Add an action')
  await fill(dialog, 'What is to be done', second)
  await fill(dialog, 'By whom', 'S. Okafor (CPN)')
  await pick(dialog, 'For', 'Health')
  await fill(dialog, 'By when', typed(28))
  await press(dialog, 'Save the action')
  await dialog.waitFor({ state: 'hidden' })
  await desk.look('room-decided', 'everyWay')
}

/** The wall shows the decision while it is read aloud; confirming goes on to the next person. */
export async function readBack(desk: Desk, wall: Page): Promise<void> {
  const { page } = desk
  await wall.getByText(texts.reasons).waitFor()
  await wall.getByText(texts.dissent).waitFor()
  await desk.screens.keep(wall, 'wall-decision', 'everyWay')
  await roomKey(page, 'r')
  const dialog = page.getByRole('dialog', { name: `Read back: ${dáithí.name}` })
  await dialog.getByText(texts.words).waitFor()
  await expect(field(dialog, 'Reasons')).toHaveValue(texts.reasons)
  await expect(field(dialog, `${worker.name}’s words`)).toHaveValue(texts.dissent)
  for (const [index, text] of texts.conditions.entries())
    await expect(field(dialog, `Conditions, ${index + 1} of ${texts.conditions.length}`)).toHaveValue(text)
  const [first] = texts.actions
  await dialog.getByText(`${first.replace('.', '')}, ${worker.name}, council, by`).waitFor()
  await desk.look('read-back', 'everyWay')
  await press(dialog, 'Read aloud and confirmed')
  await button(page, 'Put off').waitFor()
}

/** Closing decides nothing: it is refused until the second person is carried to a named meeting. */
export async function carryAndClose(desk: Desk): Promise<void> {
  const { page } = desk
  await press(page, 'Close the meeting')
  const closing = page.getByRole('dialog', { name: 'Close the meeting' })
  await closing.getByText('Item 7').waitFor()
  await expect(button(closing, 'Close and go to sign-off')).toBeDisabled()
  await desk.look('close-refused')
  await press(closing, 'Not yet')
  await roomKey(page, 'c')
  const carrying = page.getByRole('dialog', { name: 'Put off to another meeting' })
  await button(carrying, new RegExp(said(laterIn))).waitFor()
  await fill(carrying, 'Why', 'His keyworker is away; he asks to be there himself.')
  await desk.look('carry')
  await press(carrying, 'Put this item off')
  await page.getByRole('heading', { name: 'Any urgent matters' }).waitFor()
  await press(page, 'Close the meeting')
  await press(closing, 'Close and go to sign-off')
  await page.getByRole('heading', { name: 'Who signs?' }).waitFor()
}
