import type { PersonCorrection } from '../../../shared/people-corrections.ts'
import type { Row, WriteDb } from '../kernel/schema.ts'

export type Correction = Omit<Row<'personCorrection'>, 'changes'> & Pick<PersonCorrection, 'changes'>

export async function addCorrections(tx: WriteDb, corrections: readonly Correction[]): Promise<void> {
  for (const one of corrections)
    await tx
      .insertInto('personCorrection')
      .values({ ...one, changes: JSON.stringify(one.changes) })
      .execute()
}

/** What is left of each where people are parted; one of which nothing is left goes. */
export async function keepCorrections(tx: WriteDb, left: readonly Correction[]): Promise<void> {
  for (const { id, changes } of left)
    if (changes.length === 0) await tx.deleteFrom('personCorrection').where('id', '=', id).execute()
    else
      await tx
        .updateTable('personCorrection')
        .set({ changes: JSON.stringify(changes) })
        .where('id', '=', id)
        .execute()
}
