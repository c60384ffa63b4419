import type { Who } from '../../../shared/session.ts'
import { selectKept } from '../facts/kept-from.ts'
import type { ReadDb } from '../kernel/schema.ts'

/** How many cases of a meeting the reader's agency may not know of yet. Few people ask for it: one list of their cases. */
export async function countKept(db: ReadDb, meetingId: string, who: Pick<Who, 'side'>): Promise<number> {
  const { cases } = await selectKept(db, who)
  if (cases.length === 0) return 0
  const { kept } = await db
    .selectFrom('agendaItem')
    .select((eb) => eb.fn.countAll<number>().as('kept'))
    .where('meetingId', '=', meetingId)
    .where('state', '<>', 'carried')
    .where('caseId', 'in', cases)
    .executeTakeFirstOrThrow()
  return kept
}
