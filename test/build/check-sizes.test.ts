import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkSizes } from '../../build/check-sizes.ts'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'accord-sizes-'))
  for (const folder of ['shared', 'electron', 'renderer', 'build', 'test']) await mkdir(join(root, folder))
})
afterEach(async () => rm(root, { recursive: true, force: true }))

async function source(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), text)
}

const lines = (count: number): string => 'export {}\n'.repeat(count)

test.each(['shared/a.ts', 'renderer/cases/a.tsx', 'renderer/ui/a.module.css', 'test/a.test.ts'])(
  'refuses %s with more than 300 lines, and warns over 150',
  async (path) => {
    await source(path, lines(150))
    expect(checkSizes(root)).toEqual({ refused: [], warned: [] })
    await source(path, lines(300))
    expect(checkSizes(root)).toMatchObject({
      refused: [],
      warned: [`${path}: 300 lines; near 80 reads best`],
    })
    await source(path, lines(301))
    expect(checkSizes(root).refused).toEqual([
      `${path}: 301 lines, and a file may have 300: split it by what it is about`,
    ])
  },
)

test('looks at no fixture', async () => {
  await source('test/fixtures/large.ts', lines(999))
  expect(checkSizes(root)).toEqual({ refused: [], warned: [] })
})

test.each(['electron/utils.ts', 'shared/util.ts', 'renderer/helpers.tsx', 'electron/window-manager.ts'])(
  'refuses the name %s',
  async (path) => {
    await source(path, lines(1))
    expect(checkSizes(root).refused).toHaveLength(1)
  },
)

test.each([
  '// TODO: later',
  '/* fixme */',
  'const message = "Coming soon"',
  ' * a hack, for now',
  '// only a placeholder',
  'const stub = 1',
])('refuses the words of unfinished work: %s', async (line) => {
  await source('electron/a.ts', `${lines(2)}${line}\n`)
  expect(checkSizes(root).refused).toEqual([expect.stringContaining('electron/a.ts:3: “')])
})

test.each([
  '<input placeholder="DD/MM/YYYY" />',
  'input::placeholder { color: red }',
  '// Today, or the day given',
])('lets through %s', async (line) => {
  await source('renderer/a.tsx', line)
  expect(checkSizes(root).refused).toEqual([])
})

test('lets the people of the demonstration speak as people do', async () => {
  await source('electron/demonstration/stories/a.ts', `export const words = 'That is enough for now'`)
  expect(checkSizes(root).refused).toEqual([])
})

test.each(['test/e2e/a.test.ts', 'build/a.ts'])('refuses a path of one machine in %s', async (path) => {
  const written = ['', 'tmp', 'seen', 'board.pdf'].join('/')
  await source(path, `${lines(2)}copyFileSync(paper, '${written}')\n`)
  expect(checkSizes(root).refused).toEqual([
    `${path}:3: “${written}” is one machine’s own: ask node:os for a folder`,
  ])
})
