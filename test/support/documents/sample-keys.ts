import { createPublicKey } from 'node:crypto'
import type { KeyList } from '../../../electron/proof/key-list.ts'
import { sha256Hex } from '../../../electron/proof/jcs.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { keyOf } from './sample-pack.ts'
import type { Signer } from './sample-pack.ts'
import { decisionRecord } from './sample-record.ts'

/** The keys of one agency's signers, as it gives them to the other. */
export function keyListOf(side: Side, signers: readonly Signer[]): KeyList {
  const { name: agencyName, odsCode } = decisionRecord.agencies[side]
  const keys = signers.map(({ member, seed }) => ({
    memberId: member.memberId,
    name: member.name,
    keySha256: sha256Hex(createPublicKey(keyOf(seed)).export({ type: 'spki', format: 'der' })),
    madeAt: '2026-09-01T09:00:00.000Z',
    endedAt: null,
  }))
  return { schema: 'accord/keys@1', side, agencyName, odsCode, keys }
}
