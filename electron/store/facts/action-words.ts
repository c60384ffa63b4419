import type { BlockSource } from '../../../shared/audience-blocks.ts'
import { selectHistory } from '../kernel/history.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'

type Words = BlockSource['actions'][number] & { readonly caseId: string }

const since = ['outcome', 'evidence', 'reason'] as const

/** What was said of each action of these cases, then and since; what a later version said otherwise too. */
export async function selectActionWords(db: ReadDb, caseIds: readonly string[]): Promise<Words[]> {
  const actions = await db
    .selectFrom('action')
    .innerJoin('agendaItem', 'agendaItem.id', 'action.itemId')
    .select(['action.id', 'action.text', 'action.outcome', 'action.evidence', 'action.reason'])
    .select((eb) => eb.ref('agendaItem.caseId').$notNull().as('caseId'))
    .where('agendaItem.caseId', 'in', caseIds)
    .execute()
  const kept = await selectHistory(
    db,
    'action',
    actions.map(({ id }) => id),
  )
  const before = Map.groupBy(kept, ({ rowId }) => rowId)
  return actions.map((action) => ({
    ...action,
    before: (before.get(action.id) ?? []).flatMap(({ version, row }) => textsOf(version, row)),
  }))
}

/** Rows kept before these were columns do not have them. */
function textsOf(
  version: number,
  was: Partial<Row<'action'>>,
): { readonly version: number; readonly text: string }[] {
  return since.flatMap((of) => {
    const text = was[of] ?? ''
    return text === '' ? [] : [{ version, text }]
  })
}
