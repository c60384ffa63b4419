import { cpSync } from 'node:fs'
import { expect, test } from 'vitest'
import { call, comeIn, go, reply, startApp, windowAfter } from './support/app.ts'
import { demonstrationData } from './support/demonstration.ts'
import { smallDisk } from './support/small-disk.ts'

test('on a full disk nothing is said to be saved, and what was saved stays', async () => {
  const disk = smallDisk()
  cpSync(await demonstrationData(), disk.folder, { recursive: true })
  // Where the small disk is the one for shared memory, Chromium must keep its own elsewhere.
  const app = await startApp(disk.folder, { args: ['--disable-dev-shm-usage'] })
  const page = await app.firstWindow()
  await page.getByRole('button', { name: 'Unlock' }).waitFor()
  disk.fill()
  await comeIn(page)
  const [listed] = (await call(page, 'cases.list', { states: ['listed'] })).cases
  const before = [await call(page, 'cases.list', {}), await call(page, 'audit.head', {})]

  await go(page, `/cases/${listed?.id}`)
  const field = (of: typeof page) => of.getByRole('textbox', { name: 'If it does not work out' })
  const kept = await field(page).inputValue()
  await field(page).fill('Nobody has room for this.')
  await page.getByText('The disk is full').waitFor()
  await page.getByText('What you wrote is still here').waitFor()
  expect(await field(page).inputValue()).toBe('Nobody has room for this.')
  const { panel } = await call(page, 'panels.get', {})
  const { name, authority, terms, version } = panel
  expect(await reply(page, 'panels.updateTerms', { name, authority, terms, version })).toEqual({
    ok: false,
    error: { kind: 'storage', why: 'full' },
  })
  expect([await call(page, 'cases.list', {}), await call(page, 'audit.head', {})]).toEqual(before)

  // Somebody makes room; the store is opened anew.
  const again = await windowAfter(app, () => page.keyboard.press('Control+l'))
  disk.free()
  await comeIn(again)
  expect([await call(again, 'cases.list', {}), await call(again, 'audit.head', {})]).toEqual(before)
  expect(await call(again, 'audit.check', {})).toMatchObject({ sound: true })
  expect(await field(again).inputValue()).toBe(kept)
  await field(again).fill('There is room again.')
  await field(again).blur()
  await again.getByText(/^Saved \d/).waitFor()
})
