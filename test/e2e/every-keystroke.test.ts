import type { CDPSession, ElectronApplication, Locator, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { call, comeIn, go, patiently, startApp } from './support/app.ts'
import { demonstrationData } from './support/demonstration.ts'
import { settled } from './support/screen.ts'

let app: ElectronApplication
let page: Page
let devtools: CDPSession
let at: Readonly<Record<'case' | 'person' | 'meeting' | 'room' | 'item' | 'record', string>>

beforeAll(async () => {
  app = await startApp(await demonstrationData())
  page = await app.firstWindow()
  await comeIn(page)
  devtools = await page.context().newCDPSession(page)
  const { cases } = await call(page, 'cases.list', {})
  const listed = cases.find(({ state }) => state === 'listed' || state === 'triaged')
  const meetings = await call(page, 'meetings.list', {})
  const meetingIn = (state: string): string => meetings.find((one) => one.state === state)?.id ?? ''
  const { items } = await call(page, 'room.get', { meetingId: meetingIn('in_progress') })
  const { letters } = await call(page, 'letters.ofMeeting', { meetingId: meetingIn('released') })
  const given = letters.find(({ state }) => state === 'not_ready') ?? letters[0]
  at = {
    case: listed?.id ?? '',
    person: listed?.personId ?? '',
    meeting: meetingIn('open'),
    room: meetingIn('in_progress'),
    item: items.find(({ kind, state }) => kind === 'case' && state === 'heard')?.id ?? '',
    record: given?.recordId ?? '',
  }
})

let changes = 0
/** Whoever else writes tries again where the field was saved in the same moment. */
async function again<T>(act: () => Promise<T>, left = 8): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (left === 0 || !/"(?:conflict|rate)"/.test(String(error))) throw error
    await page.waitForTimeout(250)
    return again(act, left - 1)
  }
}

/** Somebody else's change arrives: every query that is shown asks again. */
const anywhere = (): Promise<unknown> =>
  again(() =>
    call(page, 'acronyms.add', {
      short: `K${[...String((changes += 1))].map((figure) => 'ABCDEFGHIJ'[Number(figure)] ?? '').join('')}`,
      expansion: `Arrives while somebody types, ${changes}`,
      side: 'health',
    }),
  )

/** The same of what is written in here: another part of it is changed, so that its version is a later one. */
async function inTheRisk(): Promise<unknown> {
  const { version } = await call(page, 'risks.get', { caseId: at.case })
  const changed = { whoTells: `Whoever knows them, ${(changes += 1)}` }
  return call(page, 'risks.save', { caseId: at.case, version, changes: changed })
}

async function onTheAgenda(): Promise<unknown> {
  const { items } = await call(page, 'meetings.agenda', { meetingId: at.meeting })
  const { id: itemId, version } = items.find(({ kind }) => kind === 'case') ?? { id: '', version: 0 }
  return call(page, 'meetings.updateItem', { itemId, version, minutes: 5 + ((changes += 1) % 20) })
}

async function inTheRoom(): Promise<unknown> {
  const { decision } = await call(page, 'room.item', { itemId: at.item })
  const changed = { legalBasis: `Care Act 2014 s18, read ${(changes += 1)} times` }
  return call(page, 'room.decide', { itemId: at.item, version: decision?.version ?? 1, changes: changed })
}

async function caretAt(field: Locator, place: number): Promise<void> {
  await field.evaluate((element, caret) => {
    const input = element as HTMLTextAreaElement
    input.focus()
    input.setSelectionRange(caret, caret)
  }, place)
}

/** Keys, an input method's word and what is on the clipboard at one place, a change arriving between any two of them. */
async function typeAt(field: Locator, place: number, arrive: () => Promise<unknown>): Promise<string> {
  await caretAt(field, place)
  for (const key of 'ab') {
    const arriving = arrive()
    await page.keyboard.type(key)
    await arriving
  }
  for (const text of ['k', 'ka', 'kaf'])
    await devtools.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  const arriving = arrive()
  await devtools.send('Input.insertText', { text: 'café' })
  await arriving
  await app.evaluate(({ clipboard }) => clipboard.writeText(' pasted'))
  const last = arrive()
  await page.keyboard.press('Control+v')
  await last
  return 'abcafé pasted'
}

interface Kind {
  readonly what: string
  readonly place: () => string
  readonly arrive: () => Promise<unknown>
  /** Presses what opens the field, where it is text until then. */
  readonly open?: () => Promise<void>
  readonly fields: () => Locator
  /** How many of them: each costs a second. */
  readonly most: number
}

const main = (selector: string): Locator => page.locator(`main ${selector}:visible:enabled`)

const kinds: readonly Kind[] = [
  {
    what: 'long texts of a case',
    place: () => `/cases/${at.case}`,
    arrive: () => again(inTheRisk),
    fields: () => main('textarea:not([aria-label*=" of "])'),
    most: 6,
  },
  {
    what: 'rows of its lists',
    place: () => `/cases/${at.case}`,
    arrive: () => again(inTheRisk),
    fields: () => page.getByRole('textbox', { name: /, \d+ of \d+$/ }),
    most: 4,
  },
  {
    what: 'who presents an item',
    place: () => `/meetings/${at.meeting}`,
    arrive: () => again(onTheAgenda),
    open: () =>
      page
        .getByRole('button', { name: /^(?:Who presents|Say who presents)/ })
        .first()
        .click(),
    fields: () => page.getByRole('combobox', { name: /^Who presents/ }),
    most: 1,
  },
  {
    what: 'a person’s needs',
    place: () => `/people/${at.person}`,
    arrive: anywhere,
    fields: () => main('textarea'),
    most: 2,
  },
  {
    what: 'a letter',
    place: () => `/letters/${at.record}`,
    arrive: anywhere,
    fields: () => main('textarea'),
    most: 2,
  },
  {
    what: 'the reasons in the room',
    place: () => `/meetings/${at.room}/room`,
    arrive: () => again(inTheRoom),
    fields: () => page.getByRole('textbox', { name: 'Reasons' }),
    most: 1,
  },
]

test.each(kinds)('no keystroke, composed word or paste is dropped in $what', async (kind) => {
  await go(page, '/')
  await go(page, kind.place())
  await page.getByRole('main').waitFor()
  await settled(page)
  await kind.open?.()
  const fields = kind.fields()
  await expect.poll(() => fields.count(), patiently).toBeGreaterThan(0)
  const count = Math.min(kind.most, await fields.count())
  let written = 0
  for (let n = 0; n < count; n += 1) {
    const field = fields.nth(n)
    if (await field.evaluate((element) => (element as HTMLTextAreaElement).readOnly)) continue
    const before = await field.inputValue()
    // At the beginning, the middle or the end, in turn.
    const place = Math.floor((before.length * (n % 3)) / 2)
    const typed = await typeAt(field, place, kind.arrive)
    const expected = `${before.slice(0, place)}${typed}${before.slice(place)}`
    expect([n, await field.inputValue()]).toEqual([n, expected])
    if (kind.open) continue
    await field.blur()
    await kind.arrive()
    await expect.poll(() => field.inputValue(), patiently).toBe(expected)
    written += 1
  }
  expect(kind.open ? 1 : written).toBeGreaterThan(0)
})
