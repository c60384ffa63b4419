import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cases } from './cases.ts'

const repository = resolve(import.meta.dirname, '../..')

interface Finding {
  readonly code: string
  readonly filename: string
  readonly message: string
  readonly help?: string
}

let tree: string
let findings: readonly Finding[]

beforeAll(async () => {
  tree = await mkdtemp(join(tmpdir(), 'accord-lint-'))
  await cp(join(repository, '.oxlintrc.json'), join(tree, '.oxlintrc.json'))
  await cp(join(repository, 'build', 'lint'), join(tree, 'build', 'lint'), { recursive: true })
  await symlink(join(repository, 'node_modules'), join(tree, 'node_modules'))
  const files = cases.flatMap(({ refused, allowed }) => [...refused, ...allowed])
  await Promise.all(files.map(async ([path, text]) => write(path, text)))
  findings = await lint()
})
afterAll(async () => rm(tree, { recursive: true, force: true }))

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(tree, path)), { recursive: true })
  await writeFile(join(tree, path), text)
}

async function lint(): Promise<readonly Finding[]> {
  const oxlint = join(repository, 'node_modules', '.bin', 'oxlint')
  const found = await promisify(execFile)(oxlint, ['--format', 'json', '.'], { cwd: tree }).catch(
    (error: unknown) => error,
  )
  const { stdout } = found as { stdout: string }
  return (JSON.parse(stdout) as { diagnostics: readonly Finding[] }).diagnostics
}

function findingsOf(rule: string, path: string): readonly Finding[] {
  const code = rule.replace(/\/(.+)$/, '($1)')
  return findings.filter((finding) => finding.code === code && finding.filename === path)
}

test('lints every file without falling over', () => {
  expect(findings.filter(({ code }) => !code)).toEqual([])
})

describe.each(cases)('$rule: $says', ({ rule, says, refused, allowed }) => {
  test.each(refused)('is refused in %s, and told why', (path) => {
    const said = findingsOf(rule, path).map(({ message, help }) => `${message} ${help ?? ''}`)
    expect(said.join('\n')).toContain(says)
  })

  test.each(allowed)('is let through in %s', (path) => {
    expect(findingsOf(rule, path)).toEqual([])
  })
})
