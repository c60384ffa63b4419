import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { dateOf } from '../../shared/kernel/dates.ts'
import { IsoDate } from '../../shared/kernel/iso-date.ts'
import { demonstrationPassphrase } from '../demonstration/make.ts'
import { selectMembers } from '../demonstration/describe.ts'
import { londonTime } from '../demonstration/stage.ts'
import { members } from '../demonstration/panel.ts'
import { countSeeded } from '../seed/counts.ts'
import { seedStore } from '../seed/seed.ts'
import { Store } from '../store/app/service.ts'
import { toFailure } from '../store/kernel/failures.ts'
import { misuse } from './misuse.ts'
import { required } from './options.ts'
import type { Options, Outcome } from './options.ts'

/** As many as there are NHS numbers of invented people for. */
const mostCases = 200_000

/**
 * Fills `--data`, which must not hold a store yet, with at least `--cases` invented cases in every state, so that what
 * a large panel meets can be tried. The same `--seed` and `--today` make the same people.
 */
export async function makeSeeded(options: Options): Promise<Outcome> {
  const cases = wholeNumber(options, 'cases', mostCases)
  const seed = options.values['seed'] === undefined ? 1 : wholeNumber(options, 'seed', 1_000_000)
  const now = untilWhen(options.values['today'])
  const dataDir = resolve(required(options, 'data'))
  try {
    mkdirSync(dataDir, { recursive: true })
    await seedStore(dataDir, { cases, seed, now, onProgress: told })
    return { output: await describe(dataDir, now) }
  } catch (error) {
    throw toFailure(error)
  }
}

async function describe(dataDir: string, now: Date): Promise<object> {
  const store = new Store(dataDir)
  try {
    await store.unlock('panel', members[0].login, demonstrationPassphrase)
    const { db } = store.desk().store
    return {
      passphrase: demonstrationPassphrase,
      members: await selectMembers(db, dateOf(now.toISOString())),
      ...(await countSeeded(db)),
    }
  } finally {
    await store.close()
  }
}

function wholeNumber(options: Options, name: string, most: number): number {
  const text = required(options, name)
  if (!/^[1-9][0-9]{0,6}$/.test(text) || Number(text) > most)
    throw misuse({ [name]: `a whole number from 1 to ${most}` })
  return Number(text)
}

function untilWhen(today: Options['values'][string]): Date {
  if (today === undefined) return new Date()
  const day = IsoDate.safeParse(today)
  if (!day.success) throw misuse({ today: 'a date, as 2026-11-20' })
  return londonTime(day.data, '23:59')
}

/** Where somebody watches: what is printed is for a program to read. */
function told(done: number, total: number): void {
  if (process.stderr.isTTY && (done % 20 === 0 || done === total))
    process.stderr.write(`\r${done} of ${total} `)
}
