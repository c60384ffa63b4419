import { expect, test } from 'vitest'
import { askedSoFar, countCalls } from '../support/drawn.ts'
import { waitInside } from '../support/inside.ts'
import { patiently, startApp, unlock } from './support/app.ts'
import { demonstrationData } from './support/demonstration.ts'
import { holdBack } from './support/hold-back.ts'

test('what the first page is made of is asked for while it is not known yet whether something stands before it, and once', async () => {
  const app = await startApp(await demonstrationData())
  const page = await app.firstWindow()
  await countCalls(app)
  const release = await holdBack(app, 'panels.passphrase')
  await unlock(page)
  await expect.poll(() => askedSoFar(app), patiently).toContain('today.get')
  // Nothing of it is drawn, nor said to be where the window is.
  await page.getByText('Opening Accord…').waitFor()
  expect(await page.getByRole('navigation').count()).toBe(0)
  expect(await askedSoFar(app)).not.toContain('session.at')
  await release()
  await waitInside(page)
  await page.getByRole('heading', { name: 'For you' }).waitFor()
  expect((await askedSoFar(app)).filter((one) => one === 'today.get')).toHaveLength(1)
})
