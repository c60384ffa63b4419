import type { ElectronApplication, Locator, Page } from 'playwright'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { Store } from '../../electron/store/service.ts'
import type { Call, OpName, Output } from '../../shared/contract.ts'
import type { AppError } from '../../shared/reply.ts'
import { call, comeIn, go, startApp } from './support/app.ts'
import { recipes } from './support/dialogs/index.ts'
import type { Place, Press, Recipe, Telling } from './support/dialogs/index.ts'
import { demonstrationData, demonstrationPassphrase } from './support/demonstration.ts'
import { refuseCommands } from './support/refuse.ts'

// Every dialog is opened where it is, filled in, and refused four times over; what it says is not read from the code.
const refusals: readonly (readonly [error: AppError, said: RegExp])[] = [
  [{ kind: 'storage', why: 'full' }, /disk is full/i],
  [{ kind: 'conflict', current: null }, /changed this|somebody else|someone else|meanwhile/i],
  [{ kind: 'notAllowed', why: 'role' }, /your role/i],
  [{ kind: 'storage', why: 'stopped' }, /store has stopped/i],
]
const soon = { timeout: 3000, interval: 25 } as const

let app: ElectronApplication
let page: Page
let places: Readonly<Record<Place, string>>
let told: Awaited<ReturnType<typeof tellings>>
let here: Place | null = null

beforeAll(async () => {
  const data = await demonstrationData()
  const frontLine = await beginAtTheFrontLine(data)
  app = await startApp(data)
  page = await app.firstWindow()
  page.setDefaultTimeout(4000)
  await comeIn(page)
  places = await findPlaces(frontLine)
  told = await tellings()
  await sendTwice(places.person.split('/')[2] ?? '')
  await call(page, 'agencies.change', {
    side: 'health',
    fromOn: '2027-04-01',
    name: 'Northmoor Trust',
    odsCode: '',
    abbreviation: '',
    reason: 'A merger',
  })
}, 60_000)

