import { z } from 'zod'
import type { Input } from '../../../shared/contract.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import { sideOfReader } from '../../../shared/person-parts.ts'
import type { MinutesLogEntry } from '../../../shared/minutes.ts'
import { insertEnd } from '../departures/leave-behind.ts'
import { whyOf } from '../releases/offered.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import { inRuns } from '../kernel/lists.ts'
import type { NewRow, ReadDb, WriteDb } from '../kernel/schema.ts'

const Items = z.array(z.int())

/** The latest first. */
export async function selectMinutesLog(db: ReadDb, meetingId: string): Promise<MinutesLogEntry[]> {
  const rows = await db
    .selectFrom('minutesCopy')
    .innerJoin('member as writer', 'writer.id', 'minutesCopy.memberId')
    .leftJoin('member as reader', 'reader.id', 'minutesCopy.forMemberId')
    .select([
      'minutesCopy.id',
      'minutesVersion',
      'minutesCopy.side',
      'items',
      'part',
      'at',
      'purpose',
      'basis',
    ])
    .select(['writer.name as by', 'reader.name as forName'])
    .where('meetingId', '=', meetingId)
    .orderBy('minutesCopy.id', 'desc')
    .execute()
  return rows.map(({ items, ...row }) => ({ ...row, items: Items.parse(JSON.parse(items)) }))
}

/** The second half of `personParts.write`: each is a copy that has one item in it. */
export const recordParts: CommandHandler<'personParts.record'> = (tx, { parts, ...left }, context) =>
  recordCopies(
    tx,
    {
      ...left,
      copies: parts.map(({ reader, position, version, sha256 }) => ({
        minutesVersion: version,
        side: sideOfReader[reader],
        forMemberId: null,
        items: JSON.stringify([position]),
        part: reader === 'gp' ? 'gp' : 'record',
        sha256,
      })),
    },
    context,
  )

/** The second half of `minutes.write`, once the files are on disk. */
export const recordMinutes: CommandHandler<'minutes.record'> = (tx, { copies, ...left }, context) =>
  recordCopies(
    tx,
    {
      ...left,
      copies: copies.map(({ version, items, ...copy }) => ({
        minutesVersion: version,
        items: JSON.stringify(items),
        ...copy,
      })),
    },
    context,
  )

type Left = Omit<Input<'minutes.record'>, 'copies'> & {
  readonly copies: readonly Pick<
    NewRow<'minutesCopy'>,
    'minutesVersion' | 'side' | 'forMemberId' | 'items' | 'part' | 'sha256'
  >[]
}

async function recordCopies(
  tx: WriteDb,
  { meetingId, copies, why: asked, departureId }: Left,
  context: Context,
): Promise<null> {
  if (departureId !== null) await insertEnd(tx, departureId, 'left', context)
  const why = await whyOf(tx, meetingId, asked)
  const of = { meetingId, ...why, memberId: context.who.memberId, at: context.at }
  const rows = copies.map((copy) => ({ id: newId(), ...copy, ...of }))
  for (const run of inRuns(rows)) await tx.insertInto('minutesCopy').values(run).execute()
  return null
}
