import { notAllowed, notFound } from '../../../shared/kernel/reply.ts'
import { grantedBy, propose } from '../authority/grants.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import { selectMember } from '../facts/select-panel.ts'

/** The store's own key changes after it, as when somebody leaves. */
export const takeKey: CommandHandler<'panels.takeKey'> = async (tx, { memberId, version }, context) => {
  const old = await tx.selectFrom('member').selectAll().where('id', '=', memberId).executeTakeFirst()
  if (!old) throw notFound()
  if (old.role !== 'observer' || old.keepsKey !== 1) throw notAllowed('noKeyToTake')
  await updateRow(tx, 'member', memberId, version, { keepsKey: 0 }, context)
  // What they were to be besides waits no longer: they would come in by it, without a key.
  const held = grantedBy(old)
  await propose(tx, memberId, { asked: held, held }, context)
  return selectMember(tx, memberId, context.today)
}
