import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { dateOf } from '../../shared/kernel/dates.ts'
import { IsoDate } from '../../shared/kernel/iso-date.ts'
import { misuse } from './misuse.ts'
import {
  demonstrationPassphrase,
  demonstrationSteps,
  makeDemonstration,
  weeksUntil,
} from '../demonstration/make.ts'
import type { Through } from '../demonstration/make.ts'
import { toFailure } from '../store/kernel/failures.ts'
import { selectMeetings, selectMembers } from '../demonstration/describe.ts'
import { londonTime } from '../demonstration/stage.ts'
import { Store } from '../store/app/service.ts'
import { required } from './options.ts'
import type { Options, Outcome } from './options.ts'

const isDay = (value: unknown): value is string => IsoDate.safeParse(value).success

/**
 * Makes the demonstration panel in `--data`, which must not hold a store yet. What happens in it has just happened, or
 * had by the evening of `--today`.
 */
export async function makeDemo(options: Options): Promise<Outcome> {
  const through = options.values['through'] ?? 'listed'
  if (!demonstrationSteps.includes(through as Through))
    throw misuse({ through: demonstrationSteps.join(', ') })
  const today = options.values['today']
  if (today !== undefined && !isDay(today)) throw misuse({ today: 'a date, as 2026-11-20' })
  const now = today === undefined ? new Date() : londonTime(today, '23:59')
  const dataDir = resolve(required(options, 'data'))
  const store = new Store(dataDir)
  try {
    mkdirSync(dataDir, { recursive: true })
    const weeks = weeksUntil(through as Through, now)
    await makeDemonstration(store, 'panel', through as Through, () => undefined, weeks)
    const { db } = store.desk().store
    return {
      output: {
        passphrase: demonstrationPassphrase,
        members: await selectMembers(db, dateOf(now.toISOString())),
        meetings: await selectMeetings(db),
      },
    }
  } catch (error) {
    throw toFailure(error)
  } finally {
    await store.close()
  }
}
