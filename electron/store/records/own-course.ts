import { goalEndWords, goalSentence } from '../../../shared/goal-words.ts'
import { longDate } from '../../../shared/kernel/dates.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { giverWords, scoreText } from '../../../shared/measure-words.ts'
import type { OwnBlock } from '../../../shared/records.ts'
import { audienceOf } from '../../../shared/rules/sharing.ts'
import type { CaseFacts } from '../facts/case-facts.ts'
import { wholeCourse } from '../kept/kept-course.ts'
import { keptFromEither } from './kept-of-facts.ts'
import type { Kept } from './kept-of-facts.ts'
import { goalsBy } from './record-course.ts'

/**
 * How it goes with what one agency alone may know: in its own copy in words, since ratings and scores have no place in
 * the common record without it; and, for scores, a marker in the copy of whoever may not know. A goal has its own.
 */
export const ownCourse = (facts: CaseFacts, side: Side | null, kept: Kept): OwnBlock[] => [
  ...(side === null ? [] : alone(facts, side, kept)),
  ...markers(facts, kept),
]

function alone(facts: CaseFacts, side: Side, kept: Kept): OwnBlock[] {
  const [either, own] = [wholeCourse(keptFromEither(facts)), wholeCourse(kept)]
  const goals = goalsBy(facts.course.goals, facts.meeting.heldOn)
    .filter(({ id }) => either.goals.has(id) && !own.goals.has(id))
    .flatMap(({ words, ratings, end }) => {
      const said = [
        goalSentence(ratings.map(({ ratedOn, score }) => ({ on: ratedOn, score }))),
        ...ratings
          .filter(({ note }) => note !== '')
          .map(({ ratedOn, note }) => `${longDate(ratedOn)}: ${note}`),
        ...(end === null ? [] : [goalEndWords(end)]),
      ].filter(Boolean)
      return said.length === 0 ? [] : [[`${words}:`, ...said].join('\n')]
    })
  const scores = scoredBy(facts)
    .filter(({ id }) => either.scores.has(id) && !own.scores.has(id))
    .map(
      ({ name, takenOn, total, by }) =>
        `${name}, ${longDate(takenOn)}: ${total === null ? 'no score is made' : scoreText(total)}, said by ${giverWords[by]}`,
    )
  const text = [...goals, ...scores].join('\n')
  const heading = 'How it goes with what this agency knows alone'
  return text === '' ? [] : [{ audience: audienceOf(side), heading, text }]
}

/** Those that count, of the day of the meeting. */
const scoredBy = ({ course, meeting }: CaseFacts) =>
  course.measures.flatMap(({ name, scores }) =>
    scores
      .filter(({ takenBack, takenOn }) => takenBack === null && takenOn <= meeting.heldOn)
      .map((score) => ({ ...score, name })),
  )

/** Once for each reason. */
function markers(facts: CaseFacts, kept: Kept): OwnBlock[] {
  const parts = scoredBy(facts).flatMap(({ id }) => kept.get(`score.${id}`)?.whole ?? [])
  const told = parts.filter(({ silent }) => !silent)
  return [...new Map(told.map((part) => [part.reason, part])).values()].map(({ audience, reason }) => ({
    audience,
    heading: 'A part of this record',
    withheld: reason,
  }))
}
