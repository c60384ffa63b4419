import { shortDate } from '../../../shared/kernel/dates.ts'
import type { Hit } from '../../../shared/search.ts'
import { actionRows, toAction } from '../facts/select-actions.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { firstLine } from './case-hits.ts'

/** Open ones first, then the newest. */
export async function actionHits(db: ReadDb, ids: readonly string[]): Promise<Hit[]> {
  if (ids.length === 0) return []
  const rows = await actionRows(db)
    .where('action.id', 'in', ids)
    .orderBy((eb) => eb.case().when('action.state', '=', 'open').then(0).else(1).end())
    .orderBy('action.id', 'desc')
    .execute()
  return rows.map(toAction).map((action) => ({
    kind: 'action',
    id: action.id,
    title: firstLine(action.text),
    note: [
      action.ownerName,
      action.personName && `about ${action.personName}`,
      ...(action.dueOn === null ? [] : [`due ${shortDate(action.dueOn)}`]),
      action.caseReference,
    ]
      .filter(Boolean)
      .join(' · '),
  }))
}
