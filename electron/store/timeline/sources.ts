import type { RawBuilder } from 'kysely'
import type { TimelineKind } from '../../../shared/timeline.ts'
import { ofAction } from './sources-of-actions.ts'
import { ofCase, ofDecision, ofReferral, ofView } from './sources-of-cases.ts'
import { ofCorrection, ofJoin, ofPerson } from './sources-of-corrections.ts'
import { ofGoal, ofScore } from './sources-of-course.ts'
import { ofReview } from './sources-of-reviews.ts'
import { ofSupport } from './sources-of-support.ts'
import { ofLetter, ofPack, ofRecall, ofReceipt, ofSignature } from './sources-of-records.ts'

/** Where each kind is read: the part of the statement that finds those of one person. */
export const sources: Readonly<Record<TimelineKind, (personId: string) => RawBuilder<unknown>>> = {
  referral: ofReferral,
  case: ofCase,
  view: ofView,
  decision: ofDecision,
  signature: ofSignature,
  pack: ofPack,
  receipt: ofReceipt,
  letter: ofLetter,
  action: ofAction,
  goal: ofGoal,
  score: ofScore,
  review: ofReview,
  support: ofSupport,
  recall: ofRecall,
  correction: ofCorrection,
  join: ofJoin,
  person: ofPerson,
}
