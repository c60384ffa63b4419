import type { Authorities } from '../../../shared/authority.ts'
import type { Input } from '../../../shared/contract.ts'
import { notAllowed, notFound } from '../../../shared/kernel/reply.ts'
import type { Context, FeatureHandlers } from '../kernel/handler.ts'
import { checkAuthority, checkCoordinatorRemains, checkMove } from './check-member.ts'
import type { Row, WriteDb } from '../kernel/schema.ts'
import { confirmersOf } from './confirmers.ts'
import { endGrant, grantedBy } from './grants.ts'
import type { Grant } from './grants.ts'
import { giveAuthority } from '../panels/rows/members.ts'
import { confirmKey } from './confirm-key.ts'
import { isTypedByAnother } from './typed-by-another.ts'
import { ownKeyWaits } from './renewed-keys.ts'
import { selectAuthorities } from './select-authorities.ts'

export const authorityHandlers: FeatureHandlers<'authority'> = {
  list: (db) => selectAuthorities(db),

  confirm: async (tx, input, context) => {
    const { grant, byOtherAgency } = await mayAnswer(tx, input, context)
    await giveTo(tx, grant, context)
    return ended(tx, grant, { state: 'confirmed', basis: byOtherAgency ? 'otherAgency' : 'agency' }, context)
  },

  confirmKey,

  refuse: async (tx, input, context) => {
    const { grant } = await mayAnswer(tx, input, context)
    return ended(tx, grant, { state: 'refused' }, context)
  },
}

interface Asked {
  readonly grant: Grant
  readonly byOtherAgency: boolean
}

/** Who neither set it nor is given it, works for that agency, and came in by a passphrase that nobody else typed. */
async function mayAnswer(
  tx: WriteDb,
  { memberId, grantId, version }: Input<'authority.confirm'>,
  { who }: Context,
): Promise<Asked> {
  const grant = await tx
    .selectFrom('authorityGrant')
    .selectAll()
    .where('id', '=', grantId)
    .where('memberId', '=', memberId)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  if (!grant) throw notFound()
  const members = await tx.selectFrom('member').selectAll().execute()
  const { people, byOtherAgency } = confirmersOf(grant, members)
  if (grant.memberId === who.memberId || grant.proposedBy === who.memberId) throw notAllowed('ownAuthority')
  if (!people.some(({ id }) => id === who.memberId)) throw notAllowed('notToConfirm')
  if (await isTypedByAnother(tx, who.memberId)) throw notAllowed('passphraseGiven')
  // Who let them in anew could be them: the other agency says first that they are who they were.
  if (await ownKeyWaits(tx, who.memberId)) throw notAllowed('keyWaits')
  return { grant: { ...grant, version }, byOtherAgency }
}

/** From here on it is in force, for what is closed later, and for what was closed while it waited (sign-off/authority.ts). */
async function giveTo(tx: WriteDb, grant: Grant, context: Context): Promise<void> {
  const member: Row<'member'> | undefined = await tx
    .selectFrom('member')
    .selectAll()
    .where('id', '=', grant.memberId)
    .executeTakeFirst()
  if (!member) throw notFound()
  if (member.active !== 1) throw notAllowed('left')
  const granted = grantedBy(grant)
  checkAuthority(granted)
  await checkMove(tx, member, granted.side, context.who)
  await checkCoordinatorRemains(tx, member.id, { role: granted.role, active: true })
  await giveAuthority(tx, member, granted, context)
}

async function ended(
  tx: WriteDb,
  grant: Grant,
  ending: Partial<Pick<Grant, 'state' | 'basis'>>,
  context: Context,
): Promise<Authorities> {
  await endGrant(tx, grant, ending, context)
  return selectAuthorities(tx)
}
