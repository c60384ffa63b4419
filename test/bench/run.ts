import { availableParallelism, loadavg } from 'node:os'
import { join, resolve } from 'node:path'
import { gzippedOf, startBudget, startScripts } from '../../build/start-scripts.ts'
import { calls } from './calls.ts'
import { toMend } from './every-query.ts'
import type { OneQuery } from './every-query.ts'
import { atSize, growthWords } from './growth.ts'
import type { AtSize } from './growth.ts'
import { hardFile } from './hard-file.ts'
import { historyOfTyping } from './history.ts'
import { imports } from './import.ts'
import { demonstration } from './panels.ts'
import { releases } from './release.ts'
import { cleanUp } from './scratch.ts'
import { searches } from './search.ts'
import { signedMeeting } from './signed-meeting.ts'
import { startUp } from './start-up.ts'
import { table } from './table.ts'
import { trails } from './trail.ts'
import { walls } from './wall.ts'

/** The largest takes some minutes to make and 15 GB, and is measured with `--large`. */
const sizes = [1000, 10_000, ...(process.argv.includes('--large') ? [100_000] : [])]

const say = (line: string): void => console.log(line)

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000).toLocaleString('en-GB')} kB`

/** Counted, not timed: it is the same on every machine. */
function startWords(): string {
  const scripts = startScripts(join(resolve(import.meta.dirname, '../..'), 'dist'))
  return `Script at start: ${kilobytes(gzippedOf(scripts))} gzipped in ${scripts.length} files (goal ${kilobytes(startBudget)})`
}

async function bench(): Promise<void> {
  const started = performance.now()
  say('Making the demonstration panel, and signed meetings of 15 and of 60 cases …')
  const [panel, fifteen, sixty] = [await demonstration(), await signedMeeting(), await signedMeeting(4)]
  say('Starting, five times in turns with a bare window …')
  const starts = await startUp(panel)
  say('Calling, from the window to the store and back …')
  const called = await calls(panel)
  say('Hiding what is shared, by both keys, also during a release …')
  const hidden = await walls(panel)
  say('Typing for a tenth of an hour …')
  const typed = await historyOfTyping(panel)
  say('Reading the head of a long trail …')
  const trail = await trails(panel)
  say('Importing …')
  const imported = await imports()
  say('Reading a file with everything hard in it …')
  const hard = await hardFile()
  say('Searching among 10,000 cases …')
  const searched = await searches(panel)
  say('Releasing, in turns with a bare print …')
  const released = await releases(fifteen, sixty)
  const grown: AtSize[] = []
  const all: (readonly OneQuery[])[] = []
  for (const size of sizes) {
    say(`Making ${size.toLocaleString('en-GB')} cases, and asking what people ask most …`)
    const at = await atSize(size)
    grown.push(...at.opened)
    all.push(at.all)
  }
  const measured = [
    ...starts.slice(0, 3),
    ...called,
    ...hidden,
    ...trail,
    searched,
    typed,
    imported,
    hard,
    ...released,
    ...grown,
    ...starts.slice(3),
  ]
  say(`\n${table(measured)}\n`)
  say(`${startWords()}\n`)
  say(`Growth with the number of cases:\n${growthWords(grown)}\n`)
  const [least, most] = [all[0] ?? [], all.at(-1) ?? []]
  say(`Of every query, those that grow, take over 10 ms or answer over 100 kB:\n${toMend(least, most)}\n`)
  say(closing(performance.now() - started))
}

function closing(ms: number): string {
  const [load = 0, cores] = [loadavg()[0], availableParallelism()]
  const busy = load > cores + 1 ? ' Something else was running: read the ratios, and only roughly.' : ''
  return `Medians of runs taken in turns, ratios of each pair; ${cores} cores, load ${load.toFixed(1)}, ${Math.round(ms / 1000)} s.${busy}`
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => void cleanUp().finally(() => process.exit(1)))
try {
  await bench()
} finally {
  await cleanUp()
}
