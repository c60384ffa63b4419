import type { Side } from '../../../shared/kernel/text.ts'
import type { Fixed } from '../kernel/columns.ts'

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

declare module '../kernel/schema.ts' {
  interface Tables {
    signOff: SignOffTable
    signOffItem: SignOffItemTable
  }
}