/** Two people sit down over the one case that needs no meeting: one of them has the laptop. */
async function beginAtTheFrontLine(data: string): Promise<string> {
  const store = new Store(data)
  const ask = async <N extends OpName>(name: N, input: Call<N>): Promise<Output<N>> => {
    const reply = await store.call(name, input)
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`)
    return reply.value as Output<N>
  }
  const { memberId: healthMemberId } = await store.unlock('panel', 'tom', demonstrationPassphrase)
  const { cases } = await ask('cases.list', { states: ['triaged'], text: 'Wrona' })
  const caseId = cases[0]?.id ?? ''
  const { people } = await ask('frontLine.get', { caseId })
  const socialCareMemberId = people.find(({ side }) => side === 'socialCare')?.memberId ?? ''
  await ask('frontLine.begin', { caseId, healthMemberId, socialCareMemberId })
  await store.close()
  return caseId
}

/** The same agency sends about the same person twice, and once more what it had sent. */
async function sendTwice(personId: string): Promise<void> {
  const ids: string[] = []
  const sent = { personId, person: null, side: 'health', worker: '', team: '', requestedBecause: '' } as const
  for (const sourceId of ['770411', '770412', '770413']) {
    const { id } = await call(page, 'referrals.add', {
      ...sent,
      sourceId,
      referredOn: '2026-11-02',
      reason: 'To swim again',
      section117: null,
      indicativePence: null,
    })
    ids.push(id)
  }
  const [first = '', , third = ''] = ids
  const again = { referralId: third, version: 1, sameAsId: first, reason: 'Sent again' }
  await call(page, 'referrals.saySame', again)
}

async function findPlaces(frontLine: string): Promise<Readonly<Record<Place, string>>> {
  const { cases } = await call(page, 'cases.list', {})
  const meetings = await call(page, 'meetings.list', {})
  const caseIn = (state: string) => cases.find((one) => one.state === state)
  const meeting = (state: string) => meetings.find((one) => one.state === state)?.id ?? ''
  return {
    'case to list': `/cases/${caseIn('triaged')?.id}`,
    'listed case': `/cases/${caseIn('listed')?.id}`,
    'front line': `/cases/${frontLine}/front-line`,
    person: `/people/${caseIn('listed')?.personId}`,
    meetings: '/meetings',
    agenda: `/meetings/${meeting('open')}`,
    papers: `/meetings/${meeting('open')}/papers`,
    room: `/meetings/${meeting('in_progress')}/room`,
    actions: '/actions',
    referrals: '/referrals',
    panel: '/panel',
  }
}

/** Answers to questions, in place of the store's. */
async function tellings(): Promise<Readonly<Record<Telling, Readonly<Record<string, unknown>>>>> {
  const meetingId = places.room.split('/')[2] ?? ''
  const { items } = await call(page, 'room.get', { meetingId })
  const itemId = items.find(({ kind, state }) => kind === 'case' && state === 'heard')?.id ?? ''
  const caseId = places['front line'].split('/')[2] ?? ''
  const { sitting } = await call(page, 'frontLine.get', { caseId })
  const decided = await call(page, 'room.item', { itemId: sitting?.itemId ?? '' })
  const { members } = await call(page, 'panels.get', {})
  const amara = members.find(({ login }) => login === 'amara')
  const [tom, there] = decided.attendance
  if (!amara || !tom || !there) throw new Error('not the two')
  const here = { ...tom, member: amara }
  await call(page, 'room.keepPlace', { meetingId, itemId, isOpened: true, field: '', caret: 0 })
  return {
    'nothing is open': { 'closing.check': { items: [], unassigned: [], later: [] } },
    // Whoever is in is told to be one of the two: nobody else is asked for the other's passphrase.
    'the two have decided': { 'room.item': { ...decided, missing: [], attendance: [here, there] } },
    'nothing is missing': {
      'readBack.text': { ...(await call(page, 'readBack.text', { itemId })), gaps: [] },
    },
  }
}

const begins = (text: string): RegExp =>
  new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}`)

function pressed(what: Press): Locator {
  if (typeof what === 'object' && 'answer' in what)
    return scope()
      .locator('label:has(input)')
      .filter({ hasText: begins(what.answer) })
      .first()
  if (typeof what !== 'string') {
    const [after, start] = what
    return page.locator(
      `xpath=//main//*[self::h2 or self::h3 or self::h4][starts-with(normalize-space(), "${after}")]/following::button[starts-with(normalize-space(), "${start}")][1]`,
    )
  }
  const name = { name: begins(what) }
  return page
    .getByRole('button', name)
    .or(page.getByRole('menuitem', name))
    .or(page.getByRole('option', name))
    .first()
}

const field = (label: string): Locator =>
  scope().getByLabel(begins(label)).and(page.locator('input, textarea')).first()

/** The dialog that is open; a form that is in the page itself where none is. */
let sent: Locator
const dialog = (): Locator => page.getByRole('dialog').last()
let scope: () => Locator = dialog

const answersFor = ({ told: what }: Recipe) => (what ? told[what] : {})

async function tell(recipe: Recipe): Promise<void> {
  await refuseCommands(app, null, answersFor(recipe))
  if (!recipe.told) return
  // Every change makes the window ask again.
  await call(page, 'acronyms.add', { short: `Q${recipe.told.length}`, expansion: 'question', side: null })
}

async function openIt({ at, open, write = {}, choose = [], send }: Recipe): Promise<void> {
  if (here !== at) await go(page, places[at])
  here = at
  scope = dialog
  for (const one of open) await pressed(one).click()
  const button = { name: begins(send) }
  const isDialog = await dialog()
    .waitFor({ timeout: 600 })
    .then(
      () => true,
      () => false,
    )
  scope = isDialog
    ? dialog
    : () =>
        page
          .locator('form')
          .filter({ has: page.getByRole('button', button) })
          .first()
  sent = scope().getByRole('button', button).last()
  for (const [label, text] of Object.entries(write)) await field(label).fill(text)
  // A day is set in order when the field is left.
  if (Object.keys(write).length > 0) await page.keyboard.press('Tab')
  for (const one of choose) await pressed(one).click()
}

const texts = ({ write = {} }: Recipe): Promise<readonly string[]> =>
  Promise.all(Object.keys(write).map((label) => field(label).inputValue()))

const isFocusInside = (): Promise<boolean> =>
  scope().evaluate((box) => box.contains(document.activeElement) && document.activeElement !== document.body)

beforeEach(() => refuseCommands(app, null))
afterEach(async () => {
  await refuseCommands(app, null)
  for (let times = 0; times < 4 && (await page.getByRole('dialog').count()) > 0; times++)
    await page.keyboard.press('Escape')
  if ((await page.getByRole('dialog').count()) > 0) here = null
})

test.for(recipes.map((one) => [`${one.modules[0]}: ${one.send}`, one] as const))('%s', async ([, recipe]) => {
  await tell(recipe)
  await openIt(recipe)
  const written = await texts(recipe)
  for (const [error, said] of refusals) {
    await refuseCommands(app, error, answersFor(recipe))
    await sent.click()
    await expect
      .poll(async () => (await scope().getByRole('alert').allInnerTexts()).join(' '), soon)
      .toMatch(said)
    expect(await texts(recipe)).toEqual(written)
    await expect.poll(isFocusInside, soon).toBe(true)
  }
})
