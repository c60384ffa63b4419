import { goalScoreWords } from '../../shared/goal-words.ts'
import { counted } from '../../shared/goals.ts'
import type { Goals } from '../../shared/goals.ts'
import { longDate, shortDate } from '../../shared/kernel/dates.ts'
import { courseLong, giverWords, scoreText } from '../../shared/measure-words.ts'
import type { PersonScores } from '../../shared/measures.ts'
import { scoreCourses } from '../../shared/rules/score-courses.ts'
import { useQueryOp } from '../data/use-op.ts'
import { goalsUpTo, scoresUpTo } from './up-to.ts'
import { PageSection, Table } from '../ui/index.ts'

interface Row {
  readonly key: string
  readonly what: string
  readonly before: string
  readonly now: string
  readonly change: string
}

interface ThenAndNowProps {
  readonly personId: string
  readonly since: string
  /** The day of the review, once it is over: what came later is not its. Null: it is open. */
  readonly until: string | null
}

/** How each goal and score stood when it was decided, beside how it stands at the review; nothing where nothing was rated. */
export function ThenAndNow({ personId, since, until }: ThenAndNowProps) {
  const goals = goalsUpTo(useQueryOp('goals.ofPerson', { personId }).data ?? [], until)
  const scored = scoresUpTo(useQueryOp('measures.ofPerson', { personId }).data ?? [], until)
  const rows = [...ofGoals(goals, since), ...ofScores(scored, since)]
  if (rows.length === 0) return null
  return (
    <PageSection title="Then and now">
      <Table
        caption={`How it stood by ${longDate(since)}, and how it ${until === null ? 'stands now' : `stood by ${longDate(until)}`}`}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { id: 'what', title: 'What', rowHeader: true, cell: ({ what }) => what },
          { id: 'before', title: `By ${shortDate(since)}`, cell: ({ before }) => before },
          { id: 'now', title: until === null ? 'Now' : `By ${shortDate(until)}`, cell: ({ now }) => now },
          { id: 'change', title: 'Change', cell: ({ change }) => change },
        ]}
      />
    </PageSection>
  )
}

const asked = (text: string | undefined): string => text ?? 'Not asked'

function ofGoals(goals: Goals, since: string): Row[] {
  return goals.flatMap((goal) => {
    const ratings = counted(goal)
    if (ratings.length === 0) return []
    const then = ratings.findLast(({ ratedOn }) => ratedOn <= since)
    const now = ratings.findLast(({ ratedOn }) => ratedOn > since)
    const said = (one: (typeof ratings)[number] | undefined) =>
      one && `${goalScoreWords(one.score)}, ${shortDate(one.ratedOn)}`
    return [
      {
        key: goal.id,
        what: `“${goal.words}”`,
        before: asked(said(then)),
        now: asked(said(now)),
        change: then && now ? signed(now.score - then.score) : '',
      },
    ]
  })
}

/** Only scores of one edition by the same sort of rater can be compared. */
function ofScores(scored: PersonScores, since: string): Row[] {
  return scored.flatMap((measure) =>
    scoreCourses(measure).flatMap(({ subscale, lines }) =>
      lines.map(({ by, edition, points }) => {
        const then = points.findLast(({ on }) => on <= since)
        const now = points.findLast(({ on }) => on > since)
        const said = (one: (typeof points)[number] | undefined) =>
          one && `${scoreText(one.score)}, ${shortDate(one.on)}`
        const name = subscale === null ? measure.name : `${measure.name}, ${subscale}`
        const course = now?.course ? courseLong[now.course] : ''
        return {
          key: `${measure.measureId} ${subscale ?? ''} ${by} ${edition}`,
          what: `${name}, said by ${giverWords[by]}`,
          before: asked(said(then)),
          now: asked(said(now)),
          change: [
            then && now ? signed((now.score - then.score) / 100) : '',
            course === '' ? '' : `against the first time: ${course}`,
          ]
            .filter(Boolean)
            .join('; '),
        }
      }),
    ),
  )
}

const signed = (change: number): string =>
  change > 0 ? `up ${change}` : change < 0 ? `down ${-change}` : 'the same'
