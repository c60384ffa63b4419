import type { RenewedKey } from '../../../shared/authority.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { fingerprintWords } from '../../proof/fingerprint.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'

type Key = Pick<Row<'memberKey'>, 'memberId' | 'keySha256' | 'createdAt' | 'byRecovery' | 'confirmedBy'>

/** It came with a recovery, and nobody of the other agency has confirmed it yet. */
export const keyWaits = ({ byRecovery, confirmedBy }: Pick<Key, 'byRecovery' | 'confirmedBy'>): boolean =>
  byRecovery === 1 && confirmedBy === null

/** Whether this member came in anew by a key that nobody of the other agency has confirmed yet. */
export async function ownKeyWaits(db: ReadDb, memberId: string): Promise<boolean> {
  return (await selectKeys(db)).some((key) => key.memberId === memberId && keyWaits(key))
}

const selectKeys = (db: ReadDb): Promise<Key[]> =>
  db
    .selectFrom('memberKey')
    .select(['memberId', 'keySha256', 'createdAt', 'byRecovery', 'confirmedBy'])
    .where('revokedAt', 'is', null)
    .orderBy('id')
    .execute()

/** Keys that wait, and who may confirm each: of the other agency, by a key that does not wait itself. */
export async function selectRenewedKeys(
  db: ReadDb,
  members: readonly Row<'member'>[],
): Promise<readonly RenewedKey[]> {
  const keys = await selectKeys(db)
  const waiting = keys.filter(keyWaits)
  const unproven = new Set(waiting.map(({ memberId }) => memberId))
  return waiting.flatMap(({ memberId, keySha256, createdAt: since }) => {
    const member = members.find(({ id }) => id === memberId)
    // Who has left or only observes signs nothing: nobody is asked about their key.
    if (!member || member.active !== 1 || member.role === 'observer') return []
    const confirmers = members.filter(
      (one) => mayConfirm(one, member.side) && one.id !== memberId && !unproven.has(one.id),
    )
    return {
      memberId,
      memberName: member.name,
      side: member.side,
      keySha256,
      words: fingerprintWords(keySha256),
      since,
      confirmers: confirmers.map(({ id, name }) => ({ memberId: id, name })),
    }
  })
}

const mayConfirm = ({ active, role, side }: Row<'member'>, of: Side | null): boolean =>
  active === 1 && role !== 'observer' && side !== null && side !== of
