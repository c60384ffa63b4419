import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { shardsIn } from '../../build/check-shards.ts'

const made: string[] = []
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const short = 'export const y = 1\n'

function shards(files: Readonly<Record<string, string>>, folders = ['electron/a/']): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), 'accord-shards-'))
  made.push(root)
  const rest = { 'electron/none.ts': '', 'renderer/none.ts': '', 'shared/none.ts': '', 'test/none.ts': '' }
  for (const [path, text] of Object.entries({ ...rest, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return shardsIn(root, folders).map(({ file, home }) => `${file} into ${home}`)
}

const pair = { 'electron/a/x.ts': "import { y } from './y.ts'\ny()\n", 'electron/a/y.ts': short }

test('no folder that was put right has a shard again', () => {
  expect(shardsIn(resolve(import.meta.dirname, '../..'))).toEqual([])
})

test('a short file that only its neighbour imports belongs there', () => {
  expect(shards(pair)).toEqual(['electron/a/y.ts into electron/a/x.ts'])
})

test.each([
  ['is long enough to stand by itself', { ...pair, 'electron/a/y.ts': short.repeat(25) }],
  ['is imported by two', { ...pair, 'electron/a/z.ts': "import { y } from './y.ts'\ny()\n" }],
  ['has a test of its own', { ...pair, 'test/electron/a/y.test.ts': "import '../../../electron/a/y.ts'\n" }],
  [
    'is asked for from another folder',
    { 'electron/b/x.ts': "import '../a/y.ts'\n", 'electron/a/y.ts': short },
  ],
  ['is a style sheet', { 'electron/a/x.ts': "import './y.css'\n", 'electron/a/y.css': 'a {}\n' }],
  [
    'is in a folder that is not looked at yet',
    { 'electron/b/x.ts': "import './y.ts'\n", 'electron/b/y.ts': short },
  ],
])('a file stays where it is that %s', (_what, files) => {
  expect(shards(files)).toEqual([])
})
