import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { bundle } from './bundle.ts'
import { electronRuntime } from './electron-runtime.ts'
import { ensureLibraries, ensureTestTools, hasDisplay, withDisplay } from './linux-system.ts'
import type { Report, Tally } from './tally.ts'
import { asRunAgain, closingLine, failedFiles, failures, tally, together } from './tally.ts'

const root = resolve(import.meta.dirname, '..')
const results = join(root, 'test-results')
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')

const layers = { unit: 'vitest.config.ts', e2e: 'vitest.e2e.config.ts' } as const
type Layer = keyof typeof layers

interface Outcome {
  readonly tally: Tally
  readonly ok: boolean
  /** What is to be read even where all is well in the end. */
  readonly say: readonly string[]
}

/** More files than this do not fail by chance. */
const byChance = 4

/** Sees that everything is there, runs the layers one after the other, and closes with one line for all. */
async function test(chosen: readonly Layer[]): Promise<number> {
  rmSync(results, { recursive: true, force: true })
  ensureTestTools()
  ensureLibraries((await electronRuntime()).path)
  if (chosen.includes('e2e')) await bundle()
  const outcomes = chosen.map(runLayer)
  const total = together(outcomes.map((outcome) => outcome.tally))
  for (const line of outcomes.flatMap(({ say }) => say)) console.log(line)
  console.log(`\n${closingLine(total)}`)
  // Vitest also fails for what no test is to blame for, such as an error after the last one.
  return outcomes.every(({ ok }) => ok) && total.failed === 0 ? 0 : 1
}

/**
 * A file that failed on a busy machine is run once more by itself. It is named either way, with what failed the first
 * time: a test that passes only then is to be mended too.
 */
function runLayer(layer: Layer): Outcome {
  const first = runFiles(layer, layer, [])
  const failed = first.report ? failedFiles(first.report) : []
  if (!first.report || failed.length === 0 || failed.length > byChance)
    return outcomeOf(first.report, first.ok)
  const again = runFiles(layer, `${layer}-again`, failed)
  const unsteady = failures(first.report).map((line) => `Failed the first time: ${line}`)
  const settled = again.report && asRunAgain(first.report, again.report)
  const { say, ...outcome } = outcomeOf(settled, again.ok)
  return { ...outcome, say: [...unsteady, ...say] }
}

const outcomeOf = (report: Report | undefined, ok: boolean): Outcome => ({
  tally: tally(report),
  ok,
  say: (report ? failures(report) : []).map((line) => `Failed: ${line}`),
})

function runFiles(layer: Layer, name: string, files: readonly string[]) {
  const report = join(results, `${name}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const own = [process.execPath, vitest, 'run', '--config', layers[layer], ...reporters, ...files]
  // A virtual display can have a twin, so that two files run at once (test/e2e/support/second-display.ts).
  const env = hasDisplay() ? process.env : { ...process.env, ACCORD_VIRTUAL_DISPLAY: '1' }
  const [command = '', ...args] = layer === 'e2e' ? withDisplay(own) : own
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env })
  return { report: readReport(report), ok: status === 0 }
}

function readReport(file: string): Report | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined
}

const isLayer = (name: string): name is Layer => name in layers
const named = process.argv.slice(2).filter(isLayer)
process.exitCode = await test(named.length > 0 ? named : ['unit', 'e2e'])
