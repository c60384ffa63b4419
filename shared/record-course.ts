import type { GoalEnd, Rater } from './goals.ts'
import type { Course, Direction } from './measure-fields.ts'

/** What the person wants to reach, in their words, and how far they were by the day of the meeting. */
export interface RecordGoal {
  readonly words: string
  readonly setOn: string
  /** Null: it is being worked towards. */
  readonly end: { readonly how: GoalEnd; readonly on: string; readonly words: string } | null
  /** The earliest first; 0 to 10. */
  readonly ratings: readonly {
    readonly on: string
    readonly score: number
    readonly by: Rater
    readonly note: string
  }[]
}

/** Scores of one measure that can be compared: of one edition, by one sort of rater. All scores in hundredths. */
export interface RecordScores {
  readonly measure: string
  readonly edition: number
  /** Null: over all answers. */
  readonly subscale: string | null
  readonly by: Rater
  /** What a score can be. */
  readonly from: number
  readonly to: number
  readonly direction: Direction
  /** On the scale of the score, not in hundredths; null: nobody says from where on a change is more than chance. */
  readonly reliableChange: number | null
  readonly reliableChangeSource: string
  /** The earliest first; `course`: against the first. */
  readonly points: readonly {
    readonly on: string
    readonly score: number
    readonly course: Course | null
  }[]
}

/** How it goes, as it stood on the day of the meeting. */
export interface RecordCourse {
  readonly audience: 'both'
  readonly goals: readonly RecordGoal[]
  readonly scores: readonly RecordScores[]
}

/** Absent from earlier records, and where nothing was set or scored. */
export interface WithCourse {
  readonly course?: RecordCourse
}
