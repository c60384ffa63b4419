import type { AnswerHow, HolderState } from '../../../shared/recalls.ts'
import { isAsking } from '../../../shared/recalls.ts'
import { dateOf } from '../../../shared/kernel/dates.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import { invalid, notAllowed, notFound } from '../../../shared/kernel/reply.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import type { Row, WriteDb } from '../kernel/schema.ts'
import { recallRow, selectRecall } from './select-recall.ts'
import { settleRecall } from './settle-recall.ts'

interface Said {
  readonly version: number
  readonly how: AnswerHow
  readonly by: string
  readonly on: string
  readonly words: string
}

/** What was answered before stays, and what is said last holds. */
export const answerRecall: CommandHandler<'recalls.answer'> = async (tx, { holderId, ...said }, context) => {
  const holder = await selectHolder(tx, holderId)
  const { at } = await recallRow(tx, holder.recallId)
  if (said.on > context.today) throw invalid({ on: 'has not come yet' })
  if (said.on < dateOf(at)) throw invalid({ on: 'is before the recall' })
  if (said.how === 'not_found' && said.words.trim() === '')
    throw invalid({ words: 'say where it was looked for' })
  return keep(tx, holder, said, context)
}

/** A named person: whoever does it, by their own name. */
export const giveUp: CommandHandler<'recalls.giveUp'> = async (
  tx,
  { holderId, version, reason },
  context,
) => {
  const holder = await selectHolder(tx, holderId)
  if (holder.state !== 'not_found') throw notAllowed('mayBeFound')
  const { who, today } = context
  return keep(tx, holder, { version, how: 'given_up', by: who.name, on: today, words: reason }, context)
}

async function keep(tx: WriteDb, holder: Row<'recallHolder'>, said: Said, context: Context) {
  const { id: holderId, recallId } = holder
  if (!isAsking((await recallRow(tx, recallId)).state)) throw notAllowed('calledOff')
  const { version, how, by: givenBy, on: dayOn, words } = said
  await updateRow(tx, 'recallHolder', holderId, version, { state: stateAfter(how) }, context)
  const by = { memberId: context.who.memberId, at: context.at }
  await tx
    .insertInto('recallAnswer')
    .values({ id: newId(), holderId, how, givenBy, dayOn, words, ...by })
    .execute()
  await settleRecall(tx, recallId, context)
  return selectRecall(tx, recallId, context.today)
}

const stateAfter = (how: AnswerHow): HolderState =>
  how === 'not_found' || how === 'given_up' ? how : 'answered'

export async function selectHolder(tx: WriteDb, holderId: string): Promise<Row<'recallHolder'>> {
  const row = await tx.selectFrom('recallHolder').selectAll().where('id', '=', holderId).executeTakeFirst()
  if (!row) throw notFound()
  return row
}
