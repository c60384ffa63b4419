import { newId } from '../../../shared/kernel/ids.ts'
import type { SetUp } from '../../../shared/session.ts'
import { sides } from '../../../shared/kernel/text.ts'
import type { WriteDb } from '../kernel/schema.ts'

/** What is given at set-up holds from the beginning. */
export async function insertAgencies(
  tx: WriteDb,
  input: Pick<SetUp, 'health' | 'socialCare'>,
): Promise<void> {
  for (const side of sides) {
    const agencyId = newId()
    await tx.insertInto('agency').values({ id: agencyId, side }).execute()
    await tx
      .insertInto('agencyNaming')
      .values({
        id: newId(),
        version: 1,
        agencyId,
        fromOn: null,
        ...input[side],
        abbreviation: '',
        reason: '',
      })
      .execute()
  }
}
