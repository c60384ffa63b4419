import type { Goals } from '../../../shared/goals.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import { conflict, invalid, notAllowed, notFound } from '../../../shared/kernel/reply.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import type { ReadDb, Row, WriteDb } from '../kernel/schema.ts'
import { goalsBeside } from '../facts/select-goals.ts'

export const addGoal: CommandHandler<'goals.add'> = async (tx, { caseId, words, setOn }, context) => {
  requireNotLater({ setOn }, context)
  const known = await tx.selectFrom('case').select('id').where('id', '=', caseId).executeTakeFirst()
  if (!known) throw notFound()
  const nothing = { endHow: null, endOn: null, endWords: '' }
  await tx
    .insertInto('goal')
    .values({ id: newId(), version: 1, caseId, words, setOn, ...nothing })
    .execute()
  return goalsBeside(tx, caseId)
}

export const rewordGoal: CommandHandler<'goals.reword'> = async (
  tx,
  { goalId, version, words, setOn },
  context,
) => {
  requireNotLater({ setOn }, context)
  const first = await firstRating(tx, goalId)
  if (first !== null && first < setOn) throw invalid({ setOn: 'after the goal was rated' })
  return change(tx, goalId, version, context, { words, setOn })
}

const counts = { takenBackReason: null, takenBackBy: null, takenBackAt: null }

export const rateGoal: CommandHandler<'goals.rate'> = async (tx, said, context) => {
  const { goalId, ratedOn } = said
  const goal = await selectGoal(tx, goalId)
  if (goal.endHow !== null) throw notAllowed('goalEnded')
  requireNotLater({ ratedOn }, context)
  if (ratedOn < goal.setOn) throw invalid({ ratedOn: 'before the goal was set' })
  await tx
    .insertInto('goalRating')
    .values({ ...said, id: newId(), memberId: context.who.memberId, ...counts })
    .execute()
  return goalsBeside(tx, goal.caseId)
}

export const takeBackRating: CommandHandler<'goals.takeBackRating'> = async (
  tx,
  { ratingId, reason },
  { at, who },
) => {
  const rating = await tx.selectFrom('goalRating').selectAll().where('id', '=', ratingId).executeTakeFirst()
  if (!rating) throw notFound()
  if (rating.takenBackAt !== null) throw conflict(rating)
  await tx
    .updateTable('goalRating')
    .set({ takenBackReason: reason, takenBackBy: who.memberId, takenBackAt: at })
    .where('id', '=', ratingId)
    .execute()
  return goalsBeside(tx, (await selectGoal(tx, rating.goalId)).caseId)
}

export const endGoal: CommandHandler<'goals.end'> = async (
  tx,
  { goalId, version, how, on, words },
  context,
) => {
  const goal = await selectGoal(tx, goalId)
  if (goal.endHow !== null) throw notAllowed('goalEnded')
  requireNotLater({ on }, context)
  const last = await lastRating(tx, goalId)
  if (on < (last ?? goal.setOn)) throw invalid({ on: 'before the goal was last rated' })
  return change(tx, goalId, version, context, { endHow: how, endOn: on, endWords: words })
}

export const reopenGoal: CommandHandler<'goals.reopen'> = (tx, { goalId, version }, context) =>
  change(tx, goalId, version, context, { endHow: null, endOn: null, endWords: '' })

async function change(
  tx: WriteDb,
  goalId: string,
  version: number,
  context: Context,
  changes: Partial<Omit<Row<'goal'>, 'id' | 'version' | 'caseId'>>,
): Promise<Goals> {
  await updateRow(tx, 'goal', goalId, version, changes, context)
  return goalsBeside(tx, (await selectGoal(tx, goalId)).caseId)
}

async function selectGoal(db: ReadDb, goalId: string): Promise<Row<'goal'>> {
  const goal = await db.selectFrom('goal').selectAll().where('id', '=', goalId).executeTakeFirst()
  if (!goal) throw notFound()
  return goal
}

/** Days of the ratings that count. */
const ratingDays = (db: ReadDb, goalId: string) =>
  db
    .selectFrom('goalRating')
    .select('ratedOn')
    .where('goalId', '=', goalId)
    .where('takenBackAt', 'is', null)
    .limit(1)

const firstRating = async (db: ReadDb, goalId: string): Promise<string | null> =>
  (await ratingDays(db, goalId).orderBy('ratedOn').executeTakeFirst())?.ratedOn ?? null
const lastRating = async (db: ReadDb, goalId: string): Promise<string | null> =>
  (await ratingDays(db, goalId).orderBy('ratedOn', 'desc').executeTakeFirst())?.ratedOn ?? null

/** Of the one day in it: nobody has said yet what they will say. */
function requireNotLater(day: Readonly<Record<string, string>>, { today }: Context): void {
  for (const [field, on] of Object.entries(day)) if (on > today) throw invalid({ [field]: 'in the future' })
}
