import type { ReviewBody } from '../../shared/review-fields.ts'
import type { ReviewPage } from '../../shared/reviews.ts'

/** What the form begins with: the days that were given, or those from the plan’s start until today. */
export const startingSpent = (
  { body, promise }: Pick<ReviewPage, 'body' | 'promise'>,
  today: string,
): Pick<ReviewBody, 'spent' | 'spentFrom' | 'spentTo'> => ({
  spentFrom:
    body.spentFrom ?? (promise.startsOn !== null && promise.startsOn <= today ? promise.startsOn : null),
  spentTo: body.spentTo ?? today,
  spent: promise.lines
    .filter(({ isKept }) => !isKept)
    .map(
      ({ key }) =>
        body.spent.find((one) => one.key === key) ?? {
          key,
          healthPence: null,
          socialCarePence: null,
          note: '',
        },
    ),
})
