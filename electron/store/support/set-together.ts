import { newId } from '../../../shared/kernel/ids.ts'
import { conflict } from '../../../shared/kernel/reply.ts'
import { emptyTogether } from '../../../shared/support.ts'
import { selectTogether } from '../facts/select-support.ts'
import { togetherFields } from '../facts/to-support.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import { requireOpen } from './change-offers.ts'
import { selectSupport } from './select-support.ts'

export const setTogether: CommandHandler<'support.setTogether'> = async (
  tx,
  { caseId, version, changes },
  context,
) => {
  await requireOpen(tx, caseId)
  const was = (await selectTogether(tx, [caseId])).get(caseId)
  if (was) await updateRow(tx, 'together', was.id, version, togetherFields.toRow(changes), context)
  else if (version !== 0) throw conflict({ caseId, version: 0 })
  else
    await tx
      .insertInto('together')
      .values({
        id: newId(),
        version: 1,
        caseId,
        ...togetherFields.toRow(emptyTogether),
        ...togetherFields.toRow(changes),
      })
      .execute()
  return selectSupport(tx, caseId)
}
