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
import type { Measured } from './measure.ts'
import { demonstration } from './panels.ts'
import type { Demonstration } from './panels.ts'
import { releases } from './release.ts'
import { cleanUp } from './scratch.ts'
import { searches } from './search.ts'
import { signedMeeting } from './signed-meeting.ts'
import { startUp } from './start-up.ts'
import { table } from './table.ts'
import { trails } from './trail.ts'
import { typedLetters } from './typed.ts'
import { walls } from './wall.ts'

/** The largest takes some minutes to make and 15 GB, and is measured with `--large`. */
const sizes = [1000, 10_000, ...(process.argv.includes('--large') ? [100_000] : [])]

const say = (line: string): void => console.log(line)

function tell(measured: readonly Measured[]): void {
  say(table(measured))
  for (const { inWords } of measured) if (inWords !== undefined) say(inWords)
}

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000).toLocaleString('en-GB')} kB`

/** Counted, not timed: it is the same on every machine. */
function startWords(): string {
  const scripts = startScripts(join(resolve(import.meta.dirname, '../..'), 'dist'))
  return `Script at start: ${kilobytes(gzippedOf(scripts))} gzipped in ${scripts.length} files (goal ${kilobytes(startBudget)})`
}

/** By the name that `npm run bench -- NAME…` calls it; without one all are measured. */
interface Part {
  readonly name: string
  readonly doing: string
  readonly measure: (panel: Demonstration) => Promise<readonly Measured[]>
}

const parts: readonly Part[] = [
  { name: 'start', doing: 'Starting, five times in turns with a bare window …', measure: startUp },
  { name: 'calls', doing: 'Calling, from the window to the store and back …', measure: calls },
  { name: 'wall', doing: 'Hiding what is shared, by both keys, also during a release …', measure: walls },
  {
    name: 'typed',
    doing: 'Typing in a room of sixty items and thirty people …',
    measure: async (panel) => [await typedLetters(panel)],
  },
  {
    name: 'history',
    doing: 'Typing for a tenth of an hour …',
    measure: async (panel) => [await historyOfTyping(panel)],
  },
  { name: 'trail', doing: 'Reading the head of a long trail …', measure: trails },
  { name: 'import', doing: 'Importing …', measure: imports },
  {
    name: 'hard-file',
    doing: 'Reading a file with everything hard in it …',
    measure: async () => [await hardFile()],
  },
  {
    name: 'search',
    doing: 'Searching among 10,000 cases …',
    measure: async (panel) => [await searches(panel)],
  },
  {
    name: 'release',
    doing: 'Making signed meetings of 15 and of 60 cases, and releasing them in turns with a bare print …',
    measure: async () => releases(await signedMeeting(), await signedMeeting(4)),
  },
]

const asked = process.argv.slice(2).filter((one) => !one.startsWith('--'))
const isAsked = (name: string): boolean => asked.length === 0 || asked.includes(name)

/** What is measured is said at once: a later part that fails takes nothing with it. */
async function bench(): Promise<void> {
  const started = performance.now()
  const unknown = asked.filter((one) => one !== 'growth' && parts.every(({ name }) => name !== one))
  if (unknown.length > 0) throw new Error(`no part of the bench: ${unknown.join(', ')}`)
  say(startWords())
  const chosen = parts.filter(({ name }) => isAsked(name))
  if (chosen.length > 0) {
    say('Making the demonstration panel …')
    const panel = await demonstration()
    for (const { doing, measure } of chosen) {
      say(`\n${doing}`)
      tell(await measure(panel))
    }
  }
  if (isAsked('growth')) await growth()
  say(`\n${closing(performance.now() - started)}`)
}

async function growth(): Promise<void> {
  const grown: AtSize[] = []
  const all: (readonly OneQuery[])[] = []
  for (const size of sizes) {
    say(`\nMaking ${size.toLocaleString('en-GB')} cases, and asking what people ask most …`)
    const at = await atSize(size)
    tell([...at.opened, at.saved])
    grown.push(...at.opened)
    all.push(at.all)
  }
  say(`\nGrowth with the number of cases:\n${growthWords(grown)}`)
  const [least, most] = [all[0] ?? [], all.at(-1) ?? []]
  say(`\nOf every query, those that grow, take over 10 ms or answer over 100 kB:\n${toMend(least, most)}`)
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
