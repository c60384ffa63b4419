import { expect } from './expect.ts'
import { button, field, fill, link, press } from './by-name.ts'
import { heldIn, laterIn, said, typed } from './days.ts'
import type { Desk } from './desk.ts'
import { dáithí, kwame } from './people.ts'

/** A draft, so many days from now. */
async function newMeeting(desk: Desk, inDays: number): Promise<void> {
  const { page } = desk
  await link(page, 'Meetings').click()
  await press(page, 'New meeting')
  const dialog = page.getByRole('dialog', { name: 'New meeting' })
  await fill(dialog, 'Held on', typed(inDays))
  await fill(dialog, /^Place/, 'Larch room, Civic Hall')
  if (inDays === heldIn) await desk.look('new-meeting')
  await press(dialog, 'Make a draft')
  await page.getByRole('heading', { name: said(inDays), level: 1 }).waitFor()
}

/** A new panel's own: a heading and what every meeting opens with. */
const opening = [/^Opening/, /Confidentiality/, /Apologies/, /Interests/, /Actions/, /last record/]

/** Two cases on it; the one that was listed last is moved up by key, and gets more time. */
export async function buildAgenda(desk: Desk): Promise<void> {
  const { page } = desk
  await newMeeting(desk, heldIn)
  const cases = page.getByRole('list')
  await cases.getByText(new RegExp(`^${kwame.name}`)).click()
  await cases.getByText(new RegExp(`^${dáithí.name}`)).click()
  // The meeting is today, after the panel's time limit: the chair takes them all the same.
  await fill(page, 'Why the chair takes it all the same', 'Neither can wait for the next meeting')
  await press(page, 'List 2 cases')
  const order = page.getByRole('grid', { name: 'Running order' })
  const rows = order.getByRole('row')
  await expect(rows).toHaveText([
    ...opening,
    /^Cases/,
    new RegExp(kwame.name),
    new RegExp(dáithí.name),
    /^Close/,
    /urgent/,
  ])
  await order.getByRole('row', { name: dáithí.name }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(rows).toHaveText([
    ...opening,
    /^Cases/,
    new RegExp(dáithí.name),
    new RegExp(kwame.name),
    /^Close/,
    /urgent/,
  ])
  await expect(order.getByRole('row', { name: dáithí.name })).toBeFocused()
  await fill(page, `Minutes for ${dáithí.name}`, '25m')
  await field(page, `Minutes for ${dáithí.name}`).blur()
  await page.getByText('1 h', { exact: true }).waitFor()
  await desk.look('agenda', 'everyWay')
}

/** Published; then a later one for what will not be decided; then the first is started. */
export async function publishAndStart(desk: Desk): Promise<void> {
  const { page } = desk
  await press(page, 'Publish')
  await press(page.getByRole('dialog'), 'Publish')
  await button(page, 'Start the meeting').waitFor()
  await newMeeting(desk, laterIn)
  await link(page, 'Today').click()
  await page.getByText('Open the agenda').waitFor()
  await desk.look('today', 'everyWay')
  await link(page, 'Meetings').click()
  await link(page, said(laterIn)).waitFor()
  await desk.look('meetings', 'everyWay')
  await link(page, said(heldIn)).click()
  await press(page, 'Start the meeting')
  await press(page.getByRole('dialog'), 'Start the meeting')
  await page.getByRole('navigation', { name: 'Running order' }).waitFor()
}
