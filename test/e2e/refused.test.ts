import { afterEach, beforeAll, expect, test } from 'vitest'
import type { AppError } from '../../shared/kernel/reply.ts'
import { comeIn, startApp } from './support/app.ts'
import { Answering } from './support/dialogs/answering.ts'
import { beginAtTheFrontLine } from './support/dialogs/places.ts'
import { isWrittenEachTime } from './support/dialogs/recipe.ts'
import { recipes } from './support/dialogs/index.ts'
import type { Recipe } from './support/dialogs/index.ts'
import { demonstrationData } from './support/demonstration.ts'

// Everything that sends is opened where it is, filled in, and refused four times over; what it says is not read from the code.
const refusals: readonly (readonly [error: AppError, said: RegExp])[] = [
  [{ kind: 'storage', why: 'full' }, /disk is full/i],
  [
    { kind: 'conflict', current: null },
    /changed this|changed elsewhere|somebody else|someone else|meanwhile/i,
  ],
  [{ kind: 'notAllowed', why: 'role' }, /your role/i],
  [{ kind: 'storage', why: 'stopped' }, /store has stopped/i],
]
const soon = { timeout: 8000, interval: 25 } as const

let answering: Answering
let last: Recipe | null = null
/** What nobody caught. */
const uncaught: string[] = []

beforeAll(async () => {
  const data = await demonstrationData()
  const frontLine = await beginAtTheFrontLine(data)
  const app = await startApp(data)
  const page = await app.firstWindow()
  page.setDefaultTimeout(10_000)
  page.on('pageerror', ({ message }) => uncaught.push(message))
  await comeIn(page)
  answering = new Answering(app, page)
  await answering.prepare(frontLine)
})

afterEach(async () => {
  if (last) await answering.close(last)
})

const titleOf = ({ modules, send }: Recipe): string =>
  `${modules[0]}: ${typeof send === 'string' ? send : JSON.stringify(send)}`

test.for(recipes.map((one) => [titleOf(one), one] as const))('%s', async ([, recipe]) => {
  last = recipe
  await answering.open(recipe)
  const written = isWrittenEachTime(recipe)
    ? Object.values(recipe.write ?? {})
    : await answering.texts(recipe)
  await answering.refused()
  for (const [error, said] of refusals) {
    await answering.answer(recipe, error)
    await answering.send(recipe)
    await expect.poll(() => answering.said(), soon).toMatch(said)
    expect(await answering.texts(recipe)).toEqual(written)
    await expect.poll(() => answering.isFocusInside(), soon).toBe(true)
  }
  const sent = (await answering.refused()).filter((name) => name === recipe.sends)
  expect(sent.length).toBeGreaterThanOrEqual(refusals.length)
  expect(uncaught).toEqual([])
})
