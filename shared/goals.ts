import { z } from 'zod'
import { IsoDate } from './kernel/iso-date.ts'
import { Id } from './kernel/ids.ts'
import { besideCases, command, everyone, query, workers } from './kernel/op.ts'
import { OptionalLine, Said, Text, Version } from './kernel/text.ts'

/** Whoever said where they stand with a goal: a rating is the person's own unless it says otherwise. */
export const raters = ['person', 'person_with_help', 'carer', 'worker'] as const
export type Rater = (typeof raters)[number]

/** What became of a goal; `no_longer_wanted` is the person's to say, and is no failure. */
export const goalEnds = ['reached', 'partly_reached', 'no_longer_wanted'] as const
export type GoalEnd = (typeof goalEnds)[number]

/**
 * Goal-based outcomes: from 0, not begun, to 10, reached as they meant it. The scale is of the method (Law and Jacob 2013,
 * CAMHS Press), which asks for it at the start and again; it compares somebody with themselves and with nobody else.
 */
export const goalScale = { from: 0, to: 10 } as const

export interface GoalRating {
  readonly id: string
  readonly ratedOn: string
  /** A whole number of `goalScale`. */
  readonly score: number
  readonly by: Rater
  readonly note: string
  readonly recordedBy: string
  /** Null: it counts. */
  readonly takenBack: { readonly reason: string; readonly by: string; readonly at: string } | null
}

/** Something that the person wants to reach, in their own words. */
export interface Goal {
  readonly id: string
  readonly caseId: string
  readonly caseReference: string
  readonly words: string
  readonly setOn: string
  /** Null: it is being worked towards. */
  readonly end: { readonly how: GoalEnd; readonly on: string; readonly words: string } | null
  /** The earliest first; those that were taken back among them. */
  readonly ratings: readonly GoalRating[]
  readonly version: number
}

/** Newest last; `rate` and the rest answer all of the person's goals, so that a page draws one thing. */
export type Goals = readonly Goal[]

const about = { goalId: Id, version: Version }
const changes = { about: 'goalId' } as const

export const goals = {
  /** Of all the cases of whoever this case is about: a goal outlives a decision. */
  list: query<Goals>()(z.strictObject({ caseId: Id }), everyone),
  ofPerson: query<Goals>()(z.strictObject({ personId: Id }), everyone, besideCases),
  add: command<Goals>()(z.strictObject({ caseId: Id, words: Said(1000), setOn: IsoDate }), workers, {
    about: 'caseId',
    did: 'Wrote down a goal',
  }),
  /** The words as they were said, where they were written down wrongly. `conflict` where they were changed since. */
  reword: command<Goals>()(z.strictObject({ ...about, words: Said(1000), setOn: IsoDate }), workers, {
    ...changes,
    did: 'Put right the words of a goal',
  }),
  /** `invalid` for a day before it was set or after today, and of a goal that has ended. */
  rate: command<Goals>()(
    z.strictObject({
      goalId: Id,
      ratedOn: IsoDate,
      score: z.int().min(goalScale.from).max(goalScale.to),
      by: z.enum(raters),
      note: Text(1000).default(''),
    }),
    workers,
    { ...changes, did: 'Recorded how far a goal is reached' },
  ),
  /** Recorded by mistake: it stays in sight, struck, and counts no more. */
  takeBackRating: command<Goals>()(z.strictObject({ ratingId: Id, reason: Said(500) }), workers, {
    about: 'ratingId',
    did: 'Took back how far a goal is reached',
  }),
  end: command<Goals>()(
    z.strictObject({
      ...about,
      how: z.enum(goalEnds),
      on: IsoDate,
      /** What they say of it. */
      words: OptionalLine(1000).default(''),
    }),
    workers,
    { ...changes, did: 'Said what became of a goal' },
  ),
  /** They work towards it again. */
  reopen: command<Goals>()(z.strictObject(about), workers, {
    ...changes,
    did: 'Took up a goal again',
  }),
}

/** Those that count, the earliest first. */
export const counted = ({ ratings }: Pick<Goal, 'ratings'>): readonly GoalRating[] =>
  ratings.filter(({ takenBack }) => takenBack === null)
