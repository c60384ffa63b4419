import type { Side } from '../../../shared/kernel/text.ts'
import type { Defaulted, Fixed, Flag } from '../kernel/columns.ts'

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

/** A pack about to be written, with what the release log will say of it; written down before any file is. */
export type DepartureTable = ReleaseTable

/** How that ended. Without one, Accord stopped in between, and the pack may be on disk. */
export interface DepartureEndTable {
  departureId: Fixed<string>
  /** `left`: it stands in the release log. `stayed`: nothing of it was left on disk. */
  outcome: Fixed<'left' | 'stayed'>
  memberId: Fixed<string>
  at: Fixed<string>
}

export interface ReleaseTable {
  id: Fixed<string>
  meetingId: Fixed<string>
  recordId: Fixed<string>
  recordVersion: Fixed<number>
  side: Fixed<Side>
  memberId: Fixed<string>
  at: Fixed<string>
  files: Fixed<number>
  sumsSha256: Fixed<string>
  oneAgencyOnly: Fixed<Flag>
  /** Agencies that signed without authority enough, by comma: `health`, `socialCare`, both or none. */
  shortOf: Fixed<string>
  /** The departure of files that it was written with, which keeps the folder. Null: from before that was kept. */
  fileDepartureId: Fixed<string | null>
  /** To whom at the agency, what for and by what right; empty: from before that was asked. */
  recipient: Defaulted<string>
  purpose: Defaulted<string>
  basis: Defaulted<string>
}

declare module '../kernel/schema.ts' {
  interface Tables {
    departure: DepartureTable
    departureEnd: DepartureEndTable
    release: ReleaseTable
    delivery: DeliveryTable
    deliveryPack: DeliveryPackTable
    deliveryTakenBack: DeliveryTakenBackTable
    releasedOnWriting: ReleasedOnWritingTable
  }
}
