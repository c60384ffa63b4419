import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { guards } from './guards.ts'
import type { Guard } from './guard.ts'

// npm run test:teeth [-- part of a file's name]: takes each guard out of a copy of the sources, and sees a test fail.
const root = resolve(import.meta.dirname, '../..')
const only = process.argv[2] ?? ''
const copy = mkdtempSync(join(tmpdir(), 'accord-teeth-'))

const git = ['ls-files', '--cached', '--others', '--exclude-standard']
const files = spawnSync('git', git, { cwd: root, encoding: 'utf8' }).stdout.trim().split('\n')
for (const file of files) cpSync(join(root, file), join(copy, file), { force: true })
symlinkSync(realpathSync(join(root, 'node_modules')), join(copy, 'node_modules'))

function survives({ file, text, instead, tests }: Guard): boolean {
  const path = join(copy, file)
  const whole = readFileSync(path, 'utf8')
  if (whole.split(text).length !== 2) throw new Error(`not once in ${file}: ${text}`)
  writeFileSync(
    path,
    whole.replace(text, () => instead),
  )
  try {
    const vitest = join(copy, 'node_modules/vitest/vitest.mjs')
    const { status } = spawnSync(process.execPath, [vitest, 'run', '--bail', '1', ...tests], { cwd: copy })
    return status === 0
  } finally {
    writeFileSync(path, whole)
  }
}

try {
  const chosen = guards.filter(({ file }) => file.includes(only))
  const left = chosen.filter((guard) => {
    const lives = survives(guard)
    console.log(`${lives ? 'SURVIVES' : 'bitten  '} ${guard.file}: ${guard.text.trim().slice(0, 90)}`)
    return lives
  })
  console.log(
    `${chosen.length} guards taken out, ${chosen.length - left.length} seen, ${left.length} survive`,
  )
  process.exitCode = left.length === 0 ? 0 : 1
} finally {
  rmSync(copy, { recursive: true, force: true })
}
