import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { call, comeIn, expectShown, go, startApp } from './support/app.ts'
import { demonstrationData } from './support/demonstration.ts'
import { lookBothWays } from './support/screen.ts'

let app: ElectronApplication
let page: Page
let caseId: string
let personId: string

beforeAll(async () => {
  app = await startApp(await demonstrationData())
  page = await app.firstWindow()
  await comeIn(page)
  const [one] = (await call(page, 'cases.list', { states: ['listed'] })).cases
  caseId = one?.id ?? ''
  personId = one?.personId ?? ''
})

const dialog = () => page.getByRole('dialog')
const choose = async (label: string, choice: string) => {
  await page.getByRole('button', { name: label }).click()
  await page.getByRole('option', { name: choice, exact: true }).click()
}

test('a broker is offered, and later accepted: named on the case without being typed again', async () => {
  await go(page, `/cases/${caseId}`)
  await page.getByRole('button', { name: 'Write down an offer' }).click()
  await dialog().getByRole('radio', { name: 'Brokerage' }).check({ force: true })
  await dialog().getByRole('textbox', { name: 'Offered on' }).fill('2/11/2026')
  await dialog().getByLabel('What it is to help with').fill('To find somebody who swims')
  await lookBothWays(app, page, 'offer-new')
  await dialog().getByRole('button', { name: 'Write it down' }).click()
  await expectShown(page.getByText('Not answered yet'))
  await page.getByRole('button', { name: 'Say what they answered: Brokerage' }).click()
  await dialog().getByRole('radio', { name: 'Accepted' }).check({ force: true })
  await dialog().getByRole('button', { name: 'Save what came of it' }).click()
  await expectShown(dialog().getByText('Say when'))
  await dialog().getByRole('textbox', { name: 'They said so on' }).fill('5/11/2026')
  await dialog().getByLabel('Who it is').fill('Rosa Lindqvist')
  await dialog().getByLabel('Organisation').fill('Harrow Vale Independent Living and Support Brokers')
  await dialog().getByRole('textbox', { name: 'Since' }).fill('12/11/2026')
  await lookBothWays(app, page, 'offer-accepted')
  await dialog().getByRole('button', { name: 'Save what came of it' }).click()
  await expectShown(page.getByText(/Accepted.*Rosa Lindqvist, Harrow Vale/))
  const { case: one } = await call(page, 'cases.get', { caseId })
  expect(one.broker).toBe('Rosa Lindqvist')
})

test('an advocate is declined with why, and the law is asked', async () => {
  await call(page, 'support.add', {
    caseId,
    offer: {
      kind: 'advocacy',
      offeredOn: '2026-11-03',
      offeredBy: 'Amara Nwosu',
      answer: 'declined',
      answeredOn: '2026-11-04',
      words: 'I can speak for myself. I have had enough of people speaking for me.',
      under: null,
      name: '',
      organisation: '',
      sinceOn: null,
      endedOn: null,
      endWords: '',
      lineId: null,
    },
  })
  // Over the bridge nothing is asked again by itself.
  await go(page, `/people/${personId}`)
  await go(page, `/cases/${caseId}`)
  await expectShown(page.locator('textarea', { hasText: 'I have had enough of people' }))
  const law = page.getByRole('button', { name: 'Whether the law asks for an advocate' })
  if ((await law.getAttribute('aria-expanded')) === 'false') await law.click()
  await choose('Would they have substantial difficulty', 'Yes')
  await choose('Is there somebody appropriate', 'No')
  await expectShown(page.getByText('must be arranged.'))
  await page.getByText('Brokerage, advocacy and peer support').scrollIntoViewIfNeeded()
  await lookBothWays(app, page, 'support-section')
})

test('what is done once for both is answered where it stands, with why not', async () => {
  await choose('One plan', 'No')
  await page.getByRole('button', { name: 'Say why there are two plans' }).click()
  await page.keyboard.type('The council’s system takes no plan but its own')
  await page.keyboard.press('Tab')
  await choose('One joint assessment', 'Yes')
  await page.getByRole('button', { name: /Add an allocation by care cluster/ }).click()
  await dialog()
    .getByRole('textbox', { name: /^Care cluster/ })
    .fill('8')
  await dialog().getByLabel('What it allowed for a year').fill('4,200')
  await lookBothWays(app, page, 'cluster')
  await dialog().getByRole('button', { name: 'Save the care cluster' }).click()
  await expectShown(page.getByText('Care cluster: 8, £4,200 a year'))
  const { together } = await call(page, 'support.ofCase', { caseId })
  expect(together).toMatchObject({
    singlePlan: 'no',
    singlePlanWhy: 'The council’s system takes no plan but its own',
    jointAssessment: 'yes',
    clusterPence: 4_200_00,
  })
  await page.getByText('Once for both agencies').scrollIntoViewIfNeeded()
  await lookBothWays(app, page, 'together')
  await go(page, `/people/${personId}`)
  await expectShown(page.getByText(/Rosa Lindqvist/))
  await go(page, `/people/${personId}/timeline`)
  await expectShown(page.getByText('Advocacy declined'))
})
