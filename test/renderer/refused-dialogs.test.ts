import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { apart, recipes } from '../e2e/support/dialogs/index.ts'

const folder = join(import.meta.dirname, '../../renderer')

/** Every module that draws a dialog or a form. */
const drawn = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx'))
  .filter((name) => /<(Dialog|ConfirmDialog|SaveForm|form)\b/.test(readFileSync(join(folder, name), 'utf8')))
  .map((name) => name.replaceAll('\\', '/'))
const tried = recipes.flatMap(({ modules }) => modules)

test('every dialog and form is refused in a test, or says why it is not', () => {
  expect(drawn.length).toBeGreaterThan(60)
  expect(drawn.filter((name) => !tried.includes(name) && !(name in apart))).toEqual([])
})

test('nothing is on the list that is not drawn, or on both', () => {
  expect(tried.filter((name) => !drawn.includes(name) && name !== 'add-line.tsx')).toEqual([])
  expect(Object.keys(apart).filter((name) => !drawn.includes(name) || tried.includes(name))).toEqual([])
})
