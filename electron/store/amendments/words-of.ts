import type { AmendedAction, AmendedWords } from '../../../shared/amendments.ts'
import type { DecisionRecord } from '../../../shared/records.ts'

/** What of a record's decision a correction may change. */
export const wordsOf = ({ decision }: DecisionRecord): AmendedWords => ({
  verdict: decision.verdict,
  reasons: decision.reasons,
  legalBasis: decision.legalBasis,
  conditions: [...decision.conditions],
  reviewOn: decision.reviewOn,
  changesRecommendation: decision.changesRecommendation,
  changesReason: decision.changesReason,
})

export const actionsOf = ({ actions }: DecisionRecord): AmendedAction[] =>
  actions.map(({ actionNo, text, ownerName, side, dueOn }) => ({ actionNo, text, ownerName, side, dueOn }))
