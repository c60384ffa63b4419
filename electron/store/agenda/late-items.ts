import { addWorkingDays } from '../../../shared/kernel/dates.ts'
import type { LateException } from '../../../shared/agenda-operations.ts'
import type { PanelTerms } from '../../../shared/panels.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import type { Context } from '../kernel/handler.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'

type Held = Pick<Row<'meeting'>, 'heldOn'>
type ItemTerms = Pick<PanelTerms, 'agendaDaysBefore' | 'closedDays'>

/** The last day on which an item is in time, in the panel's own working days before the meeting. */
export const itemsDueOn = ({ heldOn }: Held, { agendaDaysBefore, closedDays }: ItemTerms): string =>
  addWorkingDays(heldOn, -agendaDaysBefore, closedDays)

export const isLate = (meeting: Held, terms: ItemTerms, today: string): boolean =>
  today > itemsDueOn(meeting, terms)

export interface LateMarks {
  readonly late: 0 | 1
  readonly lateReason: string
  readonly lateBy: string
}

/** How an item that is added now is marked. After the time limit it is refused without the chair's leave. */
export async function lateMarks(
  db: ReadDb,
  meeting: Held,
  terms: ItemTerms,
  exception: LateException | undefined,
  context: Context,
): Promise<LateMarks> {
  if (!isLate(meeting, terms, context.today)) return { late: 0, lateReason: '', lateBy: '' }
  if (!exception) throw invalid({ exception: 'late without a reason' })
  return { late: 1, lateReason: exception.reason, lateBy: await chairOf(db, exception, context) }
}

/** The name of the chair whose leave it is: the chair who says it, or the one whom a coordinator names. */
export async function chairOf(
  db: ReadDb,
  { chairId }: LateException,
  { who }: Pick<Context, 'who'>,
): Promise<string> {
  if (chairId === undefined) {
    if (who.role === 'chair') return who.name
    throw invalid({ chairId: 'name the chair who takes it' })
  }
  const chair = await db
    .selectFrom('member')
    .select('name')
    .where('id', '=', chairId)
    .where('role', '=', 'chair')
    .where('active', '=', 1)
    .executeTakeFirst()
  if (!chair) throw invalid({ chairId: 'only the chair' })
  return chair.name
}
