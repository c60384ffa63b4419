import { newId } from '../../../shared/kernel/ids.ts'
import { conflict, notAllowed } from '../../../shared/kernel/reply.ts'
import { given } from '../kernel/changes.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import { unflagged } from '../facts/route-flags.ts'
import { selectRoute } from './route.ts'
import { selectCase } from './select-case.ts'

export const setFlags: CommandHandler<'cases.setFlags'> = async (
  tx,
  { caseId, version, changes },
  context,
) => {
  if ((await selectCase(tx, caseId)).state === 'closed') throw notAllowed('closed')
  const columns = Object.fromEntries(Object.entries(given(changes)).map(([name, on]) => [name, on ? 1 : 0]))
  const known = await tx.selectFrom('routeFlags').select('id').where('caseId', '=', caseId).executeTakeFirst()
  if (!known && version !== unflagged.version) throw conflict(unflagged)
  const id = known?.id ?? newId()
  if (!known) {
    const empty = { disagreement: 0, novelSpend: 0, legalDoubt: 0, section117Ending: 0, personAsks: 0 }
    await tx
      .insertInto('routeFlags')
      .values({ id, version: unflagged.version, caseId, ...empty })
      .execute()
  }
  await updateRow(tx, 'routeFlags', id, version, columns, context)
  return selectRoute(tx, caseId, context.today)
}
