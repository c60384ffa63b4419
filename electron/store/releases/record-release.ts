import { newId } from '../../../shared/ids.ts'
import { invalid } from '../../../shared/reply.ts'
import type { Context } from '../handler.ts'
import { inRuns } from '../history-many.ts'
import type { NewRow, WriteDb } from '../schema.ts'
import { endDepartures, matchDepartures, openDepartures } from './departures.ts'
import type { ReleasedPack } from './material.ts'
import { selectReleaseFacts } from './select-facts.ts'
import type { RecordFacts } from './select-facts.ts'
import { settleRelease } from './settle.ts'

type By = Pick<Context, 'at' | 'who'>

/** Before any file is written: what is about to leave, and for whom. Answers an id a pack, in their order. */
export async function beginRelease(
  tx: WriteDb,
  meetingId: string,
  packs: readonly ReleasedPack[],
  context: By,
): Promise<string[]> {
  const rows = await logRows(tx, meetingId, packs, context)
  for (const run of inRuns(rows)) await tx.insertInto('departure').values(run).execute()
  return rows.map(({ id }) => id)
}

/** One line a pack: what left, for whom, and how far it was signed. Cases and meeting move on with it. */
export async function recordRelease(
  tx: WriteDb,
  meetingId: string,
  packs: readonly ReleasedPack[],
  context: By,
): Promise<void> {
  const { left, stayed } = matchDepartures(await openDepartures(tx, meetingId), packs)
  const rows = (await logRows(tx, meetingId, packs, context)).map((row, index) => ({
    ...row,
    id: left[index] ?? row.id,
  }))
  for (const run of inRuns(rows)) await tx.insertInto('release').values(run).execute()
  await endDepartures(
    tx,
    left.filter((id) => id !== null),
    'left',
    context,
  )
  await endDepartures(tx, stayed, 'stayed', context)
  await settleRelease(tx, meetingId, context)
}

async function logRows(
  tx: WriteDb,
  meetingId: string,
  packs: readonly ReleasedPack[],
  { at, who }: By,
): Promise<NewRow<'release'>[]> {
  const { records } = await selectReleaseFacts(tx, meetingId)
  const known = new Map(records.map((record) => [record.record.row.id, record]))
  return packs.map((pack) => {
    const record = known.get(pack.recordId)
    if (record?.record.row.recordVersion !== pack.version)
      throw invalid({ recordId: 'not a record of this meeting' })
    return { id: newId(), meetingId, memberId: who.memberId, at, ...packRow(pack, record) }
  })
}

function packRow(
  { side, recordId, version, files, sumsSha256, ...stamp }: ReleasedPack,
  record: RecordFacts,
) {
  const bothSigned = stamp.bothSigned ?? record.bothSigned
  const shortOf = stamp.shortOf ?? record.shortOf.map((short) => short.side)
  return {
    recordId,
    recordVersion: version,
    side,
    files,
    sumsSha256,
    oneAgencyOnly: bothSigned ? 0 : 1,
    shortOf: shortOf.join(','),
  }
}
