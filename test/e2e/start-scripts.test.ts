import { join } from 'node:path'
import { expect, test } from 'vitest'
import { gzippedOf, startBudget, startScripts } from '../../build/start-scripts.ts'
import { startApp } from './support/app.ts'
import { demonstrationData } from './support/demonstration.ts'

const scripts = startScripts(join(import.meta.dirname, '../../dist'))

test('what is read before the unlock screen stays within its budget', () => {
  expect(scripts.length).toBeGreaterThan(1)
  expect(gzippedOf(scripts)).toBeLessThanOrEqual(startBudget)
})

test('the unlock screen is there with these scripts alone, and asks for what stands behind it by itself', async () => {
  const app = await startApp(await demonstrationData())
  const page = await app.firstWindow()
  await page.getByRole('button', { name: 'Unlock' }).waitFor()
  const heldBack: string[] = []
  await page.route('**/*.js', async (route) => {
    const file = new URL(route.request().url()).pathname.slice(1)
    if (scripts.some((script) => script.file === file)) return route.continue()
    heldBack.push(file)
    await route.abort()
  })
  await page.reload()
  await page.getByRole('option').first().click()
  const box = page.getByLabel('Passphrase', { exact: true })
  await box.pressSequentially('lantern')
  expect(await box.inputValue()).not.toBe('')
  await expect.poll(() => heldBack.length).toBeGreaterThan(0)
})
