import type { CDPSession, Locator, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { call, comeIn, go, patiently, startApp } from './support/app.ts'
import { demonstrationData } from './support/demonstration.ts'

let page: Page
let devtools: CDPSession
let caseId: string

beforeAll(async () => {
  const app = await startApp(await demonstrationData())
  page = await app.firstWindow()
  await comeIn(page)
  devtools = await page.context().newCDPSession(page)
  const { cases } = await call(page, 'cases.list', {})
  caseId = cases.find(({ state }) => state === 'listed' || state === 'triaged')?.id ?? ''
  await go(page, `/cases/${caseId}`)
})

let changes = 0
/** Somebody else's change arrives: every query that is shown asks again. */
const refresh = (): Promise<unknown> =>
  page.evaluate(
    (n) =>
      window.accord.call('acronyms.add', {
        short: `K${[...String(n)].map((figure) => 'ABCDEFGHIJ'[Number(figure)] ?? '').join('')}`,
        expansion: `Arrives while somebody types, ${n}`,
        side: 'health',
      }),
    ++changes,
  )

async function caretAt(field: Locator, at: number): Promise<void> {
  await field.evaluate((element, place) => {
    const input = element as HTMLTextAreaElement
    input.focus()
    input.setSelectionRange(place, place)
  }, at)
}

/** Keys, an input method's word and a paste at one place, with a change arriving between any two of them. */
async function typeAt(field: Locator, at: number): Promise<string> {
  await caretAt(field, at)
  for (const key of 'ab') {
    const arriving = refresh()
    await page.keyboard.type(key)
    await arriving
  }
  for (const text of ['k', 'ka', 'kaf'])
    await devtools.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  const arriving = refresh()
  await devtools.send('Input.insertText', { text: 'café' })
  await arriving
  await devtools.send('Input.insertText', { text: ' pasted' })
  return 'abcafé pasted'
}

test('no keystroke, composed word or paste is dropped in any field of a case that saves itself', async () => {
  const fields = page.locator('main textarea:visible:enabled')
  await expect.poll(() => fields.count(), patiently).toBeGreaterThan(2)
  const count = await fields.count()
  for (let n = 0; n < count; n += 1) {
    const field = fields.nth(n)
    if (await field.evaluate((element) => (element as HTMLTextAreaElement).readOnly)) continue
    const before = await field.inputValue()
    // At the beginning, the middle or the end, in turn: each costs a second.
    const at = Math.floor((before.length * (n % 3)) / 2)
    const expected = `${before.slice(0, at)}${await typeAt(field, at)}${before.slice(at)}`
    expect([n, await field.inputValue()]).toEqual([n, expected])
    await field.blur()
    await refresh()
    await expect.poll(() => field.inputValue()).toBe(expected)
  }
})
