import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

// A field is said once. Whatever must decide about it is a table that does not compile until it has: this adds one to a
// copy of the source and looks who asks.

const root = fileURLToPath(new URL('../..', import.meta.url))
const tsc = join(root, 'node_modules/typescript/bin/tsc')
let copy = ''

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'accord-new-field-'))
  const isSource = (path: string): boolean => !/\.\w+$/.test(path) || /\.(tsx?|json)$/.test(path)
  for (const folder of ['shared', 'electron', 'renderer'])
    await cp(join(root, folder), join(copy, folder), { recursive: true, filter: isSource })
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
  await symlink(join(root, 'package.json'), join(copy, 'package.json'))
  const { compilerOptions } = JSON.parse(await readFile(join(root, 'tsconfig.base.json'), 'utf8')) as {
    compilerOptions: object
  }
  const options = {
    ...compilerOptions,
    composite: false,
    emitDeclarationOnly: false,
    noEmit: true,
    jsx: 'react-jsx',
    lib: ['ES2024', 'DOM', 'DOM.Iterable'],
    types: ['node', 'vite/client', 'react', 'react-dom'],
  }
  const include = ['shared', 'electron', 'renderer'].flatMap((folder) => [
    `${folder}/**/*.ts`,
    `${folder}/**/*.tsx`,
    `${folder}/**/*.json`,
  ])
  const config = { compilerOptions: options, include, exclude: ['**/tsconfig.json'] }
  await writeFile(join(copy, 'tsconfig.json'), JSON.stringify(config))
})

afterAll(() => rm(copy, { recursive: true, force: true }))

/** Puts a line after the one place where this text stands. */
async function addAfter(file: string, text: string, line: string): Promise<void> {
  const path = join(copy, file)
  const source = await readFile(path, 'utf8')
  const [before, after, ...more] = source.split(text)
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`${file}: where the field goes is not there once`)
  await writeFile(path, `${before}${text}\n${line}${after}`)
}

/** What the compiler says: each message with the file it is about. */
const compile = (): Promise<readonly { readonly file: string; readonly message: string }[]> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [tsc, '-p', join(copy, 'tsconfig.json'), '--pretty', 'false'],
      { cwd: copy, maxBuffer: 64 * 1024 * 1024 },
      (_error, stdout) => {
        const parts = stdout.split(/^(?=\S+\(\d+,\d+\): error)/m)
        resolve(
          parts.flatMap((message) => {
            const file = /^(\S+)\(\d+,\d+\): error/.exec(message)?.[1]
            return file === undefined ? [] : [{ file, message }]
          }),
        )
      },
    )
  })

// A message prints whole types: only what it names as missing, or asks about, is meant.
const names = (message: string, field: string): boolean =>
  new RegExp(`'${field}'|: (?:\\w+, )*${field}(?:, \\w+)*$`, 'm').test(message)

const about = (said: Awaited<ReturnType<typeof compile>>, field: string): readonly string[] =>
  [...new Set(said.filter(({ message }) => names(message, field)).map(({ file }) => file))].toSorted()

/** Of a person: one that nobody has decided about, and one that the record tells. */
async function addToPerson(): Promise<void> {
  const fields = 'shared/people-fields.ts'
  const start = 'export const PersonFields = z.strictObject({'
  await addAfter(fields, start, '  isNeverReal: z.boolean(),\n  neverReal: Text(2000),')
  await addAfter(fields, 'const changedBy = {', "  neverReal: 'update',")
  await addAfter('shared/record-person.ts', 'const recorded = {', "  neverReal: 'later',")
}

/** Of a budget line, the same two. */
async function addToLine(): Promise<void> {
  const start = 'export const BudgetLineFields = z.strictObject({'
  await addAfter('shared/plans.ts', start, '  sleepIn: z.boolean(),\n  nightsNote: Text(1000),')
  await addAfter('shared/record-line.ts', 'const recorded = {', "  nightsNote: 'later',")
}

describe('a field that is new', () => {
  let said: Awaited<ReturnType<typeof compile>> = []

  beforeAll(async () => {
    await addToPerson()
    await addToLine()
    said = await compile()
  }, 180_000)

  test('to a person asks every place that must decide, and none besides', () => {
    expect(about(said, 'isNeverReal')).toEqual([
      // how it stands in its column
      'electron/store/facts/to-person.ts',
      // what two records of one person make together
      'electron/store/people/facts.ts',
      'renderer/joins/join-words.ts',
      'shared/joins.ts',
      // what it is of somebody of whom nothing is known, and which operation changes it
      'shared/people-fields.ts',
      'shared/record-person.ts',
    ])
  })

  test('to a person and told by the record asks every format', () => {
    expect(about(said, 'neverReal')).toEqual([
      'electron/documents/content/case.ts',
      'electron/documents/csv/people.ts',
      'electron/documents/fhir/people.ts',
      'electron/documents/papers/case-blocks.ts',
      'electron/store/people/facts.ts',
      'renderer/joins/join-words.ts',
      'renderer/people/needs-said.ts',
      'renderer/people/person-page.tsx',
      'shared/corrections-table.ts',
      'shared/joins.ts',
      'shared/people-fields.ts',
    ])
  })

  test('to a budget line asks the rules and the record', () => {
    expect(about(said, 'sleepIn')).toEqual([
      // who may read it, and what may be marked
      'shared/audience-kinds.ts',
      // what it is of a line of which nothing is said
      'shared/plans.ts',
      'shared/record-line.ts',
      'shared/rules/plan-facts.ts',
    ])
  })

  test('to a budget line and told by the record asks every format', () => {
    expect(about(said, 'nightsNote')).toEqual([
      'electron/documents/content/plan-line.ts',
      'electron/documents/csv/budget.ts',
      'electron/documents/fhir/care-plan.ts',
      'shared/amended-plan.ts',
      'shared/audience-kinds.ts',
      'shared/plans.ts',
      'shared/rules/plan-facts.ts',
    ])
  })

  test('breaks nothing that has nothing to decide', () => {
    const added = ['isNeverReal', 'neverReal', 'sleepIn', 'nightsNote']
    const others = said.filter(({ message }) => added.every((field) => !names(message, field)))
    expect(others).toEqual([])
  })
})
