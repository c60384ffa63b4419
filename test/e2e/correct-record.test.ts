import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { verifyFolder } from '../../electron/documents/verify/verify.ts'
import { answerDialogs, call, comeIn, go, patiently, startApp } from './support/app.ts'
import { temporaryFolder } from './support/cleanup.ts'
import { demonstrationData, demonstrationPassphrase } from './support/demonstration.ts'
import { inspect as inspectIn } from './support/inspect.ts'

let app: ElectronApplication
let page: Page
let meetingId: string
let recordId: string
let caseId: string
const folder = temporaryFolder('corrected')

beforeAll(async () => {
  app = await startApp(await demonstrationData())
  page = await app.firstWindow()
  page.setDefaultTimeout(8000)
  await comeIn(page)
  const meetings = await call(page, 'meetings.list', { states: ['released'] })
  meetingId = meetings.find(({ kind }) => kind === 'panel')?.id ?? ''
  const { records } = await call(page, 'releases.status', { meetingId })
  for (const one of records) {
    const open = await call(page, 'amendments.open', { recordId: one.recordId })
    if (open.rest.plan.lines.length === 0 || !one.bothSigned || open.words.verdict !== 'approved') continue
    ;[recordId, caseId] = [one.recordId, open.caseId]
    break
  }
})

const inspect = (name: string) => inspectIn(app, page, name)

const section = (name: string) => page.getByRole('button', { name, exact: true })

/** Every pack of the meeting that stands, into a folder of its own beside the others. */
async function writeTo(name: string): Promise<void> {
  mkdirSync(join(folder, name), { recursive: true })
  await answerDialogs(app, join(folder, name))
  await call(page, 'releases.write', { meetingId, pdf: false })
}

/** Everybody who is asked signs, each under their own passphrase, what they are asked then. */
async function signAll(): Promise<void> {
  const asked = await call(page, 'signOff.forMeeting', { meetingId })
  for (const { memberId } of asked.signatories.filter(({ signedAt }) => signedAt === null)) {
    const now = await call(page, 'signOff.forMeeting', { meetingId })
    const sheet = now.signatories.find((one) => one.memberId === memberId)
    if (sheet === undefined || sheet.signedAt !== null) continue
    const { fingerprint, draftSha256 } = sheet
    const signed = { meetingId, memberId, passphrase: demonstrationPassphrase, draftSha256 }
    await call(page, 'signOff.sign', { ...signed, fingerprint: [...fingerprint] })
  }
}

test('a split is refused beside its line where it does not add up, and proposed once it does', async () => {
  await writeTo('first')
  await go(page, `/records/${recordId}/correct`)
  await page.getByRole('heading', { level: 1, name: 'Correct this record' }).waitFor()
  expect(await inspect('correct-calm')).toEqual({})
  await section('The plan and who pays').click()
  await page.getByRole('button', { name: /^Line 1: / }).click()
  const health = page.getByLabel('Health pays').first()
  const council = page.getByLabel('The council pays').first()
  const [was, theirs] = [pence(await health.inputValue()), pence(await council.inputValue())]
  await health.fill(pounds(was + 10_000))
  await page.getByLabel('In a sentence').fill('Ten pounds stood under the wrong agency.')
  await page.getByRole('button', { name: /^Line 1: / }).click()
  await section('The plan and who pays').click()
  await page.getByRole('button', { name: /^Propose version 2/ }).click()
  await page.getByText('A rule stands against it: Every line says who pays, and why so').first().waitFor()
  await expect.poll(() => health.evaluate((box) => box === document.activeElement), patiently).toBe(true)
  expect(await inspect('correct-refused')).toEqual({})
  await council.fill(pounds(theirs - 10_000))
  await page.getByRole('button', { name: 'More about this line' }).first().click()
  await page
    .getByRole('button', { name: /Who is paid/ })
    .first()
    .click()
  await page.getByRole('option').nth(1).click()
  await page.getByLabel('Why this payee').first().fill('His sister has kept his accounts for years.')
  await page.getByRole('heading', { name: 'Line 1, health pays' }).waitFor()
  await page.getByRole('heading', { name: 'Line 1, who is paid' }).scrollIntoViewIfNeeded()
  expect(await inspect('correct-before-and-after')).toEqual({})
  await page.getByRole('button', { name: /^Propose version 2/ }).click()
  await page.getByText('Version 2 is made and waits for signatures').waitFor()
})

