import { sides } from '../../../shared/kernel/text.ts'
import { selectAgencies } from '../facts/select-agencies.ts'
import type { KeyList } from '../../proof/key-list.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { requireAsSigned } from '../sign-off/as-signed.ts'

/** This panel's own signing keys as they are given away: those that no longer sign too, for what they signed. */
export async function ownLists(db: ReadDb, today: string): Promise<readonly KeyList[]> {
  const rows = await db
    .selectFrom('memberKey')
    .innerJoin('member', 'member.id', 'memberKey.memberId')
    .select(['memberKey.memberId', 'member.name', 'member.title', 'member.side'])
    .select(['memberKey.publicKeyPem', 'memberKey.keySha256', 'memberKey.createdAt', 'memberKey.revokedAt'])
    .orderBy('member.name')
    .orderBy('memberKey.createdAt')
    .execute()
  await requireAsSigned(db, { signOffs: [], records: [], keys: rows })
  const agencies = await selectAgencies(db, today)
  return sides
    .map((side): KeyList => ({
      schema: 'accord/keys@1',
      side,
      agencyName: agencies[side].name,
      odsCode: agencies[side].odsCode,
      keys: rows
        .filter((row) => row.side === side)
        .map(({ memberId, name, title, keySha256, createdAt, revokedAt }) => ({
          memberId,
          name,
          role: title,
          keySha256,
          madeAt: createdAt,
          endedAt: revokedAt,
        })),
    }))
    .filter(({ keys }) => keys.length > 0)
}
