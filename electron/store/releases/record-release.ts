import { newId } from '../../../shared/ids.ts'
import { invalid } from '../../../shared/reply.ts'
import type { Context } from '../handler.ts'
import { inRuns } from '../history-many.ts'
import type { WriteDb } from '../schema.ts'
import type { ReleasedPack } from './material.ts'
import { selectReleaseFacts } from './select-facts.ts'
import { settleRelease } from './settle.ts'

/** One line a pack: what left, for whom, and whether both agencies had signed. Cases and meeting move on with it. */
export async function recordRelease(
  tx: WriteDb,
  meetingId: string,
  packs: readonly ReleasedPack[],
  context: Pick<Context, 'at' | 'who'>,
): Promise<void> {
  const { records } = await selectReleaseFacts(tx, meetingId)
  const known = new Map(records.map((record) => [record.record.row.id, record]))
  const rows = packs.map(({ side, recordId, version, files, sumsSha256, ...stamp }) => {
    const record = known.get(recordId)
    if (record?.record.row.recordVersion !== version)
      throw invalid({ recordId: 'not a record of this meeting' })
    const bothSigned = stamp.bothSigned ?? record.bothSigned
    return {
      id: newId(),
      meetingId,
      recordId,
      recordVersion: version,
      side,
      memberId: context.who.memberId,
      at: context.at,
      files,
      sumsSha256,
      oneAgencyOnly: bothSigned ? 0 : 1,
    }
  })
  for (const run of inRuns(rows)) await tx.insertInto('release').values(run).execute()
  await settleRelease(tx, meetingId, context)
}