test('the proposal is taken back with a reason, and the case says so', async () => {
  await go(page, `/cases/${caseId}`)
  await page.getByRole('button', { name: 'Take it back' }).click()
  const dialog = page.getByRole('dialog', { name: 'Take back version 2?' })
  await dialog.getByLabel('Why it is taken back').fill('The split was right; only the payee was wrong.')
  expect(await inspect('take-back')).toEqual({})
  await dialog.getByRole('button', { name: 'Take it back' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('Version 2 was taken back').waitFor()
  expect(await inspect('taken-back')).toEqual({})
})

test('the next one is signed by both, and what left before it is superseded', async () => {
  const open = await call(page, 'amendments.open', { recordId })
  expect(open).toMatchObject({ recordVersion: 1, nextVersion: 3 })
  const lines = open.rest.plan.lines.map((line, at) =>
    at === 0 ? { ...line, provider: 'Fell Support' } : line,
  )
  await call(page, 'amendments.make', {
    recordId,
    recordVersion: 1,
    code: 'figure_wrong',
    reason: 'The wrong provider.',
    words: { ...open.words, conditions: [...open.words.conditions] },
    rest: { plan: { ...open.rest.plan, lines } },
  })
  await signAll()
  await writeTo('second')
  const judged = (await verifyFolder(folder)).filter((one) => one.recordId === recordId)
  expect(judged.map(({ side, recordVersion, state }) => [side, recordVersion, state])).toEqual([
    ['health', 1, 'superseded'],
    ['social-care', 1, 'superseded'],
    ['health', 3, 'current'],
    ['social-care', 3, 'current'],
  ])
})

const long =
  'Personal assistants for evenings, weekends and whatever the band is asked to play at short notice'

test('a record with twelve lines and eight options stays calm, and says what came and went', async () => {
  const open = await call(page, 'amendments.open', { recordId })
  const { plan, risk } = open.rest
  const [line] = plan.lines
  if (line === undefined) throw new Error('no line')
  const more = Array.from({ length: 12 - plan.lines.length }, (_, at) => ({
    ...line,
    was: null,
    description: `${long} (${at + 1})`,
  }))
  const options = Array.from({ length: 8 - risk.options.length }, (_, at) => ({
    was: null,
    title: `${long}, ${at + 1}`,
    doingNothing: false,
    person: 'As he would have it.',
    health: '',
    socialCare: '',
  }))
  await call(page, 'amendments.make', {
    recordId,
    recordVersion: open.recordVersion,
    code: 'left_out',
    reason: 'The lines of the second sheet were left out.',
    words: { ...open.words, conditions: [...open.words.conditions] },
    rest: {
      plan: { ...plan, lines: [...plan.lines, ...more] },
      risk: { ...risk, options: [...risk.options, ...options] },
    },
  })
  await go(page, '/today')
  await go(page, `/records/${recordId}/correct`)
  await section('The plan and who pays').click()
  await page.getByRole('button', { name: /^Line 12: / }).waitFor()
  await page.getByRole('button', { name: /^Line 5: / }).click()
  await page.getByRole('button', { name: 'Take it out: line 5' }).click()
  await page.getByText(/^Taken out: /).waitFor()
  await section('The risk, and what will be in place').click()
  await section('The options').click()
  await page.getByRole('button', { name: /^Option 8: / }).waitFor()
  await page.getByRole('button', { name: /^Line 2: / }).scrollIntoViewIfNeeded()
  expect(await inspect('correct-many')).toEqual({})
  await page.getByRole('heading', { name: 'Line 5, taken out' }).scrollIntoViewIfNeeded()
  expect(await inspect('correct-many-before-and-after')).toEqual({})
  await page.getByRole('button', { name: /^Put it back: / }).click()
  await page.getByRole('button', { name: /^Line 12: / }).waitFor()
})

const pence = (typed: string): number => Math.round(Number(typed.replaceAll(/[£,\s]/g, '')) * 100)
const pounds = (value: number): string => (value / 100).toFixed(2)
