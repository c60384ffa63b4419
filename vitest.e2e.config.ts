import { configDefaults, defineConfig } from 'vitest/config'
import { displays } from './build/linux-system.ts'

// It fills what may be everyone's small disk, and Chromium keeps its own there.
const alone = ['test/e2e/full-disk.test.ts']
const all = ['test/e2e/**/*.test.ts']
const beside = { include: all, exclude: [...configDefaults.exclude, ...alone] }

// Real Electron under a real or virtual display: one file at a time on each, since windows take the focus.
export default defineConfig({
  test: {
    pool: 'forks',
    sequence: { concurrent: false },
    testTimeout: 180_000,
    hookTimeout: 180_000,
    env: { TZ: 'Europe/London', LANG: 'en_GB.UTF-8' },
    globalSetup: ['test/e2e/support/second-display.ts'],
    setupFiles: ['test/e2e/support/own-display.ts'],
    maxWorkers: displays(),
    projects: [
      { extends: true, test: { name: 'beside', ...beside, sequence: { groupOrder: 0 } } },
      { extends: true, test: { name: 'alone', include: alone, sequence: { groupOrder: 1 } } },
    ],
  },
})
