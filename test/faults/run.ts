import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { figuresPath } from './figures.ts'

// npm run test:faults [-- 0.2 [part of a file's name]]: all of it takes hours; a share of it less.
const root = resolve(import.meta.dirname, '../..')
const [share = 'full', ...files] = process.argv.slice(2)
const vitest = join(root, 'node_modules/vitest/vitest.mjs')
const named = files.length > 0 ? files.map((file) => `test/faults/${file}`) : ['test/faults']

rmSync(figuresPath, { force: true })
const { status } = spawnSync(process.execPath, [vitest, 'run', '--maxWorkers', '2', ...named], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ACCORD_FAULTS: share },
})
const lines = existsSync(figuresPath) ? readFileSync(figuresPath, 'utf8').trim().split('\n') : []
for (const line of lines) {
  const { what, ...figures } = JSON.parse(line) as Record<string, number | string>
  const told = Object.entries(figures).map(([name, value]) => `${value} ${name}`)
  console.log(`${String(what).padEnd(34)} ${told.join(', ')}`)
}
process.exitCode = status ?? 1
