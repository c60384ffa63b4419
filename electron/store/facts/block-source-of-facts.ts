import type { BlockSource } from '../../../shared/audience-blocks.ts'
import type { Row } from '../kernel/schema.ts'
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
  actions: facts.actions.map((action) => ({ ...action, before: [] })),
  contributions: facts.contributions,
  goals: facts.course.goals.map(({ id, words, end, ratings }) => ({
    id,
    words,
    endWords: end?.words ?? '',
    ratings: ratings.map(ratedWords),
  })),
  scores: facts.course.measures.flatMap(({ scores }) => scores.map(ratedWords)),
  reviews: facts.review === null ? [] : [{ ...openedWords(facts.review.row), body: facts.review.body }],
  offers: facts.offers,
  together: facts.together,
})

interface Rated {
  readonly id: string
  readonly note: string
  readonly takenBack: { readonly reason: string } | null
}

const ratedWords = ({ id, note, takenBack }: Rated) => ({ id, note, back: takenBack?.reason ?? '' })

const openedWords = ({ id, triggerWords, cancelledBecause }: Row<'review'>) => ({
  id,
  triggerWords,
  cancelledBecause,
})
