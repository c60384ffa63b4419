import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
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

type Outcome = 'bitten' | 'SURVIVES' | 'BROKEN'
const reported = z.object({ numFailedTests: z.int(), success: z.boolean() })

/** Bitten is what a test has failed for: what can no longer be read fails for another reason, and proves nothing. */
function outcomeOf(tests: readonly string[]): Outcome {
  const vitest = join(copy, 'node_modules/vitest/vitest.mjs')
  const report = join(copy, 'teeth.json')
  rmSync(report, { force: true })
  const how = ['--bail', '1', '--reporter', 'json', '--outputFile', report]
  spawnSync(process.execPath, [vitest, 'run', ...how, ...tests], { cwd: copy })
  if (!existsSync(report)) return 'BROKEN'
  const { numFailedTests, success } = reported.parse(JSON.parse(readFileSync(report, 'utf8')))
  if (success) return 'SURVIVES'
  return numFailedTests > 0 ? 'bitten' : 'BROKEN'
}

function without({ file, text, instead, tests }: Guard): Outcome {
  const path = join(copy, file)
  const whole = readFileSync(path, 'utf8')
  if (whole.split(text).length !== 2) throw new Error(`not once in ${file}: ${text}`)
  writeFileSync(
    path,
    whole.replace(text, () => instead),
  )
  try {
    return outcomeOf(tests)
  } finally {
    writeFileSync(path, whole)
  }
}

try {
  const chosen = guards.filter(({ file }) => file.includes(only))
  const left = chosen.filter((guard) => {
    const outcome = without(guard)
    console.log(`${outcome.padEnd(8)} ${guard.file}: ${guard.text.trim().slice(0, 90)}`)
    return outcome !== 'bitten'
  })
  console.log(`${chosen.length} guards taken out, ${chosen.length - left.length} seen, ${left.length} not`)
  process.exitCode = left.length === 0 ? 0 : 1
} finally {
  rmSync(copy, { recursive: true, force: true })
}
