import type { ColumnType } from 'kysely'

// What is written once: frozen records, signatures, releases, history and the audit trail.

type Flag = number
type Json = string
type Side = 'health' | 'socialCare'
/** Set on insert, never updated. */
type Fixed<T> = ColumnType<T, T, never>

/** Frozen; nothing in it is ever updated. */
export interface RecordTable {
  id: Fixed<string>
  recordVersion: Fixed<number>
  caseId: Fixed<string>
  meetingId: Fixed<string>
  itemId: Fixed<string>
  decisionJson: Fixed<string>
  healthJson: Fixed<string>
  socialCareJson: Fixed<string>
  decisionSha256: Fixed<string>
  healthSha256: Fixed<string>
  socialCareSha256: Fixed<string>
  healthPence: Fixed<number>
  socialCarePence: Fixed<number>
  frozenAt: Fixed<string>
}
export interface SignOffTable {
  id: Fixed<string>
  meetingId: Fixed<string>
  memberId: Fixed<string>
  side: Fixed<Side>
  kind: Fixed<'agree' | 'void' | 'declined'>
  statementJson: Fixed<string>
  signature: Fixed<Uint8Array>
  publicKeyPem: Fixed<string>
  annualLimitPence: Fixed<number>
  reason: Fixed<string>
  at: Fixed<string>
}
export interface SignOffItemTable {
  signOffId: Fixed<string>
  recordId: Fixed<string>
  recordVersion: Fixed<number>
  position: Fixed<string>
}
export interface SharingDecisionTable {
  id: Fixed<string>
  recordId: Fixed<string>
  side: Fixed<Side>
  share: Fixed<Flag>
  /** The block it answers: a new objection asks again. */
  why: Fixed<string>
  reason: Fixed<string>
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
}
export interface HistoryTable {
  seq: ColumnType<number, never, never>
  tableName: Fixed<string>
  rowId: Fixed<string>
  version: Fixed<number>
  row: Fixed<Json>
  at: Fixed<string>
  memberId: Fixed<string>
}
/** One whole subtree of the trail's tree: over 2^level entries, the last of which is `seq`. Level 0 is the trail itself. */
export interface AuditNodeTable {
  seq: Fixed<number>
  level: Fixed<number>
  hash: Fixed<Uint8Array>
}
export interface AuditTable {
  seq: Fixed<number>
  /** Rises with `seq`; the entries of one act share it. */
  at: Fixed<string>
  /** The computer's own, where it is another than `at`. */
  clock: Fixed<string | null>
  memberId: Fixed<string>
  operation: Fixed<string>
  entityId: Fixed<string | null>
  prev: Fixed<string>
  hash: Fixed<string>
}
