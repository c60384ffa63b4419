import { newId } from '../../../../shared/kernel/ids.ts'
import type { AmendedWords } from '../../../../shared/amendments.ts'
import type { Context } from '../../kernel/handler.ts'
import { updateRows } from '../../kernel/rows.ts'
import type { WriteDb } from '../../kernel/schema.ts'

/** The case shows the words of the latest version; those of the earlier one stand in it and in the history. */
export async function correctDecision(
  tx: WriteDb,
  itemId: string,
  { conditions, changesRecommendation, ...words }: AmendedWords,
  context: Context,
): Promise<void> {
  const old = await tx.selectFrom('decision').selectAll().where('itemId', '=', itemId).executeTakeFirst()
  if (!old) return
  // One that says the same is the same one: marks name it.
  const known = JSON.parse(old.conditions) as { id: string; text: string }[]
  const listed = JSON.stringify(
    conditions.map((text) => known.find((one) => one.text === text) ?? { id: newId(), text }),
  )
  const changes = { ...words, changesRecommendation: changesRecommendation ? 1 : 0, conditions: listed }
  await updateRows(tx, 'decision', [{ old, changes }], context)
}
