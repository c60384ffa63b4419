import { z } from 'zod'
import { WordsSource } from './cases.ts'
import { IsoDate } from './kernel/iso-date.ts'
import { Pence, Text } from './kernel/text.ts'

/** Where in the record a promise stands: its JSON pointer. */
const Key = z.string().regex(/^(?:\/[A-Za-z0-9]{1,40}){2,5}$/)

export const outcomeResults = ['met', 'partly', 'not', 'no_longer_wanted'] as const
export const conditionResults = ['kept', 'partly', 'not_kept'] as const
export const netResults = ['not_needed', 'worked', 'did_not_work'] as const
export const triggerResults = ['fired', 'not_fired'] as const

const answered = <const R extends readonly [string, ...string[]]>(results: R) =>
  z.strictObject({ key: Key, result: z.enum(results).nullable(), note: Text(2000) })

export const Spent = z.strictObject({
  key: Key,
  healthPence: Pence.nullable(),
  socialCarePence: Pence.nullable(),
  /** Why it is other than planned, or not known. */
  note: Text(1000),
})
export type Spent = z.output<typeof Spent>

export const reviewResults = ['continue', 'change', 'end'] as const
export type ReviewResult = (typeof reviewResults)[number]

/** What is written of a review: what happened, beside what the record promised. Lists hold what was answered. */
export const ReviewBody = z.strictObject({
  /** In the person's words, as far as they said it. */
  outcomes: z.array(answered(outcomeResults)).max(210),
  conditions: z.array(answered(conditionResults)).max(20),
  nets: z.array(answered(netResults)).max(60),
  triggers: z.array(answered(triggerResults)).max(80),
  spent: z.array(Spent).max(200),
  /** The days that the money was spent in; both, or none. */
  spentFrom: IsoDate.nullable(),
  spentTo: IsoDate.nullable(),
  hadHarm: z.enum(['none', 'some']).nullable(),
  harm: Text(4000),
  /** What the person says now. */
  words: Text(4000),
  wordsSource: WordsSource,
  wordsNote: Text(500),
  wordsOn: IsoDate.nullable(),
  healthView: Text(4000),
  socialCareView: Text(4000),
  result: z.enum(reviewResults).nullable(),
  why: Text(4000),
})
export type ReviewBody = z.output<typeof ReviewBody>

export const emptyReview: ReviewBody = {
  outcomes: [],
  conditions: [],
  nets: [],
  triggers: [],
  spent: [],
  spentFrom: null,
  spentTo: null,
  hadHarm: null,
  harm: '',
  words: '',
  wordsSource: 'not_sought',
  wordsNote: '',
  wordsOn: null,
  healthView: '',
  socialCareView: '',
  result: null,
  why: '',
}

export const answerLists = ['outcomes', 'conditions', 'nets', 'triggers'] as const
export type AnswerList = (typeof answerLists)[number]

/** One answer put in the place of what was there. */
export const withAnswer = <A extends { readonly key: string }>(list: readonly A[], answer: A): A[] => [
  ...list.filter(({ key }) => key !== answer.key),
  answer,
]
