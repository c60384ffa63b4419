import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { knotsIn } from '../../build/check-knots.ts'

const made: string[] = []
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function project(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'accord-knots-'))
  made.push(root)
  const rest = { 'electron/none.ts': '', 'renderer/none.ts': '', 'shared/none.ts': '', ...files }
  for (const [path, text] of Object.entries(rest)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

const foldersOf = (files: Readonly<Record<string, string>>): readonly (readonly string[])[] =>
  knotsIn(project(files)).map(({ folders }) => folders)

test('the folders of the project are a graph without circles', () => {
  expect(knotsIn(resolve(import.meta.dirname, '../..'))).toEqual([])
})

test('one way is no knot', () => {
  expect(foldersOf({ 'electron/a/x.ts': "import '../b/y.ts'", 'electron/b/y.ts': '' })).toEqual([])
})

test.each([
  ['a value', "import { x } from '../a/x.ts'\nx()"],
  ['a type', "import type { X } from '../a/x.ts'\nexport type Y = X"],
  ['what is passed on', "export { x } from '../a/x.ts'"],
  ['all that is passed on', "export * from '../a/x.ts'"],
  ['what is loaded when needed', "export const y = () => import('../a/x.ts')"],
])('two folders of which each asks for %s of the other are one', (_what, back) => {
  expect(foldersOf({ 'electron/a/x.ts': "import '../b/y.ts'", 'electron/b/y.ts': back })).toEqual([
    ['electron/a', 'electron/b'],
  ])
})

test('a folder and a folder inside it are two', () => {
  expect(foldersOf({ 'shared/x.ts': "import './a/y.ts'", 'shared/a/y.ts': "import '../x.ts'" })).toEqual([
    ['shared', 'shared/a'],
  ])
})

test('a circle of three is found, and its imports are named', () => {
  const root = project({
    'renderer/a/x.ts': "import '../b/y.ts'",
    'renderer/b/y.ts': "import '../c/z.ts'",
    'renderer/c/z.ts': "import type { X } from '../a/x.ts'\nexport type Z = X",
  })
  expect(knotsIn(root)).toEqual([
    {
      folders: ['renderer/a', 'renderer/b', 'renderer/c'],
      imports: [
        'renderer/a/x.ts → renderer/b/y.ts',
        'renderer/b/y.ts → renderer/c/z.ts',
        'renderer/c/z.ts → renderer/a/x.ts',
      ],
    },
  ])
})
