import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'

// npm run test:often: what is tried at random, as often as takes minutes; a part of it is among the tests.
const root = resolve(import.meta.dirname, '..')
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
const files = ['sign-off/interleaved.test.ts', 'joins/many-joins.test.ts', 'audiences/nothing-leaks.test.ts']
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', ...files.map((file) => `test/electron/store/${file}`)],
  { cwd: root, stdio: 'inherit', env: { ...process.env, ACCORD_OFTEN: '1' } },
)
process.exitCode = status ?? 1
