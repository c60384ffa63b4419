import { shortDate } from '../../../shared/dates.ts'
import type { Hit } from '../../../shared/search.ts'
import { actionRows, toAction } from '../actions/select-actions.ts'
import type { ReadDb } from '../schema.ts'
import { firstLine } from './find-cases.ts'
import { holdsWords, roughly, wordsOf } from './folded-text.ts'

/** By what is to be done or who does it; open ones first. */
export async function findActions(db: ReadDb, text: string, limit: number): Promise<Hit[]> {
  const words = wordsOf(text)
  const rows = await actionRows(db)
    .where((eb) =>
      eb.and(
        words.map((word) =>
          eb.or([eb('action.text', 'like', roughly(word)), eb('action.ownerName', 'like', roughly(word))]),
        ),
      ),
    )
    .orderBy((eb) => eb.case().when('action.state', '=', 'open').then(0).else(1).end())
    .orderBy('action.id', 'desc')
    .execute()
  return rows
    .map(toAction)
    .filter((action) => holdsWords(`${action.text} ${action.ownerName}`, words))
    .slice(0, limit)
    .map((action) => ({
      kind: 'action',
      id: action.id,
      title: firstLine(action.text),
      note: [
        action.ownerName,
        ...(action.dueOn === null ? [] : [`due ${shortDate(action.dueOn)}`]),
        action.caseReference,
      ]
        .filter(Boolean)
        .join(' · '),
    }))
}
