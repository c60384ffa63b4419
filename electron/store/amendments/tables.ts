import type { Fixed } from '../kernel/columns.ts'

/** A proposed correction that was taken back before both agencies had signed it. */
export interface ProposalTakenBackTable {
  recordId: Fixed<string>
  recordVersion: Fixed<number>
  reason: Fixed<string>
  memberId: Fixed<string>
  at: Fixed<string>
}

declare module '../kernel/schema.ts' {
  interface Tables {
    proposalTakenBack: ProposalTakenBackTable
  }
}
