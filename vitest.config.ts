import { defineConfig } from 'vitest/config'

// Everything but the journey in real Electron (vitest.e2e.config.ts) and the bench.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'test/bench/**', 'test/fixtures/**'],
    // better-sqlite3 is a native module: a fork gives it a process of its own.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // British dates on screen and in packs must come out the same on every machine.
    env: { TZ: 'Europe/London', LANG: 'en_GB.UTF-8' },
  },
})
