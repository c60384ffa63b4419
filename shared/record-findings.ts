/** What a rule found about the plan, and the written reason that answers it. */
export interface RecordFinding {
  readonly rule: string
  readonly title: string
  readonly effect: 'block' | 'warn'
  /** `lineNo` of the line it is about; null: the plan as a whole. */
  readonly line: number | null
  readonly message: string
  readonly source: string
  /** Empty: nobody answered it. */
  readonly reason: string
  /** Who gave the reason; empty where it stands on the line itself. */
  readonly reasonBy: string
  readonly reasonAt: string | null
}

/** All that the rules had to say, and under which version of them; what is one agency's alone stands in its own blocks. */
export interface RecordFindings {
  readonly audience: 'both'
  /** `council@1 health@1 joint@1 panel@3`. */
  readonly ruleBook: string
  readonly found: readonly RecordFinding[]
}
