import { dateOf } from '../../../shared/kernel/dates.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import { insertEnd } from '../departures/leave-behind.ts'
import { recordLetters } from '../letters/record-letters.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { endDepartures } from './departures.ts'
import { toWhom } from './offered.ts'
import { beginRelease, recordRelease } from './record-release.ts'

// `releases.write` is a task: what the store has of it are these three.

/** First, before a file is on disk: nothing that leaves is unlogged, wherever Accord stops. */
export const begin: CommandHandler<'releases.begin'> = (tx, { meetingId, ...announced }, context) =>
  beginRelease(tx, meetingId, announced, context)

/** Once the packs are on disk. */
export const record: CommandHandler<'releases.record'> = async (
  tx,
  { meetingId, packs, to, letters, departureId },
  context,
) => {
  await recordRelease(tx, meetingId, { packs, to }, context, departureId)
  if (letters.length > 0) {
    const { person } = await toWhom(tx, meetingId, to, dateOf(context.at))
    if (!person) throw invalid({ to: 'nothing is chosen' })
    await recordLetters(tx, meetingId, { written: letters, kind: 'release', why: person }, context)
  }
  if (departureId !== null) await insertEnd(tx, departureId, 'left', context)
  return null
}

/** Where nothing of them was left on disk. */
export const abandon: CommandHandler<'releases.abandon'> = async (tx, { departureIds }, context) => {
  await endDepartures(tx, departureIds, 'stayed', context)
  return null
}
