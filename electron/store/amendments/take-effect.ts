import { changedActions } from '../../../shared/amendments.ts'
import type { DecisionRecord } from '../../../shared/records.ts'
import type { Context } from '../kernel/handler.ts'
import type { WriteDb } from '../kernel/schema.ts'
import { correctDecision } from '../room/rows/decisions.ts'
import { keepActions } from './correct-actions.ts'
import { actionsOf, wordsOf } from './words-of.ts'

interface Effect {
  readonly before: DecisionRecord
  readonly after: DecisionRecord
  readonly itemId: string
}

/** The case and its list of actions say what this version says, in the place of what stood before. */
export async function takeEffect(
  tx: WriteDb,
  { before, after, itemId }: Effect,
  context: Context,
): Promise<void> {
  await correctDecision(tx, itemId, wordsOf(after), context)
  await keepActions(tx, itemId, changedActions(actionsOf(before), actionsOf(after)), context)
}
