import { defineConfig } from 'vitest/config'

// Real Electron under a real or virtual display: one window system, so one file at a time.
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 1,
    fileParallelism: false,
    sequence: { concurrent: false },
    testTimeout: 180_000,
    hookTimeout: 180_000,
    env: { TZ: 'Europe/London', LANG: 'en_GB.UTF-8' },
  },
})
