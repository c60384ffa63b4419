import type { ColumnType } from 'kysely'
import type { Fixed } from '../kernel/columns.ts'

export interface MemberKeyTable {
  id: Fixed<string>
  memberId: Fixed<string>
  publicKeyPem: Fixed<string>
  keySha256: Fixed<string>
  /** PKCS#8, AES-256-GCM under the member's passphrase. */
  sealed: Uint8Array
  createdAt: Fixed<string>
  revokedAt: string | null
  /** Who typed that passphrase, where it was not the member. */
  givenBy: string | null
  /** 1: it came with a recovery, and signs only once somebody of the other agency has confirmed it. */
  byRecovery: ColumnType<number, number | undefined, never>
  confirmedBy: ColumnType<string | null, undefined, string>
  confirmedAt: ColumnType<string | null, undefined, string>
}

/** A member's own key for their notes, under their passphrase. After recovery a new one: the old notes stay shut. */
export interface NoteKeyTable {
  id: Fixed<string>
  memberId: Fixed<string>
  /** AES-256-GCM under a key derived from the member's passphrase. */
  sealed: Uint8Array
  createdAt: Fixed<string>
  revokedAt: string | null
}

declare module '../kernel/schema.ts' {
  interface Tables {
    memberKey: MemberKeyTable
    noteKey: NoteKeyTable
  }
}
