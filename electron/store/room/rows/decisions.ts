import { newId } from '../../../../shared/kernel/ids.ts'
import type { AmendedWords } from '../../../../shared/amendments.ts'
import type { Context } from '../../kernel/handler.ts'
import { updateRows } from '../../kernel/rows.ts'
import type { WriteDb } from '../../kernel/schema.ts'

/** The case shows the words of the latest version; those of the earlier one stand in it and in the history. */
export async function correctDecision(
  tx: WriteDb,
  itemId: string,
  { conditions, ...words }: AmendedWords,
  context: Context,
): Promise<void> {
  const old = await tx.selectFrom('decision').selectAll().where('itemId', '=', itemId).executeTakeFirst()
  if (!old) return
  const listed = JSON.stringify(conditions.map((text) => ({ id: newId(), text })))
  await updateRows(tx, 'decision', [{ old, changes: { ...words, conditions: listed } }], context)
}
