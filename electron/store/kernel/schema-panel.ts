import type { ColumnType } from 'kysely'

type Side = 'health' | 'socialCare'
/** Set on insert, never updated. */
type Fixed<T> = ColumnType<T, T, never>

interface Versioned {
  id: Fixed<string>
  version: number
}

export interface AgencyTable {
  id: Fixed<string>
  side: Side
}
/** What an agency is called from a day on; `fromOn` null: from the beginning. */
export interface AgencyNamingTable extends Versioned {
  agencyId: Fixed<string>
  fromOn: string | null
  name: string
  /** Empty: nobody has said it yet. */
  odsCode: string
  abbreviation: string
  /** Why it was said, or last changed. */
  reason: string
}
export interface PanelTable extends Versioned {
  name: string
  authority: string
  /** JSON text, parsed in one place. */
  terms: string
}
export interface MemberTable extends Versioned {
  login: Fixed<string>
  name: string
  title: string
  role: string
  side: Side | null
  registration: string
  annualLimitPence: number | null
  /** 0 or 1. */
  active: number
  /** Why it was last changed. */
  reason: ColumnType<string, string | undefined, string>
}
/** What a member was called before a day; `member` has what holds since. */
export interface MemberEarlierTable extends Versioned {
  memberId: Fixed<string>
  untilOn: string
  name: string
  title: string
  registration: string
}
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
