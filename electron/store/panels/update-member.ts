import { newId } from '../../../shared/kernel/ids.ts'
import { invalid, notFound } from '../../../shared/kernel/reply.ts'
import type { Role } from '../../../shared/kernel/op.ts'
import { propose } from '../authority/grants.ts'
import { heldAtOnce } from '../authority/in-force.ts'
import type { Holder } from '../authority/in-force.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import { updateRow } from '../kernel/history.ts'
import type { Row, WriteDb } from '../kernel/schema.ts'
import {
  checkAuthority,
  checkCoordinatorRemains,
  checkMove,
  checkOwnLimit,
} from '../authority/check-member.ts'
import { selectMember } from '../facts/select-panel.ts'

/** What a member is called on a record. */
const calledFields = ['name', 'title', 'registration'] as const
type Called = Pick<Row<'member'>, (typeof calledFields)[number]>

const holderOf = ({ role, side, annualLimitPence, active }: Row<'member'>): Holder => ({
  role: role as Role,
  side,
  annualLimitPence,
  active: active === 1,
})

/**
 * Puts a member right, or says what changed from a day on; records of meetings before that day keep what they were
 * called then, also those that are still to be frozen.
 */
export const updateMember: CommandHandler<'panels.updateMember'> = async (
  tx,
  { memberId, version, active, changedOn, reason, ...fields },
  context,
) => {
  checkAuthority(fields)
  const old = await tx.selectFrom('member').selectAll().where('id', '=', memberId).executeTakeFirst()
  if (!old) throw notFound()
  checkOwnLimit(old, fields, context.who)
  await checkMove(tx, old, fields.side, context.who)
  const held = heldAtOnce(holderOf(old), { ...fields, active })
  await checkCoordinatorRemains(tx, memberId, { role: held.role, active })
  const changed = calledFields.filter((field) => old[field] !== fields[field])
  if (reason === '' && (changed.length > 0 || old.side !== fields.side))
    throw invalid({ reason: 'say why: it stands on records' })
  await updateRow(
    tx,
    'member',
    memberId,
    version,
    { ...fields, ...held, active: active ? 1 : 0, reason },
    context,
  )
  await propose(tx, memberId, { asked: active ? fields : held, held }, context)
  if (changed.length > 0) await tellEarlier(tx, { old, now: fields, changed, changedOn }, context)
  return selectMember(tx, memberId, context.today)
}

interface Renamed {
  readonly old: Row<'member'>
  readonly now: Called
  readonly changed: readonly (keyof Called)[]
  readonly changedOn: string | null
}

/** From a day: what they were called until then is kept beside them. A correction is right of every earlier day too. */
async function tellEarlier(tx: WriteDb, renamed: Renamed, context: Context): Promise<void> {
  const { old, now, changed, changedOn } = renamed
  const earlier = await tx.selectFrom('memberEarlier').selectAll().where('memberId', '=', old.id).execute()
  if (changedOn === null) {
    for (const row of earlier) {
      const fields = changed.filter((field) => row[field] === old[field] && old[field] !== '')
      const changes = Object.fromEntries(fields.map((field) => [field, now[field]]))
      if (fields.length > 0) await updateRow(tx, 'memberEarlier', row.id, row.version, changes, context)
    }
    return
  }
  if (changedOn > context.today) throw invalid({ changedOn: 'has not come yet: say it on the day' })
  if (earlier.some(({ untilOn }) => untilOn >= changedOn))
    throw invalid({ changedOn: 'is not after the last change' })
  const { name, title, registration } = old
  await tx
    .insertInto('memberEarlier')
    .values({ id: newId(), version: 1, memberId: old.id, untilOn: changedOn, name, title, registration })
    .execute()
}
