import type { BlockSource } from '../../../shared/audience-blocks.ts'
import type { CaseFacts } from './case-facts.ts'

/** What one meeting has of a case, as far as it can be marked. */
export const blockSourceOf = (facts: CaseFacts): BlockSource => ({
  case: facts.case,
  risk: facts.risk.body,
  plan: facts.plan,
  lines: facts.plan.lines,
  decisions: [{ ...facts.decision, itemId: facts.item.id }],
  agreements: facts.agreements.map(({ memberId, words }) => ({ itemId: facts.item.id, memberId, words })),
  declarations: facts.declarations,
  actions: facts.actions,
  contributions: facts.contributions,
  goals: facts.course.goals.map(({ id, words, end, ratings }) => ({
    id,
    words,
    endWords: end?.words ?? '',
    ratings: ratings.map((rating) => ({ id: rating.id, note: rating.note })),
  })),
  scores: facts.course.measures.flatMap(({ scores }) => scores.map(({ id, note }) => ({ id, note }))),
  reviews: facts.review === null ? [] : [{ id: facts.review.row.id, body: facts.review.body }],
  offers: facts.offers,
  together: facts.together,
})
