import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { call, comeIn, expectShown, go, startApp } from './support/app.ts'
import { demonstrationData } from './support/demonstration.ts'
import { lookBothWays } from './support/screen.ts'

let app: ElectronApplication
let page: Page
let caseId: string
let personId: string
const words = 'To sing with others again, every week, and not to be fetched from it'

beforeAll(async () => {
  app = await startApp(await demonstrationData())
  page = await app.firstWindow()
  await comeIn(page)
  const [one] = (await call(page, 'cases.list', { states: ['listed'] })).cases
  caseId = one?.id ?? ''
  personId = one?.personId ?? ''
})

const dialog = () => page.getByRole('dialog')

test('a goal is written down on the case, in the person’s words, and rated by them', async () => {
  await go(page, `/cases/${caseId}`)
  await page.getByRole('button', { name: 'Add a goal' }).click()
  await dialog().getByLabel('In their own words').fill(words)
  await dialog().getByRole('textbox', { name: 'Said on' }).fill('1/9/2026')
  await page.keyboard.press('Control+Enter')
  await expectShown(page.getByText('Nobody has asked yet how far it is.'))
  await page.getByRole('button', { name: /^Say how far/ }).click()
  expect(await dialog().getByRole('button', { name: 'Record it' }).isDisabled()).toBe(true)
  await dialog().getByRole('radio', { name: '2', exact: true }).check({ force: true })
  await dialog().getByRole('textbox', { name: 'On', exact: true }).fill('2/9/2026')
  await lookBothWays(app, page, 'goal-rate')
  await dialog().getByRole('button', { name: 'Record it' }).click()
  await expectShown(page.getByText('2 of 10 on Wednesday 2 September 2026.'))
})

test('how it has gone stands on the person’s page as a sentence, a picture and a table', async () => {
  const goals = await call(page, 'goals.ofPerson', { personId })
  const goal = goals.find((one) => one.words === words)
  const rate = (ratedOn: string, score: number, note = '') =>
    call(page, 'goals.rate', { goalId: goal?.id ?? '', ratedOn, score, by: 'person_with_help', note })
  await rate('2026-10-01', 5)
  const long = 'The choir moved to the other side of town. '
  await rate('2026-11-02', 4, long.repeat(4))
  await rate('2026-11-20', 8)
  await call(page, 'goals.add', {
    caseId,
    words: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch by bus',
    setOn: '2026-11-02',
  })
  await go(page, `/people/${personId}`)
  await expectShown(
    page.getByText('8 of 10 on Friday 20 November 2026, up from 2 of 10 on Wednesday 2 September 2026.'),
  )
  await page.getByRole('button', { name: 'As a table' }).click()
  await expectShown(page.getByText(long.trim(), { exact: false }).first())
  await page.getByText('What he wants to reach').scrollIntoViewIfNeeded()
  await lookBothWays(app, page, 'goals-of-person')
})

test('what was recorded by mistake stays struck, and a goal ends as they say', async () => {
  await page.getByRole('button', { name: 'Take back 4 of 10 of 2 Nov 2026' }).click()
  await dialog().getByLabel('Why').fill('It was about another goal')
  await page.keyboard.press('Control+Enter')
  await expectShown(page.locator('del', { hasText: '4 of 10' }))
  await page.getByRole('button', { name: new RegExp(`^It has ended: ${words}`) }).click()
  await dialog().getByRole('radio', { name: 'No longer wanted' }).check({ force: true })
  await dialog().getByLabel('In their own words').fill('I paint now')
  await dialog().getByRole('button', { name: 'Save' }).click()
  await expectShown(page.getByText(/^No longer wanted, .*: “I paint now”\./))
  await page.getByText('What he wants to reach').scrollIntoViewIfNeeded()
  await lookBothWays(app, page, 'goal-ended')
  await page.getByRole('button', { name: `Take it up again: ${words}` }).click()
  await expectShown(page.getByRole('button', { name: new RegExp(`^Say how far: ${words}`) }))
})
