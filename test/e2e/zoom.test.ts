import { expect, test } from 'vitest'
import { comeIn, go, patiently, startApp } from './support/app.ts'
import { demonstrationData } from './support/demonstration.ts'
import { meetingUnderWay, openSharedScreen } from './support/meetings.ts'

test('what the console is zoomed to is the console’s own', async () => {
  const app = await startApp(await demonstrationData())
  const page = await app.firstWindow()
  await comeIn(page)
  const meetingId = await meetingUnderWay(page)
  await go(page, `/meetings/${meetingId}/room`)
  const wall = await openSharedScreen(app, page)
  await wall.locator('main > div').waitFor()
  const factors = () =>
    app.evaluate(({ BrowserWindow }) => {
      const all = BrowserWindow.getAllWindows().map(({ webContents }) => webContents)
      const of = (file: string) => all.find((one) => one.getURL().includes(file))?.getZoomFactor() ?? 0
      return { console: of('index.html'), wall: of('shared-screen.html') }
    })
  expect(await factors()).toEqual({ console: 1, wall: 1 })
  const before = await wall.locator('body').innerText()
  await app.evaluate(({ BrowserWindow, Menu }) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().includes('index.html'),
    )
    const view = Menu.getApplicationMenu()?.items.find(({ label }) => label === 'View')
    const zoomIn = view?.submenu?.items.find(({ role }) => String(role).toLowerCase() === 'zoomin')
    for (let times = 0; times < 4; times += 1) zoomIn?.click({}, window, window?.webContents)
  })
  await expect.poll(async () => (await factors()).console, patiently).toBeGreaterThan(1.4)
  expect((await factors()).wall).toBe(1)
  expect(await wall.locator('body').innerText()).toBe(before)
})
