import { allow } from '../../../shared/check.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import { letters as letterOps } from '../../../shared/letters.ts'
import type { Letter } from '../../../shared/letters.ts'
import { invalid, notFound } from '../../../shared/kernel/reply.ts'
import { insertEnd } from '../departures/leave-behind.ts'
import type { Desk } from '../kernel/desk.ts'
import type { Context } from '../kernel/handler.ts'
import { inRuns } from '../kernel/lists.ts'
import type { ReadDb, WriteDb } from '../kernel/schema.ts'
import { transact } from '../kernel/transact.ts'
import { selectLetters } from './select-letters.ts'

/** A letter that is on disk, as the log keeps it. */
export interface WrittenLetter {
  readonly recordId: string
  readonly recordVersion: number
  readonly letterVersion: number
  readonly format: Letter['format']
  readonly language: string
  readonly files: number
  readonly sha256: string
}

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
  const all = (await selectLetters(db, meetingId, today)).map(({ letter }) => letter)
  const signed = all.filter(({ recordId }) => signedByBoth.has(recordId))
  const letters = signed.filter(({ state }) => state === 'ready' || state === 'given')
  return { letters, notReady: signed.length - letters.length }
}

/** One line a letter: what was to be given to whom, in which format. */
export async function recordLetters(
  tx: WriteDb,
  meetingId: string,
  written: readonly WrittenLetter[],
  kind: 'release' | 'copy',
  { at, who }: Pick<Context, 'at' | 'who'>,
): Promise<void> {
  if (written.length === 0) return
  const known = await tx.selectFrom('record').select('id').where('meetingId', '=', meetingId).execute()
  const ids = new Set(known.map(({ id }) => id))
  if (written.some(({ recordId }) => !ids.has(recordId)))
    throw invalid({ recordId: 'not a record of this meeting' })
  const rows = written.map((one) => ({ id: newId(), meetingId, kind, memberId: who.memberId, at, ...one }))
  for (const run of inRuns(rows)) await tx.insertInto('letterRelease').values(run).execute()
}

/** The second half of `letters.write`, once the copy is on disk: one transaction with its audit entry. */
export async function recordCopy(
  desk: Desk,
  written: WrittenLetter,
  departureId: string | null = null,
): Promise<void> {
  allow(letterOps.write, desk.who)
  const { recordId } = written
  await transact(desk, {
    operation: 'letters.write',
    about: recordId,
    run: async (tx, by) => {
      const known = await tx
        .selectFrom('record')
        .select('meetingId')
        .where('id', '=', recordId)
        .executeTakeFirst()
      if (!known) throw notFound()
      await recordLetters(tx, known.meetingId, [written], 'copy', by)
      if (departureId !== null) await insertEnd(tx, departureId, 'left', by)
    },
  })
}
