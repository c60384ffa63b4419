import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { fullName } from '../../shared/kernel/person-name.ts'
import type { Person } from '../../shared/people.ts'
import { answerDialogs, call, comeIn, go, startApp } from './support/app.ts'
import { temporaryFolder } from './support/cleanup.ts'
import { demonstrationData } from './support/demonstration.ts'
import { paperIn } from './support/on-paper.ts'
import { inspect as inspectIn } from './support/inspect.ts'

let app: ElectronApplication
let page: Page
let paper: Awaited<ReturnType<typeof paperIn>>
let meetingId: string
let caseId: string
let recordId: string
let reference: string
let person: Person
const folder = temporaryFolder('recalls')
const rightNumber = '999 123 4578'

beforeAll(async () => {
  app = await startApp(await demonstrationData())
  page = await app.firstWindow()
  await comeIn(page)
  paper = await paperIn(app)
  await answerDialogs(app, folder)
  const meetings = await call(page, 'meetings.list', { states: ['released'] })
  meetingId = meetings.find(({ kind }) => kind === 'panel')?.id ?? ''
  const { records } = await call(page, 'releases.status', { meetingId })
  recordId = records[0]?.recordId ?? ''
  reference = records[0]?.caseReference ?? ''
  caseId = (await call(page, 'amendments.open', { recordId })).caseId
  person = (await call(page, 'cases.get', { caseId })).person
})

const inspect = (name: string) => inspectIn(app, page, name)

const mark = () =>
  page.getByRole('link', { name: /^Copies with a wrong NHS number are out: none of \d+ have answered$/ })

/** Nothing of whom it is about, but initials and the case reference. */
function expectNobodyNamed(text: string): void {
  for (const part of [person.familyName, person.givenName, person.nhsNumber ?? 'none'])
    expect(text).not.toContain(part)
}

test('a number that is put right says at once that wrong copies are out, and one step calls them back', async () => {
  await go(page, `/people/${person.id}`)
  await page.getByRole('button', { name: 'Correct…' }).click()
  const correcting = page.getByRole('dialog', { name: 'Correct who this is' })
  await correcting.getByLabel('NHS number').fill(rightNumber)
  await correcting.getByLabel('Why it is corrected').fill('It was the number of a cousin.')
  await correcting.getByRole('button', { name: 'Correct it' }).click()
  await correcting.waitFor({ state: 'detached' })
  const out = page.getByRole('note', { name: 'Wrong copies are out' }).filter({ hasText: reference })
  await out.getByRole('heading', { name: /^\d+ copies with a wrong NHS number are out$/ }).waitFor()
  expect(await inspect('recalls-out')).toEqual({})
  await out.getByRole('button', { name: 'Call these copies back…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Call copies back' })
  await dialog.getByRole('table').first().waitFor()
  expect(await inspect('recalls-open')).toEqual({})
  await dialog.getByLabel('Whom they answer').fill('Amara Nwosu, 0115 496 0000')
  await dialog.getByRole('button', { name: 'Call them back' }).click()
  await page.getByRole('heading', { level: 1, name: 'Copies called back' }).waitFor()
  expect(await inspect('recalls-page')).toEqual({})
})

test('the notice is printed, copied and written without the name or the number', async () => {
  await page.getByRole('button', { name: 'The notice' }).first().click()
  const dialog = page.getByRole('dialog', { name: /^Notice: / })
  await dialog.getByRole('group', { name: /^Page 1 of / }).waitFor()
  expect(await inspect('recalls-notice')).toEqual({})
  const onPaper = (await paper(() => dialog.getByRole('button', { name: 'Print it' }).click())).join(' ')
  expect(onPaper).toContain('The NHS number in it is wrong.')
  expect(onPaper).toContain('Amara Nwosu, 0115 496 0000')
  expectNobodyNamed(onPaper)
  await dialog.getByRole('tab', { name: 'As a message' }).click()
  expectNobodyNamed((await dialog.locator('pre').textContent()) ?? '')
  await dialog.getByRole('button', { name: 'Copy the words' }).click()
  await page.getByText(/^Copied\. |^It could not be copied/).waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^Write \d+ notices to a folder$/ }).click()
  await page.getByText('The notices are in the folder.').waitFor()
  const files = readdirSync(folder)
  expect(files.length).toBeGreaterThan(1)
  expect(files.every((name) => /^recall-notice-[0-9a-f]{8}\.pdf$/.test(name))).toBe(true)
  for (const name of files) {
    const text = execFileSync('pdftotext', [join(folder, name), '-'], { encoding: 'utf8' })
    expect(text).toContain('Copies are called back')
    expectNobodyNamed(text)
  }
})

