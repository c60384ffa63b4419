import type { ReviewInRoom } from '../../../shared/review-in-room.ts'
import type { CaseFacts } from '../facts/case-facts.ts'

export function reviewInRoom({ review }: Pick<CaseFacts, 'review'>): ReviewInRoom | null {
  if (review === null) return null
  const { row, body, promise } = review
  const answers = new Map(body.outcomes.map((answer) => [answer.key, answer]))
  return {
    id: row.id,
    of: promise.heldOn,
    words: body.words,
    wordsSource: body.wordsSource,
    wordsNote: body.wordsNote,
    wordsOn: body.wordsOn,
    outcomes: promise.outcomes
      .filter(({ isKept }) => !isKept)
      .map(({ key, text }) => {
        const answer = answers.get(key)
        return { key, text, result: answer?.result ?? null, note: answer?.note ?? '' }
      }),
    result: body.result,
    why: body.why,
  }
}
