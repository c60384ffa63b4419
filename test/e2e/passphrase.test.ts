import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, test } from 'vitest'
import { call, comeIn, expectShown, go, startApp, unlock, windowAfter } from './support/app.ts'
import { demonstrationData } from './support/demonstration.ts'
import { lookBothWays } from './support/screen.ts'

const given = 'kettle on the low wall'
const own = 'seven swifts over the mill race'
const next = 'eleven coats on four hooks'

let app: ElectronApplication
let page: Page

// The invented panel in the place of a panel's own: there everybody has a passphrase of their own.
beforeAll(async () => {
  app = await startApp(await demonstrationData())
  page = await app.firstWindow()
})

const type = async (label: string, text: string): Promise<void> => {
  const box = page.getByLabel(label, { exact: true })
  await box.fill('')
  await box.pressSequentially(text)
}
const change = () => page.getByRole('button', { name: 'Use the new passphrase' }).click()
const lock = async (): Promise<void> => {
  page = await windowAfter(app, () => page.keyboard.press('Control+l'))
  await page.getByText('Accord is locked').waitFor()
}

test('who was added by somebody else chooses a passphrase of their own when they first come in', async () => {
  await comeIn(page)
  await call(page, 'panels.addMember', {
    name: 'Tamsin Orrell',
    title: 'Occupational therapist',
    role: 'member',
    side: 'health',
    registration: '',
    annualLimitPence: null,
    login: 'tamsin',
    passphrase: given,
  })
  await lock()
  await unlock(page, 'Tamsin Orrell', given)
  await page.getByRole('heading', { name: 'Choose one that only you know' }).waitFor()
  await type('The passphrase you have', given)
  await type('New passphrase', 'tamsin tamsin tamsin')
  await type('New passphrase again', 'tamsin tamsin tamsin')
  await change()
  await page.getByText(/too easily guessed/i).waitFor()
  await lookBothWays(app, page, 'passphrase-choose')
  await type('New passphrase', own)
  await type('New passphrase again', own)
  await change()
  await page
    .getByRole('navigation')
    .or(page.getByRole('button', { name: 'Carry on' }))
    .first()
    .waitFor()
  await lock()
  await comeIn(page, 'Tamsin Orrell', own)
  await expectShown(page.getByRole('navigation').first())
})

test('it can be changed at any time', async () => {
  await go(page, '/panel')
  await page.getByRole('heading', { name: 'Your passphrase' }).scrollIntoViewIfNeeded()
  await lookBothWays(app, page, 'passphrase-section')
  await page.getByRole('button', { name: 'Change your passphrase…' }).click()
  await type('The passphrase you have', own)
  await type('New passphrase', next)
  await type('New passphrase again', next)
  await lookBothWays(app, page, 'passphrase-change')
  await change()
  await expectShown(page.getByText('Your new passphrase opens Accord from now on'))
})

test('whoever types wrong ones is told how long to wait', async () => {
  await lock()
  for (let n = 0; n < 5; n += 1) {
    await unlock(page, 'Tamsin Orrell', 'x')
    await page.getByText('Not right for this name').waitFor()
  }
  await unlock(page, 'Tamsin Orrell', next)
  await expectShown(page.getByText(/Wait \d+ seconds before the next/))
  await lookBothWays(app, page, 'passphrase-wait')
})