test('case, person, release and Today are marked, and what is wrong does not leave again', async () => {
  for (const place of [`/cases/${caseId}`, `/people/${person.id}`, `/meetings/${meetingId}/release`, '/']) {
    await go(page, place)
    await mark().first().waitFor()
  }
  expect(await inspect('recalls-today')).toEqual({})
  await go(page, `/meetings/${meetingId}/release`)
  await page.getByText(/says something wrong about the person, and does not leave again/).waitFor()
  expect(await inspect('recalls-release')).toEqual({})
  const { records, log } = await call(page, 'releases.status', { meetingId })
  expect(records.find((one) => one.recordId === recordId)?.recalled).not.toBeNull()
  await call(page, 'releases.write', { meetingId, pdf: false })
  const after = (await call(page, 'releases.status', { meetingId })).log
  expect(after.filter((one) => one.recordId === recordId)).toEqual(
    log.filter((one) => one.recordId === recordId),
  )
  await go(page, `/cases/${caseId}`)
  await page.getByRole('heading', { level: 1, name: fullName(person) }).waitFor()
  expect(await inspect('recalls-case')).toEqual({})
})

test('the mark goes once everybody has answered, and what cannot be found stays until somebody closes it', async () => {
  const [open] = await call(page, 'recalls.marks', { caseId })
  await go(page, `/recalls/${open?.recallId}`)
  const answer = page.getByRole('button', { name: 'Record the answer' })
  await answer.first().waitFor()
  const count = await answer.count()
  await answer.first().click()
  await page.getByRole('dialog', { name: /^Answer: / }).waitFor()
  expect(await inspect('recalls-answer')).toEqual({})
  await page.keyboard.press('Escape')
  for (let left = count; left > 0; left--) {
    await answer.first().click()
    const dialog = page.getByRole('dialog', { name: /^Answer: / })
    const isLost = left === 1
    await dialog.getByText(isLost ? 'Cannot be found' : 'Destroyed').click()
    await dialog.getByLabel('Who says so').fill('Ilse Brandt, records')
    if (isLost)
      await dialog.getByLabel('Where it was looked for').fill('The shared folder and two mailboxes.')
    await dialog.getByRole('button', { name: 'Record it' }).click()
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => answer.count()).toBe(left - 1)
  }
  await page
    .getByText(`: ${count - 1} of ${count}`)
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Close without it…' }).click()
  const closing = page.getByRole('dialog', { name: /^Close without it/ })
  await closing.getByLabel('Why nothing more can be done').fill('The stick was wiped in March.')
  await closing.getByRole('button', { name: 'Close it' }).click()
  await closing.waitFor({ state: 'detached' })
  await page.getByText('Everybody has answered', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Record the assessment' }).click()
  const assessing = page.getByRole('dialog', { name: 'Assessed as a personal-data breach' })
  await assessing.getByText('Not reported').click()
  await assessing.getByText('Not told').click()
  await assessing.getByLabel('Why, or why not').fill('Nobody outside the two agencies had it.')
  expect(await inspect('recalls-assess')).toEqual({})
  await assessing.getByRole('button', { name: 'Record it' }).click()
  await assessing.waitFor({ state: 'detached' })
  await page.getByText(/^Assessed by Amara Nwosu/).waitFor()
  expect(await inspect('recalls-answered')).toEqual({})
  expect(await call(page, 'recalls.marks', {})).toEqual([])
  await go(page, `/cases/${caseId}`)
  await page.getByRole('link', { name: /^Copies were called back on / }).waitFor()
  expect(await page.getByRole('link', { name: /are out:/ }).count()).toBe(0)
})
