import type { Context } from '../kernel/handler.ts'
import type { Row, WriteDb } from '../kernel/schema.ts'
import { correctDecision } from '../room/rows/decisions.ts'
import { keepActions } from './correct-actions.ts'
import { readingsOf } from './readings.ts'
import { actionsOf, wordsOf } from './words-of.ts'

type Text = Pick<
  Row<'record'>,
  'decisionJson' | 'healthJson' | 'socialCareJson' | 'itemId' | 'caseId' | 'meetingId'
>

interface Effect {
  readonly before: Text
  readonly after: Text
}

/**
 * The case and its list of actions say what this version says, in the place of what stood before: with what is kept from one
 * agency, which the store cuts for each reader, and never a marker in its place.
 */
export async function takeEffect(tx: WriteDb, { before, after }: Effect, context: Context): Promise<void> {
  const [was, is] = [readingsOf(before).whole, readingsOf(after).whole]
  await correctDecision(tx, after.itemId, wordsOf(is), context)
  await keepActions(tx, { before: actionsOf(was), after: actionsOf(is), place: after }, context)
}
