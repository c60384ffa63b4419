import type { Granted } from '../../../shared/authority.ts'
import type { Input } from '../../../shared/contract.ts'
import type { Member } from '../../../shared/panels.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import { invalid, notFound } from '../../../shared/kernel/reply.ts'
import { propose } from '../authority/grants.ts'
import { heldAtOnce } from '../authority/in-force.ts'
import type { Holder } from '../authority/in-force.ts'
import type { Context, PreparedHandler } from '../kernel/handler.ts'
import { holdsKey } from '../keys/key-holders.ts'
import { updateRow } from '../kernel/rows.ts'
import type { ReadDb, Row, WriteDb } from '../kernel/schema.ts'
import {
  checkAuthority,
  checkCoordinatorRemains,
  checkMove,
  checkOwnLimit,
} from '../authority/check-member.ts'
import { firstRoot, sealUnder } from './first-passphrase.ts'
import { selectMember } from '../facts/select-panel.ts'

/** What a member is called on a record. */
const calledFields = ['name', 'title', 'registration'] as const
type Called = Pick<Row<'member'>, (typeof calledFields)[number]>

const holderOf = ({ role, side, annualLimitPence, active }: Row<'member'>): Holder => ({
  role,
  side,
  annualLimitPence,
  active: active === 1,
})

const memberRow = (db: ReadDb, memberId: string): Promise<Row<'member'> | undefined> =>
  db.selectFrom('member').selectAll().where('id', '=', memberId).executeTakeFirst()

/** Who only observed counts as somebody new, whatever they are asked to do. An observer of before keeps their key. */
function nextOf(
  old: Row<'member'>,
  { role, side, annualLimitPence, active }: Input<'panels.updateMember'>,
): { readonly held: Granted; readonly comesIn: boolean; readonly keepsKey: 0 | 1 } {
  const held = heldAtOnce(holderOf(old), { role, side, annualLimitPence, active })
  const keepsKey = active && holdsKey(old) && old.role === 'observer' && held.role === 'observer' ? 1 : 0
  const comesIn = !holdsKey(old) && holdsKey({ role: held.role, active: active ? 1 : 0, keepsKey })
  return { held, comesIn, keepsKey }
}

/**
 * Puts a member right, or says what changed from a day on; records of meetings before that day keep what they were
 * called then, also those that are still to be frozen.
 */
export const updateMember: PreparedHandler<'panels.updateMember'> = {
  prepare: async (db, input, _context, vault) => {
    const row = await memberRow(db, input.memberId)
    // Somebody else changed them meanwhile: that is found, and said, in the transaction.
    if (!row || row.version !== input.version)
      return (tx, _input, context) => change(tx, input, null, context)
    const { login, name, title } = { ...row, ...input }
    const { comesIn } = nextOf(row, input)
    const root = await firstRoot(db, vault, { login, name, title }, comesIn, input.passphrase)
    return (tx, _input, context) => change(tx, input, root, context)
  },
}

async function change(
  tx: WriteDb,
  input: Input<'panels.updateMember'>,
  root: Buffer | null,
  context: Context,
): Promise<Member> {
  const { memberId, version, active, changedOn, reason, passphrase: _passphrase, ...fields } = input
  checkAuthority(fields)
  const old = await memberRow(tx, memberId)
  if (!old) throw notFound()
  checkOwnLimit(old, fields, context.who)
  await checkMove(tx, old, fields.side, context.who)
  const { held, keepsKey } = nextOf(old, input)
  await checkCoordinatorRemains(tx, memberId, { role: held.role, active })
  const changed = calledFields.filter((field) => old[field] !== fields[field])
  if (reason === '' && (changed.length > 0 || old.side !== fields.side)) throw invalid({ reason: 'say why' })
  const row = {
    ...fields,
    discipline: fields.discipline ?? old.discipline,
    ...held,
    active: active ? 1 : 0,
    keepsKey,
    reason,
  }
  await updateRow(tx, 'member', memberId, version, row, context)
  if (root) await sealUnder(tx, memberId, root, context)
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
  if (changedOn > context.today) throw invalid({ changedOn: 'not before the day' })
  if (earlier.some(({ untilOn }) => untilOn >= changedOn))
    throw invalid({ changedOn: 'is not after the last change' })
  const { name, title, registration } = old
  await tx
    .insertInto('memberEarlier')
    .values({ id: newId(), version: 1, memberId: old.id, untilOn: changedOn, name, title, registration })
    .execute()
}
