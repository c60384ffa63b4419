import { configDefaults, defineConfig } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'
import type { TestSpecification } from 'vitest/node'
import { displays } from './build/linux-system.ts'

// It fills what may be everyone's small disk, and Chromium keeps its own there.
const alone = ['test/e2e/full-disk.test.ts']
const all = ['test/e2e/**/*.test.ts']
const beside = { include: all, exclude: [...configDefaults.exclude, ...alone] }

// Begun last, each of these would run on by itself after all others had ended; the longest is first.
const longest = ['refused', 'hands', 'screens', 'journey', 'chair'].map((name) => `/${name}.test.ts`)
const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = longest.findIndex((name) => moduleId.endsWith(name))
  return place === -1 ? longest.length : place
}
class LongestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files.toSorted((one, other) => placeOf(one) - placeOf(other)))
  }
}

// Real Electron under a real or virtual display: one file at a time on each, since windows take the focus.
export default defineConfig({
  test: {
    pool: 'forks',
    sequence: { concurrent: false, sequencer: LongestFirst },
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
