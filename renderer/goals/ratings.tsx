import { useState } from 'react'
import { counted, goalScale } from '../../shared/goals.ts'
import type { Goal, GoalRating } from '../../shared/goals.ts'
import { shortDate } from '../../shared/kernel/dates.ts'
import { Chart } from '../charts/chart.tsx'
import type { Course } from '../charts/draw-course.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { MarkedOfCase } from '../form/marked-of-case.tsx'
import { Disclosure, Table, TextButton, TextField } from '../ui/index.ts'
import { scoreWords, takenBackWords, whoRated } from './goal-words.ts'

interface RatingsProps {
  readonly goal: Goal
  readonly mayTakeBack: boolean
}

/** How it has gone: a picture from the second time on, and each time in a table with who said so. */
export function Ratings({ goal, mayTakeBack }: RatingsProps) {
  const [taking, take] = useState<GoalRating | null>(null)
  const ratings = counted(goal)
  if (goal.ratings.length === 0) return null
  return (
    <>
      {ratings.length > 1 && <Chart course={courseOf(ratings)} />}
      <Disclosure title={ratings.length > 1 ? 'As a table' : 'Who said so'}>
        <Table
          caption={`How far: ${goal.words}`}
          columns={[
            { id: 'on', title: 'On', cell: ({ ratedOn }) => shortDate(ratedOn) },
            { id: 'score', title: 'How far', cell: (one) => <Score rating={one} /> },
            {
              id: 'note',
              title: 'Who said so',
              cell: (one) => (
                <>
                  {whoRated(one)}{' '}
                  {one.note !== '' && (
                    <>
                      <MarkedOfCase as="span" caseId={goal.caseId} block={`rating.${one.id}`}>
                        {one.note}
                      </MarkedOfCase>{' '}
                    </>
                  )}
                  {one.takenBack && `${takenBackWords(one.takenBack)} `}
                  {mayTakeBack && one.takenBack === null && (
                    <TextButton
                      aria-label={`Take back ${scoreWords(one.score)} of ${shortDate(one.ratedOn)}`}
                      onPress={() => take(one)}
                    >
                      Take back
                    </TextButton>
                  )}
                </>
              ),
            },
          ]}
          rows={goal.ratings}
          rowKey={({ id }) => id}
        />
      </Disclosure>
      {taking && <TakeBack rating={taking} onClose={() => take(null)} />}
    </>
  )
}

const Score = ({ rating: { score, takenBack } }: { readonly rating: GoalRating }) =>
  takenBack ? <del>{scoreWords(score)}</del> : <>{scoreWords(score)}</>

/** In the same units as the scale; a rating says no word of its own. */
const courseOf = (ratings: readonly GoalRating[]): Course => ({
  from: goalScale.from,
  to: goalScale.to,
  lines: [
    {
      name: '',
      points: ratings.map(({ ratedOn, score }) => ({
        on: ratedOn,
        value: score,
        shown: String(score),
        word: '',
      })),
    },
  ],
})

function TakeBack({ rating, onClose }: { readonly rating: GoalRating; readonly onClose: () => void }) {
  return (
    <FormDialog
      title={`Take back ${scoreWords(rating.score)} of ${shortDate(rating.ratedOn)}`}
      op="goals.takeBackRating"
      initial={{ ratingId: rating.id, reason: '' }}
      save="Take it back"
      back="Leave it"
      onClose={onClose}
    >
      {({ field }) => (
        <TextField
          {...field('reason')}
          label="Why"
          description="It stays in the table, struck through, and counts no more."
          autoFocus
        />
      )}
    </FormDialog>
  )
}
