import type { ColumnType } from 'kysely'
import type { Side } from '../../../shared/kernel/text.ts'

/** Set on insert, never updated. */
type Fixed<T> = ColumnType<T, T, never>

/** Somebody says that packs were sent to an agency, or that somebody there has them. */
export interface DeliveryTable {
  id: Fixed<string>
  meetingId: Fixed<string>
  side: Fixed<Side>
  step: Fixed<'sent' | 'received'>
  dayOn: Fixed<string>
  /** A code of `shared/deliveries.ts`: how they were sent, or how it is known that they came. */
  how: Fixed<string>
  /** To whom they were sent, or who has them there. */
  whom: Fixed<string>
  /** Who sent them; empty for a receipt. */
  sender: Fixed<string>
  note: Fixed<string>
  memberId: Fixed<string>
  at: Fixed<string>
}
export interface DeliveryPackTable {
  deliveryId: Fixed<string>
  releaseId: Fixed<string>
}
export interface DeliveryTakenBackTable {
  deliveryId: Fixed<string>
  reason: Fixed<string>
  memberId: Fixed<string>
  at: Fixed<string>
}
/** Versions of records that went by the earlier rule: packs in a folder were with both agencies. */
export interface ReleasedOnWritingTable {
  recordId: Fixed<string>
  recordVersion: Fixed<number>
}

export interface DeliveryTables {
  delivery: DeliveryTable
  deliveryPack: DeliveryPackTable
  deliveryTakenBack: DeliveryTakenBackTable
  releasedOnWriting: ReleasedOnWritingTable
}
