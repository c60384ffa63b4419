import { guard, line, store, tests } from './guard.ts'
import type { Guard } from './guard.ts'

const toWhom = `${tests}/releases/to-whom.test.ts`
const stopped = 'test/electron/tasks/release-stop.test.ts'

/** What holds a release: for whom, why, who looks at it first, and that a stop leaves nothing behind. */
export const releaseGuards: readonly Guard[] = [
  line(
    `${store}/releases/offered.ts`,
    '  for (const why of Object.values(to)) if (why) refuseUnlisted(why, terms)\n',
    toWhom,
  ),
  guard(
    `${store}/releases/offered.ts`,
    '  refuseUnlisted(why, terms)\n  return why\n',
    '  return why\n',
    toWhom,
  ),
  guard(
    `${store}/releases/material.ts`,
    'packsOf(record).filter(({ side }) => to[side] !== undefined)',
    'packsOf(record)',
    toWhom,
  ),
  line(
    `${store}/releases/material.ts`,
    '  if (to.person === undefined) return { letters: [], lettersNotReady: 0 }\n',
    toWhom,
  ),
  line(
    `${store}/releases/record-release.ts`,
    "    if (!given) throw invalid({ to: 'nothing is chosen' })\n",
    toWhom,
  ),
  line(
    `${store}/releases/write-log.ts`,
    "    if (!person) throw invalid({ to: 'nothing is chosen' })\n",
    toWhom,
  ),
  guard(
    `${store}/releases/record-release.ts`,
    'givenColumns.every((column) => row[column] === before[column])',
    'true',
    toWhom,
  ),
  guard(
    'electron/tasks/stoppable.ts',
    'return Promise.race([work, stopped])',
    'return work',
    'test/electron/tasks/papers.test.ts',
  ),
  line(
    'electron/tasks/stoppable.ts',
    "    shell.changed({ kind: 'progress', task, done: 0, total: 1, unit: '', stopped: true })\n",
    stopped,
  ),
  guard(
    'electron/tasks/make-packs.ts',
    '{ madeIn, signal, beside: index }',
    '{ madeIn, beside: index }',
    stopped,
  ),
  guard('electron/tasks/make-sheets.ts', 'refuseStopped(signal)\n      onBuilt', 'onBuilt', stopped),
  line(
    'electron/work-progress.ts',
    '    if (stopped) return this.end()\n',
    'test/electron/work-progress.test.ts',
  ),
]
