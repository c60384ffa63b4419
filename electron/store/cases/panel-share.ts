import { sql } from 'kysely'
import type { PanelCount } from '../../../shared/cases.ts'
import type { Output } from '../../../shared/contract.ts'
import { addDays, addMonths } from '../../../shared/kernel/dates.ts'
import type { ReadDb } from '../kernel/schema.ts'

/** Below this a share says more about single people than about how a team works. */
const fewest = 5

/** Cases decided in the last three months and in the three before, by where they were decided. */
export async function selectPanelShare(db: ReadDb, today: string): Promise<Output<'cases.panelShare'>> {
  const [from, before] = [addMonths(today, -3), addMonths(today, -6)]
  return {
    now: await decidedIn(db, addDays(from, 1), today),
    before: await decidedIn(db, addDays(before, 1), from),
  }
}

async function decidedIn(db: ReadDb, fromOn: string, toOn: string): Promise<PanelCount | null> {
  const rows = await db
    .selectFrom('record')
    .innerJoin('meeting', 'meeting.id', 'record.meetingId')
    .select(['meeting.kind', (eb) => eb.fn.count<number>('record.itemId').distinct().as('cases')])
    .where('meeting.heldOn', '>=', fromOn)
    .where('meeting.heldOn', '<=', toOn)
    // Nobody signs these, here or there: they say nothing of who decides.
    .where('record.confirmed', '=', 0)
    // With its sign, so that the meetings of these days are looked up by their day, not all of them by their kind.
    .groupBy(sql`+"meeting"."kind"`)
    .execute()
  const all = rows.reduce((sum, { cases }) => sum + cases, 0)
  const panel = rows.find(({ kind }) => kind === 'panel')?.cases ?? 0
  return all < fewest ? null : { panel, all }
}
