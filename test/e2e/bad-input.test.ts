import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, describe, expect, test } from 'vitest'
import { isForShell } from '../../shared/check.ts'
import { findOp, opNames } from '../../shared/contract.ts'
import { call, comeIn, reply, startApp } from './support/app.ts'
import { demonstrationData } from './support/demonstration.ts'
import { storeDigests } from './support/store-files.ts'

/** A page may ask 200 times at once and 50 times a second (answer.ts); these tests ask for everything there is. */
const refillMs = 4000

let data: string
let app: ElectronApplication
let page: Page
let caseId: string

beforeAll(async () => {
  data = await demonstrationData()
  app = await startApp(data)
  page = await app.firstWindow()
})

test('while it is locked, every operation but those of the door is refused, and nothing is written', async () => {
  const before = storeDigests(data)
  const inside = opNames().filter((name) => findOp(name)?.allowed !== 'anyone')
  const answers: Record<string, unknown> = {}
  const wanted: Record<string, unknown> = {}
  for (const [index, name] of inside.entries()) {
    if (index % 150 === 149) await page.waitForTimeout(refillMs)
    const answer = await reply(page, name, {})
    answers[name] = answer.ok || answer.error.kind
    const op = findOp(name)
    const isWhole = op?.input.safeParse({}).success === true
    wanted[name] = op && isForShell(op) ? 'notAllowed' : isWhole ? 'locked' : 'invalid'
  }
  expect(inside.length).toBeGreaterThan(60)
  expect(answers).toEqual(wanted)
  expect(storeDigests(data)).toEqual(before)
})

const cyclic: Record<string, unknown> = {}
cyclic['self'] = cyclic

/** Inputs to an operation that writes; `page` makes those that only a page can make. */
const inputs: Readonly<Record<string, () => unknown>> = {
  'an unknown field': () => ({ caseId, version: 1, reason: 'No longer wanted', more: 1 }),
  'a wrong type': () => ({ caseId: 7, version: '1', reason: ['x'] }),
  'a missing field': () => ({ caseId }),
  nothing: () => undefined,
  null: () => null,
  'a list': () => [caseId],
  'a text': () => 'cases',
  'a number that is none': () => ({ caseId, version: Number.NaN, reason: 'x' }),
  'a version below zero': () => ({ caseId, version: -1, reason: 'x' }),
  'a BigInt': () => ({ caseId, version: 1n, reason: 'x' }),
  'a cycle': () => ({ caseId, version: 1, reason: cyclic }),
  '10 MB': () => ({ caseId, version: 1, reason: 'x'.repeat(10 * 1024 * 1024) }),
  'more text than the field takes': () => ({ caseId, version: 1, reason: 'x'.repeat(2001) }),
  'an id of another kind': () => ({ caseId: '../../keyring.json', version: 1, reason: 'x' }),
  'a date for a text': () => ({ caseId, version: 1, reason: new Date(0) }),
}

const names = `cases cases. cases.drop CASES.CLOSE __proto__ constructor toString cases.__proto__
  cases.constructor __proto__.close close store.close`

describe('over the real bridge', () => {
  beforeAll(async () => {
    await comeIn(page)
    await page.waitForTimeout(refillMs)
    caseId = (await call(page, 'cases.list', { states: ['triaged'] })).cases[0]?.id ?? ''
  })

  const unchanged = async (attempt: () => Promise<unknown>): Promise<unknown> => {
    const before = await call(page, 'audit.head', {})
    const answer = await attempt()
    expect(await call(page, 'audit.head', {})).toEqual(before)
    return answer
  }

  test.each(Object.entries(inputs))('%s is refused, and nothing is written', async (_what, input) => {
    const answer = await unchanged(() => reply(page, 'cases.close', input()))
    expect(answer).toMatchObject({ ok: false, error: { kind: 'invalid' } })
  })

  test.each(['', 'cases.close ', ...names.split(/\s+/)])('there is no operation %j', async (name) => {
    const answer = await unchanged(() => reply(page, name, { caseId, version: 1, reason: 'x' }))
    expect(answer).toEqual({ ok: false, error: { kind: 'invalid', fields: { operation: 'unknown' } } })
  })

  test.each([[7], [null], [{}], [['cases.close']], [{ toString: 'cases.close' }]])('nor %j', async (name) => {
    const answer = await unchanged(() => reply(page, name, { caseId, version: 1, reason: 'x' }))
    expect(answer).toMatchObject({ ok: false, error: { kind: 'invalid' } })
  })

  test('half a character is refused', async () => {
    const answer = await unchanged(() =>
      page.evaluate(
        (id) =>
          window.accord.call('cases.close', { caseId: id, version: 1, reason: String.fromCharCode(0xd800) }),
        caseId,
      ),
    )
    expect(answer).toMatchObject({ ok: false, error: { kind: 'invalid' } })
  })

  test('a field called __proto__ gets no further than the bridge', async () => {
    const text = `{"caseId":"${caseId}","__proto__":{"caseId":"other","role":"chair"}}`
    const answer = await page.evaluate((json) => window.accord.call('cases.get', JSON.parse(json)), text)
    expect(answer).toEqual(await reply(page, 'cases.get', { caseId }))
    const other = `{"constructor":{"prototype":{"role":"chair"}},"caseId":"${caseId}"}`
    expect(await page.evaluate((json) => window.accord.call('cases.get', JSON.parse(json)), other)).toEqual({
      ok: false,
      error: { kind: 'invalid', fields: { input: 'unknown field' } },
    })
  })

  test('what cannot be sent at all never leaves the window', async () => {
    const sent = unchanged(() =>
      page.evaluate(() => window.accord.call('cases.get', { caseId: () => 1, more: Symbol('x') })),
    )
    await expect(sent).rejects.toThrow('could not be cloned')
  })

  test('a flood is stopped, and the store still answers', async () => {
    const kinds = await page.evaluate(async () => {
      const all = Array.from({ length: 4000 }, () => window.accord.call('audit.head', {}))
      return (await Promise.all(all)).map((one) => (one.ok ? 'answered' : JSON.stringify(one.error)))
    })
    expect(new Set(kinds)).toEqual(new Set(['answered', '{"kind":"notAllowed","why":"rate"}']))
    await expect.poll(async () => (await reply(page, 'audit.head', {})).ok).toBe(true)
  })
})
