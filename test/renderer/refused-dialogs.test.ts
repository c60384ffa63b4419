import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { apart, apartOperations, recipes } from '../e2e/support/dialogs/index.ts'
import { changing } from '../e2e/support/refuse.ts'

const folder = join(import.meta.dirname, '../../renderer')
const source = (name: string): string => readFileSync(join(folder, name), 'utf8')

/** A dialog, a form, or a field that saves itself where it stands. */
const draws =
  /<(Dialog|ConfirmDialog|FormDialog|Form|form|AddLine|InPlace|ListInPlace|TickInPlace|ChoiceInPlace|LineInPlace|SavedText|SavedList)\b/
/** Asking whether a role may is no sending. */
const asksWhoMay = /\b(useMay|roleMay)\([^)]*\)/g

/** Neither is naming what an operation takes or answers. */
const namesType = /\b(Output|Call|Extract|Parameters)<[^;=]*?'[a-zA-Z.]+'[^>]*>/g

/** Operations that change something and are named here, other than to ask who may. */
const namedIn = (text: string): readonly string[] =>
  [
    ...text
      .replaceAll(asksWhoMay, '')
      .replaceAll(namesType, '')
      .matchAll(/['"]([a-zA-Z]+\.[a-zA-Z]+)['"]/g),
  ]
    .map(([, name = '']) => name)
    .filter((name) => changing.includes(name))

const modules = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => name.replaceAll('\\', '/'))
/** Every module that something can be refused to. */
const sending = modules.filter((name) => draws.test(source(name)) || namedIn(source(name)).length > 0)
const sent = [
  ...new Set(modules.filter((name) => !name.startsWith('audit/')).flatMap((name) => namedIn(source(name)))),
]
const tried = recipes.flatMap((recipe) => recipe.modules)
const refused: readonly string[] = recipes.map(({ sends }) => sends)

test('every module that draws a dialog or form, or sends something, is refused in a test, or says why it is not', () => {
  expect(sending.length).toBeGreaterThan(150)
  expect(sending.filter((name) => !tried.includes(name) && !(name in apart))).toEqual([])
})

test('everything that a window sends is refused in a test, or says why it is not', () => {
  expect(sent.length).toBeGreaterThan(100)
  expect(sent.filter((name) => !refused.includes(name) && !(name in apartOperations)).toSorted()).toEqual([])
})

test('nothing is on a list that sends nothing, or on both', () => {
  const helpers = tried.filter((name) => !sending.includes(name))
  expect(helpers.filter((name) => !modules.includes(name))).toEqual([])
  expect(Object.keys(apart).filter((name) => !sending.includes(name) || tried.includes(name))).toEqual([])
  expect(
    Object.keys(apartOperations).filter((name) => !sent.includes(name) || refused.includes(name)),
  ).toEqual([])
})
