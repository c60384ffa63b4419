import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright'
import { expect } from './journey/expect.ts'
import { afterAll, afterEach, beforeAll, beforeEach, test } from 'vitest'
import { checkTrail, findAnything, seeCase, seeWhatFollows } from './journey/afterwards.ts'
import { buildAgenda, publishAndStart } from './journey/agenda.ts'
import { Desk } from './journey/desk.ts'
import { button } from './journey/by-name.ts'
import {
  agencies,
  commandsOf,
  filesIn,
  packOf,
  readPdf,
  run,
  signersOf,
  stemsOf,
  verifyCommand,
  withOneByteChanged,
} from './journey/packs.ts'
import { coordinator, dáithí, kwame } from './journey/people.ts'
import { readable, tracesOf } from './journey/planted.ts'
import { decidePossibleMatch, importAgain, importHealth, importSocialCare } from './journey/referrals.ts'
import * as room from './journey/room.ts'
import { addMembers, setUpPanel, typeRecoveryKeyBack } from './journey/set-up.ts'
import { deliver, refuseWrongPassphrase, release, seeWhoSigns, signByBoth } from './journey/sign-off.ts'
import { phrases, texts } from './journey/texts.ts'
import * as cases from './journey/the-case.ts'
import * as risk from './journey/the-risk.ts'

// One panel's way from its set-up to two released packs, through the interface alone. Each test goes on where the one
// before it ended.

const results = resolve(import.meta.dirname, '../../test-results')
const packs = join(results, 'packs')
const screens = join(results, 'screens')

let folder: string
let desk: Desk
let wall: Page
let failed = false

beforeAll(async () => {
  rmSync(packs, { recursive: true, force: true })
  mkdirSync(packs, { recursive: true })
  folder = mkdtempSync(join(tmpdir(), 'accord-journey-'))
  desk = await Desk.open(folder, screens)
})

beforeEach(() => {
  if (failed) throw new Error('A step before this one failed')
})

afterEach(async ({ task }) => {
  if (failed || task.result?.state !== 'fail') return
  failed = true
  await desk.look('failed').catch(() => undefined)
})

