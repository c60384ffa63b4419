import { useState } from 'react'
import { shortDate } from '../../shared/kernel/dates.ts'
import { courseLong, courseShort, giverWords, lineWords, scoreText } from '../../shared/measure-words.ts'
import type { MeasureScore, ScoredMeasure as Scored } from '../../shared/measures.ts'
import { scoreCourses } from '../../shared/rules/score-courses.ts'
import type { ScoreCourse } from '../../shared/rules/score-courses.ts'
import { Chart } from '../charts/chart.tsx'
import type { Course } from '../charts/draw-course.ts'
import { useMay } from '../data/open-session.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { MarkedOfCase } from '../form/marked-of-case.tsx'
import { Disclosure, Small, Table, Tag, TextButton, TextField } from '../ui/index.ts'
import styles from './measures.module.css'

/** How somebody scored by one measure: in a sentence, as a picture from the second time on, and each time in a table. */
export function ScoredMeasure({ measure }: { readonly measure: Scored }) {
  const courses = scoreCourses(measure)
  return (
    <section className={styles.measure} aria-label={measure.name}>
      <p className={styles.name} dir="auto">
        {measure.name} {measure.retired && <Tag>Retired</Tag>}
      </p>
      {courses.length === 0 && !measure.scores.every(({ isKept }) => isKept) && (
        <p>No score is made of what was answered.</p>
      )}
      {courses.map((course) => (
        <OneCourse key={course.subscale ?? ''} course={course} />
      ))}
      <Disclosure title="As a table">
        <ScoreTable measure={measure} courses={courses} />
      </Disclosure>
      <Small as="p">{figureWords(measure)}</Small>
    </section>
  )
}

const OneCourse = ({ course }: { readonly course: ScoreCourse }) => (
  <div>
    {course.lines.map((line) => (
      <p key={`${line.by} ${line.edition}`}>
        {course.subscale !== null && <b>{course.subscale}: </b>}
        {lineWords(line)}
      </p>
    ))}
    {course.lines.some(({ points }) => points.length > 1) && <Chart course={toChart(course)} />}
  </div>
)

const toChart = ({ from, to, lines }: ScoreCourse): Course => ({
  from: from / 100,
  to: to / 100,
  lines: lines.map(({ by, points }) => ({
    name: giverWords[by],
    points: points.map(({ on, score, course }) => ({
      on,
      value: score / 100,
      shown: scoreText(score),
      word: course === null ? '' : courseShort[course],
    })),
  })),
})

/** What the figure for reliable change is, and whose. */
function figureWords({ editions }: Scored): string {
  const fields = editions.at(-1)?.fields
  if (!fields || fields.reliableChange === null)
    return 'No figure for reliable change is given, so that no change is called more than chance.'
  return `Reliable change: ${fields.reliableChange} (${fields.reliableChangeSource}).`
}

interface ScoreTableProps {
  readonly measure: Scored
  readonly courses: readonly ScoreCourse[]
}

function ScoreTable({ measure, courses }: ScoreTableProps) {
  const [taking, take] = useState<MeasureScore | null>(null)
  const mayTakeBack = useMay('measures.takeBack')
  const subscales = courses.flatMap(({ subscale }) => subscale ?? [])
  return (
    <>
      <Table
        caption={`Scores of ${measure.name}`}
        rows={measure.scores}
        rowKey={({ id }) => id}
        columns={[
          { id: 'on', title: 'On', cell: ({ takenOn }) => shortDate(takenOn) },
          {
            id: 'score',
            title: 'Score',
            cell: (one) => <Score score={one} courses={courses} subscale={null} />,
          },
          ...subscales.map((subscale) => ({
            id: subscale,
            title: subscale,
            cell: (one: MeasureScore) => <Score score={one} courses={courses} subscale={subscale} />,
          })),
          {
            id: 'note',
            title: 'Who answered',
            cell: (one) => (
              <>
                {`${capital(giverWords[one.by])}. Recorded by ${one.recordedBy}. `}
                {one.note !== '' && (
                  <>
                    <MarkedOfCase as="span" caseId={one.caseId} block={`score.${one.id}`}>
                      {one.note}
                    </MarkedOfCase>{' '}
                  </>
                )}
                {aboutScore(one, measure)}{' '}
                {mayTakeBack && one.takenBack === null && (
                  <TextButton
                    aria-label={`Take back the score of ${shortDate(one.takenOn)}`}
                    onPress={() => take(one)}
                  >
                    Take back
                  </TextButton>
                )}
              </>
            ),
          },
        ]}
      />
      {taking && <TakeBack score={taking} onClose={() => take(null)} />}
    </>
  )
}

interface ScoreProps {
  readonly score: MeasureScore
  readonly courses: readonly ScoreCourse[]
  readonly subscale: string | null
}

function Score({ score, courses, subscale }: ScoreProps) {
  const found = subscale === null ? score.total : score.subscores.find(({ name }) => name === subscale)?.score
  const shown = typeof found === 'number' ? scoreText(found) : score.isKept ? 'kept back' : 'none'
  if (score.takenBack) return <del>{shown}</del>
  const course = courses
    .find((one) => one.subscale === subscale)
    ?.lines.flatMap(({ points }) => points)
    .find(({ id }) => id === score.id)?.course
  const words = course ? courseLong[course] : ''
  return (
    <>
      {shown}
      {words !== '' && <Small as="p">{words}</Small>}
    </>
  )
}

/** What is missing of it, which edition it was, where that is not the latest, and who took it back. */
function aboutScore({ editionId, takenBack, answers }: MeasureScore, measure: Scored): string {
  const edition = measure.editions.find(({ id }) => id === editionId)
  const missing = answers?.filter((answer) => answer === null).length ?? 0
  return [
    answers === null && 'Only the score is known.',
    missing > 0 && `${missing} of ${answers?.length ?? 0} not answered.`,
    edition && measure.editions.length > 1 && `Edition ${edition.edition}.`,
    takenBack &&
      `Taken back by ${takenBack.by}, ${shortDate(takenBack.at.slice(0, 10))}: ${takenBack.reason}`,
  ]
    .filter(Boolean)
    .join(' ')
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const TakeBack = ({ score, onClose }: { readonly score: MeasureScore; readonly onClose: () => void }) => (
  <FormDialog
    title="Take back a score"
    op="measures.takeBack"
    initial={{ scoreId: score.id, reason: '' }}
    save="Take it back"
    onClose={onClose}
  >
    {({ field }) => (
      <>
        <p>The score of {shortDate(score.takenOn)} stays in sight, struck, and counts no more.</p>
        <TextField {...field('reason')} label="Why" autoFocus />
      </>
    )}
  </FormDialog>
)
