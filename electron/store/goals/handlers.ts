import type { FeatureHandlers } from '../kernel/handler.ts'
import { addGoal, endGoal, rateGoal, reopenGoal, rewordGoal, takeBackRating } from './change-goals.ts'
import { goalsBeside, goalsOfPerson } from '../facts/select-goals.ts'

export const goalHandlers: FeatureHandlers<'goals'> = {
  list: (db, { caseId }) => goalsBeside(db, caseId),
  ofPerson: (db, { personId }) => goalsOfPerson(db, personId),
  add: addGoal,
  reword: rewordGoal,
  rate: rateGoal,
  takeBackRating,
  end: endGoal,
  reopen: reopenGoal,
}
