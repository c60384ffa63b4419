import type { Side } from '../../../shared/kernel/text.ts'

/** The keys that one agency gave, as they were taken in; an earlier list is in history. */
export interface KeyListTable {
  id: string
  version: number
  side: Side
  agencyName: string
  odsCode: string
  /** Canonical, as `sha256` is of it. */
  text: string
  sha256: string
  askedOf: string
  confirmedBy: string
  confirmedAt: string
}

declare module '../kernel/schema.ts' {
  interface Tables {
    keyList: KeyListTable
  }
}
