import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { appWith, call, comeIn, patiently, startApp, unlock, windowAfter } from './support/app.ts'
import { temporaryFolder } from './support/cleanup.ts'
import { demonstrationData } from './support/demonstration.ts'
import { storeProcesses } from './support/processes.ts'

test('killing the store process loses nothing that was acknowledged, and says what happened', async () => {
  const app = await startApp(await demonstrationData())
  const page = await app.firstWindow()
  await comeIn(page)
  const [pid = 0] = await storeProcesses(app)
  const { panel } = await call(page, 'panels.get', {})
  const { name, authority, terms } = panel
  let acknowledged = 0
  const write = async (version: number): Promise<void> => {
    const saved = await call(page, 'panels.updateTerms', { version, name, authority, terms })
    acknowledged += 1
    if (acknowledged === 25) process.kill(pid, 'SIGKILL')
    await write(saved.version)
  }
  const writing = write(panel.version).catch((error: unknown) => error)
  const locked = await windowAfter(app, () => writing)
  await locked.getByText('The store stopped by itself').waitFor()
  await expect.poll(() => page.isClosed(), patiently).toBe(true)
  expect(acknowledged).toBeGreaterThanOrEqual(25)
  await comeIn(locked)
  const after = await call(locked, 'panels.get', {})
  expect(after.panel.version - panel.version).toBeGreaterThanOrEqual(acknowledged)
  expect(await call(locked, 'audit.check', {})).toMatchObject({ sound: true })
})

test('a store that cannot even start is said once, and not tried for ever', async () => {
  const appDir = appWith({})
  writeFileSync(join(appDir, 'dist', 'store.js'), 'process.exit(1)')
  const app = await startApp(temporaryFolder('empty'), { appDir })
  const page = await app.firstWindow()
  const others: Page[] = []
  app.on('window', (other) => others.push(other))
  for (let tries = 0; tries < 2; tries += 1) {
    await page.getByRole('button', { name: 'Explore the demonstration panel' }).click()
    await page.getByRole('alert').getByText('The store has stopped').waitFor()
  }
  expect(others).toEqual([])
})

test('the unlock screen waits for no store process: it stands there where none can start', async () => {
  const appDir = appWith({})
  writeFileSync(join(appDir, 'dist', 'store.js'), 'process.exit(1)')
  const app = await startApp(await demonstrationData(), { appDir })
  const page = await app.firstWindow()
  await page.getByRole('option', { name: 'Amara Nwosu' }).waitFor()
  expect(await page.getByRole('heading', { name: 'The store has stopped' }).count()).toBe(0)
  await unlock(page)
  await page.getByRole('heading', { name: 'The store has stopped' }).waitFor()
})
