import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { call, comeIn, go, patiently, startApp } from './support/app.ts'
import { demonstrationData } from './support/demonstration.ts'
import { inspect } from './support/inspect.ts'

let app: ElectronApplication
let page: Page
let meetingId: string

beforeAll(async () => {
  app = await startApp(await demonstrationData())
  page = await app.firstWindow()
  await comeIn(page)
  const { panel } = await call(page, 'panels.get', {})
  const { version, name, authority } = panel
  const terms = { ...panel.terms, kind: 'multidisciplinary_team' as const }
  await call(page, 'panels.updateTerms', { version, name, authority, terms })
  const made = await call(page, 'meetings.create', { heldOn: '2027-11-03', startsAt: '09:00', place: '' })
  meetingId = made.meeting.id
}, 180_000)

test('nobody is on the list, and the page says what it is for', async () => {
  await go(page, '/list')
  await page.getByText('Nobody is on the list').waitFor()
  expect(await inspect(app, page, 'rolling-none')).toEqual({})
})

test('somebody is put on it, brought forward, and stays until they are taken off with a reason', async () => {
  await page.getByRole('button', { name: 'Put somebody on the list' }).click()
  await page.getByLabel('Find a case by name or reference').fill('Boswell')
  await page.getByRole('checkbox', { name: 'Keziah Boswell' }).check({ force: true })
  await page.getByLabel('Why they are on the list').fill('Three missed appointments since the summer')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('link', { name: 'Keziah Boswell' }).waitFor()
  const { cases } = await call(page, 'cases.list', { limit: 20 })
  const others = cases.filter(({ familyName, state }) => familyName !== 'Boswell' && state !== 'closed')
  const people = new Map(others.map((one) => [one.personId, one.id]))
  const why = 'A long reason, which somebody wrote who had the time: '.repeat(6)
  await call(page, 'rollingList.put', { caseIds: [...people.values()], why, dueOn: '2027-10-01' })
  await page.getByRole('button', { name: 'Bring forward: Keziah Boswell' }).click()
  await page.getByRole('radio', { name: 'They come out of hospital' }).check({ force: true })
  await page.getByLabel('What happened, or who asks').fill('The ward rang: Friday')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Brought forward, out of hospital: The ward rang: Friday').waitFor()
  expect(await inspect(app, page, 'rolling-many')).toEqual({})
  const last = others.at(-1)
  const name = `${last?.givenName} ${last?.familyName}`
  await page.getByRole('button', { name: `Take off: ${name}` }).click()
  await page.getByLabel('Why', { exact: true }).fill('Moved to another team')
  await page.keyboard.press('Control+Enter')
  await expect
    .poll(
      async () => (await call(page, 'rollingList.takenOff', {})).rows.map(({ personName }) => personName),
      patiently,
    )
    .toEqual([name])
})

test('the agenda proposes who is due, and one press lists all of them that can be', async () => {
  await go(page, `/meetings/${meetingId}`)
  await page.getByText('Proposed for this meeting').waitFor()
  expect(await inspect(app, page, 'rolling-proposed')).toEqual({})
  await page.getByRole('button', { name: /^List all/ }).click()
  await expect
    .poll(
      async () =>
        (await call(page, 'meetings.agenda', { meetingId })).items.some(
          ({ personName }) => personName === 'Keziah Boswell',
        ),
      patiently,
    )
    .toBe(true)
  await go(page, '/list')
  await page
    .getByText(/^On the agenda of 3 Nov/)
    .first()
    .waitFor()
})
