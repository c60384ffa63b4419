import { z } from 'zod'
import { newId } from '../../../shared/kernel/ids.ts'
import type { PrivateNote, PrivateNotes } from '../../../shared/papers.ts'
import { conflict, storage } from '../../../shared/kernel/reply.ts'
import type { CommandHandler, QueryHandler } from '../kernel/handler.ts'
import { inRuns } from '../kernel/lists.ts'
import { seal, unseal } from '../keys/kdf.ts'
import type { ReadDb, Row, WriteDb } from '../kernel/schema.ts'
import { noteKeyFor, selectNoteKey } from '../keys/note-key.ts'
import type { NoteKey } from '../keys/note-key.ts'

export const selectNotes: QueryHandler<'papers.notes'> = async (
  db,
  { aboutIds },
  context,
): Promise<PrivateNotes> => {
  const key = await selectNoteKey(db, context)
  const rows: Row<'privateNote'>[] = []
  for (const run of key === null ? [] : inRuns(aboutIds)) {
    const mine = db
      .selectFrom('privateNote')
      .selectAll()
      .where('keyId', '=', key?.id ?? '')
    rows.push(...(await mine.where('aboutId', 'in', run).execute()))
  }
  return {
    notes: key === null ? [] : rows.map((row) => opened(key, row)),
    shut: await countShut(db, context.who.memberId),
  }
}

/** An empty text takes the note away. Nothing of a note goes to history or into the audit trail. */
export const saveNote: CommandHandler<'papers.saveNote'> = async (tx, { aboutId, text, seen }, context) => {
  const key = await noteKeyFor(tx, context)
  const row = await tx
    .selectFrom('privateNote')
    .selectAll()
    .where('keyId', '=', key.id)
    .where('aboutId', '=', aboutId)
    .executeTakeFirst()
  if ((row?.savedAt ?? null) !== seen) throw conflict(row ? opened(key, row) : null)
  if (row) await tx.deleteFrom('privateNote').where('id', '=', row.id).execute()
  if (text.trim() === '') return null
  const { memberId } = context.who
  const about = { memberId, aboutId }
  const sealed = seal(key.key, padded(text), contextOf(about))
  const made = { id: newId(), keyId: key.id, sealed, savedAt: context.at, ...about }
  await tx.insertInto('privateNote').values(made).execute()
  return { aboutId, text, savedAt: context.at }
}

/** The caller's own, and only those that their lost passphrase would have opened. */
export const discardShut: CommandHandler<'papers.discardShut'> = async (tx, _input, { who }) => {
  for (const run of inRuns(await shutKeys(tx, who.memberId)))
    await tx.deleteFrom('privateNote').where('keyId', 'in', run).execute()
}

function opened(key: NoteKey, row: Row<'privateNote'>): PrivateNote {
  const bytes = unseal(key.key, row.sealed, contextOf(row))
  if (!bytes) throw storage('damaged')
  const text = z.string().parse(JSON.parse(bytes.toString('utf8')))
  return { aboutId: row.aboutId, text, savedAt: row.savedAt }
}

/** A note that was moved to another member or another case does not open there. */
const contextOf = ({ memberId, aboutId }: Pick<Row<'privateNote'>, 'memberId' | 'aboutId'>): string =>
  `${memberId}/note/${aboutId}`

const step = 256

/** How long it is says something too: it is filled up with spaces, which JSON does not mind. */
function padded(text: string): Buffer {
  const bytes = Buffer.from(JSON.stringify(text))
  return Buffer.concat([bytes, Buffer.alloc((step - (bytes.length % step)) % step, ' ')])
}

async function shutKeys(db: ReadDb, memberId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('noteKey')
    .select('id')
    .where('memberId', '=', memberId)
    .where('revokedAt', 'is not', null)
    .execute()
  return rows.map(({ id }) => id)
}

async function countShut(db: ReadDb | WriteDb, memberId: string): Promise<number> {
  const keys = await shutKeys(db, memberId)
  if (keys.length === 0) return 0
  const row = await db
    .selectFrom('privateNote')
    .select((eb) => eb.fn.countAll<number>().as('notes'))
    .where('keyId', 'in', keys)
    .executeTakeFirstOrThrow()
  return row.notes
}
