import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import type { CaseState } from '../../shared/cases.ts'
import type { Person } from '../../shared/people.ts'
import { fullName } from '../../shared/kernel/person-name.ts'
import { answerDialogs, call, comeIn, go, startApp } from './support/app.ts'
import { temporaryFolder } from './support/cleanup.ts'
import { demonstrationData } from './support/demonstration.ts'
import { lookBothWays } from './support/screen.ts'

let app: ElectronApplication
let page: Page

beforeAll(async () => {
  app = await startApp(await demonstrationData())
  page = await app.firstWindow()
  await comeIn(page)
})

const seen = (name: string): Promise<void> => lookBothWays(app, page, name)

const kept: ReadonlySet<CaseState> = new Set(['signed', 'released', 'in_review', 'closed'])

/** Somebody a signed record is about. */
async function decided(): Promise<Person> {
  const { people } = await call(page, 'people.list', { text: '' })
  for (const person of people) {
    const { cases } = await call(page, 'people.get', { personId: person.id })
    if (cases.some(({ state }) => kept.has(state))) return person
  }
  throw new Error('nobody was decided about')
}

test('a person is corrected by hand; what they were called, who changed it and why stay to be read', async () => {
  const person = await decided()
  await go(page, `/people/${person.id}`)
  await page.getByRole('button', { name: 'Correct…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Correct who this is' })
  await dialog.getByLabel('First name').fill('')
  await dialog.getByLabel('Last name').fill('')
  await dialog.getByLabel('NHS number').fill('999 033 4014')
  await dialog.getByRole('button', { name: 'Correct it' }).click()
  await dialog.getByText('Write at least one name, in either place').waitFor()
  await dialog.getByText('its check digit is wrong').waitFor()
  expect(await dialog.getByLabel('NHS number').inputValue()).toBe('999 033 4014')
  await seen('correct-refused')

  const named = 'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh'
  await dialog.getByLabel('Last name').fill(named)
  await dialog.getByLabel('NHS number').fill(person.nhsNumber ?? '')
  await dialog.getByLabel('Why it is corrected').fill('The passport says so: one name, and no other.')
  await dialog.getByRole('button', { name: 'Correct it' }).click()
  await dialog.waitFor({ state: 'detached' })

  await page.getByRole('heading', { level: 1, name: named }).waitFor()
  await page.getByText(`formerly ${fullName(person)}`).waitFor()
  await page.getByText('The passport says so: one name, and no other.').waitFor()
  const record = page.getByRole('link', { name: /^Correct the record / }).first()
  await record.waitFor()
  await seen('corrected-top')
  await page.getByText('The passport says so: one name, and no other.').scrollIntoViewIfNeeded()
  await seen('corrected-history')

  // The record still says what was known when it was signed; its next version may take the correction over.
  await record.click()
  await page.getByRole('button', { name: 'Take it over' }).click()
  await page.getByRole('heading', { name: 'Family name' }).waitFor()
  await seen('record-as-known-now')
})

/** Health's export of one referral that is here, which says another day of birth and another first name. */
async function correctedExport(): Promise<{ readonly path: string; readonly person: Person }> {
  const { people } = await call(page, 'people.list', { text: '' })
  for (const person of people) {
    const { referrals } = await call(page, 'people.get', { personId: person.id })
    const sent = referrals.find(({ side, sourceId }) => side === 'health' && sourceId === person.healthId)
    if (!sent || person.nhsNumber === null || person.formerNames.length > 0) continue
    const headings =
      'Client ID,NHS Number,Surname,Forename,DOB,Postcode,Referral Date,Referral Reason,Indicative Health Budget (pa)'
    const row = [sent.sourceId, person.nhsNumber, person.familyName, 'Maximiliana-Theodora', '1961-02-28']
    const path = join(temporaryFolder('corrected'), 'corrected.csv')
    writeFileSync(path, [headings, [...row, '', sent.referredOn, 'As before', ''].join(',')].join('\r\n'))
    return { path, person }
  }
  throw new Error('nobody was referred by health')
}

test('what an agency’s corrected file says stands beside what is here, and is taken over field by field', async () => {
  const { path, person } = await correctedExport()
  await go(page, '/referrals/import')
  await answerDialogs(app, path)
  await page.getByRole('button', { name: 'Choose the file…' }).first().click()
  await page.getByRole('cell', { name: 'Maximiliana-Theodora' }).waitFor()
  await seen('differing')
  await page.getByRole('button', { name: 'Take what the file says' }).click()
  const dialog = page.getByRole('dialog', { name: 'Take what the file says' })
  await dialog.getByRole('checkbox', { name: 'First name' }).uncheck({ force: true })
  await dialog.getByLabel('Why the file is right').fill('The team looked at the birth certificate.')
  await seen('differing-take')
  await dialog.getByRole('button', { name: 'Take it' }).click()
  await page.getByText('Taken from the file.').waitFor()
  const { person: now } = await call(page, 'people.get', { personId: person.id })
  expect([now.dateOfBirth, now.givenName]).toEqual(['1961-02-28', person.givenName])
  const [latest] = await call(page, 'people.corrections', { personId: person.id })
  expect(latest).toMatchObject({ source: 'health', reason: 'The team looked at the birth certificate.' })
})

test('somebody with one name is referred by hand, the other part left empty', async () => {
  await go(page, '/referrals')
  await page.getByRole('button', { name: 'Add one by hand' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Add a referral' })
  await dialog.getByLabel('Last name').fill('Suharto')
  await dialog.getByRole('textbox', { name: 'Date of birth' }).fill('03/05/1988')
  await dialog.getByLabel('Address, first line').fill('1 Invented Row')
  await dialog.getByLabel('Town').fill('Northgate')
  await dialog.getByLabel('What is asked, and what was tried').fill('Wants to swim again.')
  await seen('one-name-referral')
  await dialog.getByRole('button', { name: 'Add the referral' }).click()
  await dialog.waitFor({ state: 'detached' })
  const { people } = await call(page, 'people.list', { text: 'Suharto' })
  expect(people).toMatchObject([{ givenName: '', addressLine1: '1 Invented Row', town: 'Northgate' }])
})
