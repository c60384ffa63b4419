import { newId } from '../../../shared/kernel/ids.ts'
import type { Letter, WrittenLetter } from '../../../shared/letters.ts'
import type { Why } from '../../../shared/release-terms.ts'
import { invalid, notFound } from '../../../shared/kernel/reply.ts'
import { insertEnd } from '../departures/leave-behind.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import { inRuns } from '../kernel/lists.ts'
import type { ReadDb, WriteDb } from '../kernel/schema.ts'
import { selectLetters } from './select-letters.ts'

/** What a release takes along: letters that somebody has read, about decisions that both agencies signed. */
export interface LettersToGo {
  readonly letters: readonly Letter[]
  /** Of the records that both agencies signed; nobody has said yet that these are ready. */
  readonly notReady: number
}

export async function lettersToGo(
  db: ReadDb,
  meetingId: string,
  signedByBoth: ReadonlySet<string>,
  today: string,
): Promise<LettersToGo> {
  const found = await selectLetters(db, meetingId, today)
  const held = new Set(found.filter(({ undecided }) => undecided).map(({ letter }) => letter.recordId))
  const all = found.map(({ letter }) => letter)
  const signed = all.filter(({ recordId }) => signedByBoth.has(recordId))
  const letters = signed.filter(
    ({ state, recordId }) => (state === 'ready' || state === 'given') && !held.has(recordId),
  )
  return { letters, notReady: signed.length - letters.length }
}

export interface LettersWritten {
  readonly written: readonly WrittenLetter[]
  readonly kind: 'release' | 'copy'
  readonly why: Why
}

/** One line a letter: what was to be given to whom, in which format. */
export async function recordLetters(
  tx: WriteDb,
  meetingId: string,
  { written, kind, why }: LettersWritten,
  { at, who }: Pick<Context, 'at' | 'who'>,
): Promise<void> {
  if (written.length === 0) return
  const known = await tx.selectFrom('record').select('id').where('meetingId', '=', meetingId).execute()
  const ids = new Set(known.map(({ id }) => id))
  if (written.some(({ recordId }) => !ids.has(recordId)))
    throw invalid({ recordId: 'not a record of this meeting' })
  const rows = written.map((one) => ({
    id: newId(),
    meetingId,
    kind,
    memberId: who.memberId,
    at,
    ...why,
    ...one,
  }))
  for (const run of inRuns(rows)) await tx.insertInto('letterRelease').values(run).execute()
}

/** The second half of `letters.write`, once the copy is on disk. */
export const recordCopy: CommandHandler<'letters.recordCopy'> = async (
  tx,
  { letter, departureId },
  context,
) => {
  const known = await tx
    .selectFrom('record')
    .select('meetingId')
    .where('id', '=', letter.recordId)
    .executeTakeFirst()
  if (!known) throw notFound()
  const copy = { written: [letter], kind: 'copy', why: { purpose: '', basis: '' } } as const
  await recordLetters(tx, known.meetingId, copy, context)
  if (departureId !== null) await insertEnd(tx, departureId, 'left', context)
  return null
}