afterAll(async () => {
  await desk.app.close().catch(() => undefined)
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

const heading = (name: string | RegExp) => desk.page.getByRole('heading', { name })
const says = (text: string | RegExp) => desk.page.getByText(text)

test('sets up a panel in three steps', async () => {
  await setUpPanel(desk)
  await expect(heading('Write this down now')).toBeVisible({ timeout: 30_000 })
})

test('has the recovery key typed back', async () => {
  await typeRecoveryKeyBack(desk)
  await expect(heading('Before the first meeting')).toBeVisible()
})

test('gives each agency someone who may sign', async () => {
  await addMembers(desk)
  await expect(says(/^up to £/)).toHaveText([/^up to £50,000 a year/, /^up to £20,000 a year/])
})

test('imports the file of health: 26 referrals, 7 rows refused', async () => {
  await importHealth(desk)
  await expect(says('26 people are new.')).toBeVisible()
})

test('imports the file of social care: 25 referrals, 3 rows refused, 9 people matched', async () => {
  expect(await importSocialCare(desk)).toEqual({ 'the same person': 3, 'two people': 2 })
})

test('adds nothing of a file that was imported before', async () => {
  await importAgain(desk)
  await expect(says('39 people are waiting')).toBeVisible()
})

test('leaves two records that may be one person to a person', async () => {
  await decidePossibleMatch(desk)
  await expect(says('may be one person')).toHaveCount(0)
})

test('opens one case from the referrals of both agencies', async () => {
  await cases.openCaseFromPerson(desk)
  await expect(heading(dáithí.name)).toBeVisible()
})

test('keeps a whole risk decision where it is written, and never scores self-harm', async () => {
  await cases.writeWords(desk)
  await cases.writeOptions(desk)
  await risk.writeWishes(desk)
  await risk.writePitfalls(desk)
  await risk.writeSafetyNets(desk)
  await risk.writeBackground(desk)
  await risk.writeViews(desk)
  await expect(says('Before it can be decided')).toBeVisible()
  await risk.writeCapacity(desk)
  await expect(says('Before it can be decided')).toHaveCount(0)
})

test('says of a budget line whether its parts make the whole', async () => {
  await cases.writeBudget(desk)
  await expect(says('Blocks sign-off')).toHaveCount(0)
})

test('locks in the middle of a word, and loses none', async () => {
  await cases.lockWhileTyping(desk, coordinator.passphrase)
  await expect(heading(dáithí.name)).toBeVisible()
})

test('builds an agenda by keyboard, publishes it and starts the meeting', async () => {
  await cases.openCaseFromQueue(desk)
  await buildAgenda(desk)
  await publishAndStart(desk)
  await expect(heading('Confidentiality statement')).toBeVisible()
})

test('takes attendance by agency, and names nobody before their item', async () => {
  await room.takeAttendance(desk)
  await expect(says(/Iqbal|Qureshi/)).toHaveCount(0)
})

test('shows initials on the second screen, hides by one key and swaps people whole', async () => {
  wall = await room.showOnWall(desk)
  await room.hideAndSwap(desk, wall)
  expect(await desk.titles()).toEqual(['Accord', 'Accord'])
})

test('decides nothing without a quorum', async () => {
  await room.becomeQuorate(desk)
  await expect(says('It may be discussed, not decided')).toHaveCount(0)
})

test('locks with the room, and comes back to it', async () => {
  wall = await room.lockInRoom(desk, wall, coordinator.passphrase)
  await expect(heading(dáithí.name)).toBeVisible()
})

test('records verdict, reasons, dissent, conditions, actions and review date', async () => {
  await room.decide(desk)
  await room.addActions(desk)
  await expect(button(desk.page, 'Read back and go on')).toBeEnabled()
})

test('reads the record back before it goes on', async () => {
  await room.readBack(desk, wall)
  await expect(heading(kwame.name)).toBeVisible()
})

test('closes only once every case is decided or carried', async () => {
  await room.carryAndClose(desk)
  await expect(heading('Who signs?')).toBeVisible()
})

test('refuses a signature under the wrong passphrase', async () => {
  await seeWhoSigns(desk)
  await refuseWrongPassphrase(desk)
  await expect(button(desk.page, 'Read and sign')).toHaveCount(2)
})

test('is signed by both agencies, each under their own passphrase', async () => {
  await signByBoth(desk)
  await expect(heading('Both agencies have signed')).toBeVisible()
})

test('writes each agency’s pack to a folder, and logs it', async () => {
  await release(desk, packs)
  await expect(desk.page.getByRole('table', { name: 'Release log' }).getByRole('row')).toHaveCount(3)
})

test('takes down that each agency’s pack was sent, and who there has it', async () => {
  await deliver(desk)
  await expect(desk.page.getByRole('table', { name: 'Records of this meeting' })).toContainText('Received')
})

test('says on the case, the actions and the next agenda what came of it', async () => {
  await seeCase(desk)
  await seeWhatFollows(desk)
  await findAnything(desk)
  await checkTrail(desk)
  expect(desk.complaints).toEqual([])
})

test('leaves no trace of what was written outside the encrypted store', async () => {
  expect(new Set(phrases).size).toBeGreaterThanOrEqual(50)
  expect(tracesOf(phrases, folder)).toEqual([])
  await desk.app.close()
  expect(tracesOf(phrases, folder)).toEqual([])
  expect(tracesOf(['Iqbal', 'IQBAL', '9991705864', '999 170 5864'], folder)).toEqual([])
})

test('finds each phrase in the packs, so that the search is known to find', async () => {
  const found = tracesOf(phrases, packs)
  expect(phrases.filter((phrase) => !found.some((trace) => trace.startsWith(`“${phrase}”`)))).toEqual([])
  const [health = '', socialCare = ''] = await Promise.all(
    agencies.map((agency) => readable(packOf(packs, agency))),
  )
  // What is one agency's own stands in no form in the other's pack.
  expect(health).toContain(texts.formulation)
  expect(socialCare).not.toContain(texts.formulation)
  expect(socialCare).toContain(texts.meansTestNote)
  expect(health).not.toContain(texts.meansTestNote)
})

test.each(agencies)('verifies for %s with openssl and sha256sum alone, as VERIFY.txt says', (agency) => {
  const pack = packOf(packs, agency)
  const ran = commandsOf(pack).map((command) => run(pack, command))
  expect(ran.filter(({ ok }) => !ok)).toEqual([])
  const signed = ran.filter(({ command }) => command.startsWith('openssl pkeyutl -verify'))
  expect(signed.map(({ said }) => said.trim())).toEqual(Array(2).fill('Signature Verified Successfully'))
  expect(signersOf(pack)).toEqual(new Set(['health', 'socialCare']))
})

test.each(agencies)('refuses one changed byte in any file for %s', (agency) => {
  const pack = packOf(packs, agency)
  const sums = 'sha256sum --check --strict SHA256SUMS'
  expect(filesIn(pack).filter((file) => withOneByteChanged(pack, file, sums).ok)).toEqual([])
  const signed = stemsOf(pack).flatMap((stem) =>
    ['json', 'sig', 'pub.pem'].map((ending) => ({ stem, file: `sign-off/${stem}.${ending}` })),
  )
  expect(signed).toHaveLength(6)
  const taken = signed.filter(({ stem, file }) => withOneByteChanged(pack, file, verifyCommand(stem)).ok)
  expect(taken).toEqual([])
})

test.each(agencies)('prints a record for %s that can be read aloud and kept', (agency) => {
  const pdf = readPdf(packOf(packs, agency))
  expect(pdf.info).toMatch(/^Tagged: +yes$/m)
  expect(pdf.info).toMatch(/^Title: +AC-\d{4}-\d{4}$/m)
  expect(pdf.missingPageNumbers).toEqual([])
  expect(pdf.tags).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TH', 'L']))
  expect(pdf.fonts.length).toBeGreaterThan(0)
  expect(pdf.fonts.filter(({ embedded }) => !embedded)).toEqual([])
})

test('gives both agencies the same decision, in folders that name nobody', () => {
  const [health, socialCare] = agencies.map((agency) =>
    readFileSync(join(packOf(packs, agency), 'decision.json'), 'utf8'),
  )
  expect(health).toBe(socialCare)
  const named = filesIn(packs).filter((path) => /iqbal|dáithí|daithi|qureshi|999 ?170 ?5864/i.test(path))
  expect(named).toEqual([])
})
