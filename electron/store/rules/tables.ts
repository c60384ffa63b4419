import type { Fixed } from '../kernel/columns.ts'

/** One row: the panel's own pack. Its version is the pack's. */
export interface LocalPackTable {
  id: Fixed<string>
  version: number
  /** JSON text of its rules and overrides. */
  body: string
}

export interface RuleAnswerTable {
  id: Fixed<string>
  version: number
  caseId: Fixed<string>
  rule: Fixed<string>
  /** Empty: about the plan as a whole. */
  lineId: Fixed<string>
  /** What the rule had found when it was answered: another finding needs another answer. */
  message: string
  reason: string
  memberId: string
  at: string
}

declare module '../kernel/schema.ts' {
  interface Tables {
    localPack: LocalPackTable
    ruleAnswer: RuleAnswerTable
  }
}
