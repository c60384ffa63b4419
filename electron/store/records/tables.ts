import type { Fixed } from '../kernel/columns.ts'

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
  /** 1: the chair confirmed it and nobody signs; the text says who (`decision.confirmed`). */
  confirmed: Fixed<number>
}

declare module '../kernel/schema.ts' {
  interface Tables {
    record: RecordTable
  }
}
