import { randomBytes } from 'node:crypto'
import { newId } from '../../../shared/kernel/ids.ts'
import { notAllowed } from '../../../shared/kernel/reply.ts'
import type { Context, Notebook } from '../kernel/handler.ts'
import { seal, subKey, unseal } from './kdf.ts'
import type { ReadDb, Row, WriteDb } from '../kernel/schema.ts'

/** From the root key under the member's passphrase: neither the store's key nor the recovery key leads to it. */
export const openNotebook = async (memberId: string, root: Uint8Array): Promise<Notebook> => ({
  memberId,
  key: await subKey(root, 'notes'),
})

export interface NoteKey {
  readonly id: string
  readonly key: Buffer
}

/** The caller's own, if it is they who unlocked: whoever an operation is run as, nobody's notes open for another. */
export async function selectNoteKey(
  db: ReadDb,
  { who, notebook }: Pick<Context, 'who' | 'notebook'>,
): Promise<NoteKey | null> {
  const own = ownNotebook(who.memberId, notebook)
  const row = await selectKeyRow(db, who.memberId)
  if (!row) return null
  const key = unseal(own.key, row.sealed, contextOf(row))
  if (!key) throw notAllowed('notes')
  return { id: row.id, key }
}

/** Made with the first note. */
export async function noteKeyFor(tx: WriteDb, context: Context): Promise<NoteKey> {
  const known = await selectNoteKey(tx, context)
  if (known) return known
  const { memberId } = context.who
  const made = { id: newId(), key: randomBytes(32) }
  const own = ownNotebook(memberId, context.notebook)
  const sealed = seal(own.key, made.key, contextOf({ id: made.id, memberId }))
  await tx
    .insertInto('noteKey')
    .values({ id: made.id, memberId, sealed, createdAt: context.at, revokedAt: null })
    .execute()
  return made
}

/** The same notes under a new passphrase: only the key is sealed anew. */
export async function rewrapNoteKey(tx: WriteDb, from: Notebook, to: Notebook): Promise<void> {
  const row = await selectKeyRow(tx, from.memberId)
  if (!row) return
  const key = unseal(from.key, row.sealed, contextOf(row))
  if (!key || to.memberId !== from.memberId) throw notAllowed('notes')
  await tx
    .updateTable('noteKey')
    .set({ sealed: seal(to.key, key, contextOf(row)) })
    .where('id', '=', row.id)
    .execute()
}

/** After recovery: the old notes are kept, and stay shut, since the passphrase that opened them is lost. */
export async function revokeNoteKey(tx: WriteDb, memberId: string, at: string): Promise<void> {
  await tx
    .updateTable('noteKey')
    .set({ revokedAt: at })
    .where('memberId', '=', memberId)
    .where('revokedAt', 'is', null)
    .execute()
}

function ownNotebook(memberId: string, notebook: Notebook | null): Notebook {
  if (notebook?.memberId !== memberId) throw notAllowed('notes')
  return notebook
}

const contextOf = ({ id, memberId }: Pick<Row<'noteKey'>, 'id' | 'memberId'>): string =>
  `${memberId}/notes/${id}`

const selectKeyRow = (db: ReadDb, memberId: string): Promise<Row<'noteKey'> | undefined> =>
  db
    .selectFrom('noteKey')
    .selectAll()
    .where('memberId', '=', memberId)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
