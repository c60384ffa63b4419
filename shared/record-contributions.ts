/** What one discipline said, as the record has it. */
export interface RecordContribution {
  readonly audience: 'both'
  readonly discipline: string
  readonly name: string
  readonly words: string
  /** Who wrote it down for them; absent where they did. */
  readonly writtenBy?: string
}

export interface RecordContributions {
  /** Absent where no discipline said anything, and in records from before it was asked. */
  readonly contributions?: readonly RecordContribution[]
}
