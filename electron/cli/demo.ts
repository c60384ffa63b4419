import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { dateOf } from '../../shared/dates.ts'
import { invalid } from '../../shared/reply.ts'
import {
  demonstrationPassphrase,
  demonstrationSteps,
  makeDemonstration,
} from '../store/demonstration/make.ts'
import type { Through } from '../store/demonstration/make.ts'
import { toFailure } from '../failures.ts'
import { selectMeetings, selectMembers } from '../store/demonstration/describe.ts'
import { Store } from '../store/service.ts'
import { required } from './options.ts'
import type { Options, Outcome } from './options.ts'

/** Makes the demonstration panel in `--data`, which must not hold a store yet. */
export async function makeDemo(options: Options): Promise<Outcome> {
  const through = options.values['through'] ?? 'listed'
  if (!demonstrationSteps.includes(through as Through))
    throw invalid({ through: demonstrationSteps.join(', ') })
  const dataDir = resolve(required(options, 'data'))
  const store = new Store(dataDir)
  try {
    mkdirSync(dataDir, { recursive: true })
    await makeDemonstration(store, 'panel', through as Through, () => undefined)
    const { db } = store.desk().store
    return {
      output: {
        passphrase: demonstrationPassphrase,
        members: await selectMembers(db, dateOf(new Date().toISOString())),
        meetings: await selectMeetings(db),
      },
    }
  } catch (error) {
    throw toFailure(error)
  } finally {
    await store.close()
  }
}
