import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { answerDialogs, call, comeIn, startApp } from './support/app.ts'
import { temporaryFolder } from './support/cleanup.ts'
import { demonstrationData } from './support/demonstration.ts'
import { linesOfPages, ownLines } from './support/pages-of.ts'

// Every record of the demonstration, really printed: how short the shortest is stands in from-nothing.test.ts.
let page: Page
const records: (readonly (readonly string[])[])[] = []

beforeAll(async () => {
  const app = await startApp(await demonstrationData())
  page = await app.firstWindow()
  await comeIn(page)
  for (const { id: meetingId } of await call(page, 'meetings.list', { states: ['released'] })) {
    const folder = temporaryFolder('records')
    await answerDialogs(app, folder)
    await call(page, 'releases.write', { meetingId })
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    for (const file of files.filter((name) => name.endsWith('record.pdf')))
      records.push(linesOfPages(join(folder, file)))
  }
})

test('no page of any record holds two lines and nothing else', () => {
  expect(records.length).toBeGreaterThan(10)
  const shortest = records.flat().map((lines) => ownLines(lines).length)
  expect(Math.min(...shortest)).toBeGreaterThan(2)
})

test('page one of the longest record is the decision: what, why, who pays and when it is looked at again', () => {
  const longest = records.toSorted((one, other) => other.length - one.length)[0]
  const [first = [], ...rest] = longest ?? []
  for (const heading of ['The decision', 'Reasons']) expect(first).toContain(heading)
  expect(first.join('\n')).toMatch(/^Health pays +£/m)
  expect(first.join('\n')).toMatch(/^Review by +\w+day \d+/m)
  // What was prepared stands behind it.
  for (const heading of ['The options', 'Signatures']) expect(first).not.toContain(heading)
  expect(rest.flat()).toContain('Signatures')
})
