import type { CDPSession, ElectronApplication, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { Store } from '../../electron/store/app/service.ts'
import type { RiskDecision } from '../../shared/risks.ts'
import { call, comeIn, expectShown, go, patiently, reply, startApp, windowAfter } from './support/app.ts'
import { demonstrationData, demonstrationPassphrase } from './support/demonstration.ts'
import { meetingUnderWay, openSharedScreen } from './support/meetings.ts'

// Two members are never in one store at once: whoever has it open holds it alone (one-owner.test.ts), a window's
// operations are those of whoever unlocked, and the shared screen's window may read and nothing else. So another
// member's change comes while Accord is locked, from whatever they open the store with; here it does so at each place of
// a text. What comes from the same session meanwhile is every-keystroke.test.ts.

let data: string
let app: ElectronApplication
let page: Page
let caseId: string

const begun = 'Then'

const field = () => page.getByRole('textbox', { name: 'If it does not work out' })

beforeAll(async () => {
  data = await demonstrationData()
  app = await startApp(data)
  page = await app.firstWindow()
  await comeIn(page)
  caseId = (await call(page, 'cases.list', { states: ['listed'] })).cases[0]?.id ?? ''
  await go(page, `/cases/${caseId}`)
  await field().waitFor()
  // Known before anything is typed.
  await field().fill(begun)
  await field().blur()
})

const riskSeen = (): Promise<RiskDecision> => call(page, 'risks.get', { caseId })

/** Helen, from another process, while nobody has it open here. */
async function byHelen(
  changes: (body: RiskDecision['body']) => Partial<RiskDecision['body']>,
): Promise<void> {
  const store = new Store(data)
  await store.unlock('panel', 'helen', demonstrationPassphrase)
  const answer = await store.call('risks.get', { caseId })
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  const { version, body } = answer.value as RiskDecision
  const saved = await store.call('risks.save', { caseId, version, changes: changes(body) })
  await store.close()
  if (!saved.ok) throw new Error(JSON.stringify(saved.error))
}

/** By the menu: amid a word of an input method a shortcut is a key of that word. */
const lock = (): Promise<void> =>
  app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? []
    items.find(({ label }) => label === 'Lock')?.click()
  })

/** Locks in mid-word, lets another member write, and comes in again where it was. */
async function whileLocked(act: () => Promise<void>): Promise<void> {
  page = await windowAfter(app, lock)
  await page.getByText('Accord is locked').waitFor()
  await act()
  await comeIn(page)
  await field().waitFor()
}

async function typeOn(text: string): Promise<void> {
  await field().focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(text)
}

// A space at the very end is tidied away once nobody writes, so each comes with what follows it.
const pieces = ['B', 'u', 's', ' 4', ',', ' n', 'é', '.'] as const

test('at each place of a text, another member’s change beside it or in it leaves both', async () => {
  let expected = begun
  for (const [at, piece] of pieces.entries()) {
    await typeOn(piece)
    expected += piece
    const isBeside = at % 2 === 0
    await whileLocked(() =>
      byHelen(({ contingency }) =>
        isBeside ? { whoTells: `Helen, at ${at}` } : { contingency: `${contingency}|` },
      ),
    )
    if (!isBeside) expected += '|'
    await expect.poll(() => field().inputValue(), patiently).toBe(expected)
  }
  expect((await riskSeen()).body).toMatchObject({ contingency: expected, whoTells: 'Helen, at 6' })
})

test('a word that an input method has not ended is kept as far as it was shown', async () => {
  const before = await field().inputValue()
  const devtools: CDPSession = await page.context().newCDPSession(page)
  await field().focus()
  await page.keyboard.press('Control+End')
  for (const text of ['k', 'ka', 'kaf'])
    await devtools.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  await whileLocked(() => byHelen(() => ({ whoTells: 'Helen, amid a word' })))
  await expect.poll(() => field().inputValue(), patiently).toBe(`${before}kaf`)
})

// Nothing takes this mark in: what has it is refused, and kept for its writer.
test.each([
  ['that was refused', true],
  ['that is refused as Accord locks', false],
])('a text %s stands beside what another member wrote there meanwhile', async (_what, isTold) => {
  await typeOn(' mine\u202E')
  const mine = await field().inputValue()
  if (isTold)
    await page
      .getByRole('alert')
      .getByText(/U\+202E/)
      .waitFor()
  const theirs = `Helen wrote this ${isTold ? 'once' : 'twice'}`
  await whileLocked(() => byHelen(() => ({ contingency: theirs })))
  await expect.poll(() => field().inputValue(), patiently).toBe(mine)
  await expectShown(page.getByText(theirs))
  await page
    .getByRole('button', { name: /theirs/i })
    .first()
    .click()
  await expect.poll(() => field().inputValue(), patiently).toBe(theirs)
})

test('no window but the one that was unlocked may write', async () => {
  const meetingId = await meetingUnderWay(page)
  await go(page, `/meetings/${meetingId}/room`)
  const wall = await openSharedScreen(app, page)
  expect(await reply(wall, 'room.blank', {})).toMatchObject({
    ok: false,
    error: { kind: 'notAllowed', why: 'sender' },
  })
})
