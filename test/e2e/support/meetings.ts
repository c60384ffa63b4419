import { expect } from 'vitest'
import type { ElectronApplication, Locator, Page } from 'playwright'
import type { Room } from '../../../shared/room.ts'
import { call, patiently, windowAfter } from './app.ts'

/** The demonstration has one. */
export async function meetingUnderWay(page: Page): Promise<string> {
  const [meeting] = await call(page, 'meetings.list', { states: ['in_progress'] })
  if (!meeting) throw new Error('no meeting is under way')
  return meeting.id
}

/** From the console in its room; answers the window on the wall. */
export const openSharedScreen = (app: ElectronApplication, page: Page): Promise<Page> =>
  windowAfter(app, () => page.getByRole('button', { name: 'Open the shared screen' }).click())

export async function everybodyPresent(page: Page, meetingId: string): Promise<void> {
  const { attendance } = await call(page, 'room.get', { meetingId })
  const marks = attendance.map(({ member }) => ({ memberId: member.id, state: 'present' as const }))
  await call(page, 'room.markAll', { meetingId, marks })
}

/** Published, started, and everybody there. */
export async function startMeeting(page: Page, meetingId: string): Promise<Room> {
  const { meeting } = await call(page, 'meetings.agenda', { meetingId })
  const { version } = await call(page, 'meetings.publish', { meetingId, version: meeting.version })
  await call(page, 'meetings.start', { meetingId, version })
  await everybodyPresent(page, meetingId)
  return call(page, 'room.get', { meetingId })
}

/** What is read back has to be seen to its end before it is confirmed. */
export async function readToEnd(page: Page, confirm: Locator): Promise<void> {
  await confirm.waitFor()
  await expect
    .poll(async () => {
      await page.keyboard.press('PageDown')
      return confirm.isEnabled()
    }, patiently)
    .toBe(true)
}
