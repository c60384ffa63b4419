import { defineConfig } from 'vitest/config'

const elsewhere = ['test/e2e/**', 'test/bench/**', 'test/fixtures/**']
/** Functions without a store, a file or a clock of their own: nothing of one file can be left over in the next. */
const pure = ['test/shared/**/*.test.ts', 'test/renderer/**/*.test.ts?(x)']

/** What every passphrase costs in earnest: all others begin by making it cheap (test/support/cheap-passphrases.ts). */
const apart = ['test/electron/store/keys/kdf.test.ts']

// Everything but the journey in real Electron (vitest.e2e.config.ts) and the bench.
export default defineConfig({
  test: {
    // better-sqlite3 is a native module: a fork gives it a process of its own.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // British dates on screen and in packs must come out the same on every machine.
    env: { TZ: 'Europe/London', LANG: 'en_GB.UTF-8' },
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      // Each store has a folder of its own. What takes long is to load the program anew for every file, which is not done.
      {
        extends: true,
        test: {
          name: 'store',
          include: ['test/**/*.test.ts?(x)'],
          exclude: [...elsewhere, ...pure, ...apart],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'apart', include: apart } },
    ],
  },
})
