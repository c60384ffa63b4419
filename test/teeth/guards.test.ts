import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { guards } from './guards.ts'

const root = join(import.meta.dirname, '../..')

it('lists at least sixty guards, each of which stands in its file exactly once, with tests that are there', () => {
  const wrong = guards.flatMap(({ file, text, tests }) => {
    const times = readFileSync(join(root, file), 'utf8').split(text).length - 1
    const missing = tests.filter((one) => !existsSync(join(root, one)))
    return [
      ...(times === 1 ? [] : [`${times} times in ${file}: ${text}`]),
      ...missing.map((one) => `no such tests: ${one}`),
    ]
  })
  expect(wrong).toEqual([])
  expect(guards.length).toBeGreaterThanOrEqual(60)
})
