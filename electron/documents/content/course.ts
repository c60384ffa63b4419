import { cell, text, under } from '../../../shared/blocks.ts'
import type { Block, Cell, Section } from '../../../shared/blocks.ts'
import { goalEndWords, goalScoreWords, goalSentence, raterSaid } from '../../../shared/goal-words.ts'
import { goalScale } from '../../../shared/goals.ts'
import { longDate, shortDate } from '../../../shared/kernel/dates.ts'
import { courseLong, courseShort, giverWords, lineWords, scoreText } from '../../../shared/measure-words.ts'
import type { RecordGoal, RecordScores } from '../../../shared/record-course.ts'
import type { CommonRecord } from '../../../shared/records.ts'

/** What the person wants to reach and how it goes: each in a sentence, as a picture, and in a table that says the same. */
export function courseSection({ course }: Pick<CommonRecord, 'course'>): Section {
  const blocks =
    course === undefined ? [] : [...course.goals.flatMap(goalBlocks), ...scoresByMeasure(course.scores)]
  return { slug: 'course', heading: 'How it goes', blocks }
}

function goalBlocks(goal: RecordGoal): Block[] {
  const { words, setOn, end, ratings } = goal
  const by = `What they want to reach, set on ${longDate(setOn)}`
  return [
    { kind: 'quote', text: words, by, voice: 'member' },
    ...text(end === null ? '' : goalEndWords(end), 'strong'),
    ...text(
      ratings.length === 0 && end === null ? 'Nobody has asked yet how far it is.' : goalSentence(ratings),
    ),
    ...(ratings.length > 1 ? [goalChart(ratings)] : []),
    ...(ratings.length === 0 ? [] : [goalTable(ratings)]),
  ]
}

const goalChart = (ratings: RecordGoal['ratings']): Block => ({
  kind: 'chart',
  alt: goalSentence(ratings),
  ...goalScale,
  lines: [
    {
      name: '',
      points: ratings.map(({ on, score }) => ({ on, value: score, shown: String(score), word: '' })),
    },
  ],
})

const goalTable = (ratings: RecordGoal['ratings']): Block => ({
  kind: 'table',
  caption: 'How far they are, from 0 to 10',
  columns: [{ label: 'On' }, { label: 'How far' }, { label: 'Who said so' }],
  rows: ratings.map(({ on, score, by, note }) => [
    cell(shortDate(on)),
    cell(goalScoreWords(score)),
    cell(raterSaid[by], [note]),
  ]),
})

/** Those of one measure and one score stand in one picture and one table. */
const scoresByMeasure = (scores: readonly RecordScores[]): Block[] =>
  [...Map.groupBy(scores, ({ measure }) => measure)].flatMap(([measure, own]) =>
    under(
      measure,
      [...Map.groupBy(own, ({ subscale }) => subscale)].flatMap(([subscale, lines]) =>
        scoreBlocks(subscale, lines),
      ),
    ),
  )

function scoreBlocks(subscale: string | null, lines: readonly RecordScores[]): Block[] {
  const [first] = lines
  if (!first) return []
  const sentences = lines.map(lineWords)
  const what = subscale === null ? 'Scores' : `Scores of ${subscale}`
  return [
    ...sentences.flatMap((sentence) => text(subscale === null ? sentence : `${subscale}: ${sentence}`)),
    ...(lines.some(({ points }) => points.length > 1)
      ? [
          {
            kind: 'chart' as const,
            alt: sentences.join(' '),
            from: Math.min(...lines.map(({ from }) => from)) / 100,
            to: Math.max(...lines.map(({ to }) => to)) / 100,
            lines: lines.map(({ by, points }) => ({ name: giverWords[by], points: points.map(drawn) })),
          },
        ]
      : []),
    {
      kind: 'table',
      caption: `${what}, from ${scoreText(first.from)} to ${scoreText(first.to)}`,
      columns: [{ label: 'On' }, { label: 'Score' }, { label: 'Who answered' }],
      rows: lines
        .flatMap((line) => line.points.map((point) => ({ line, point })))
        .toSorted((one, other) => one.point.on.localeCompare(other.point.on))
        .map(({ line, point }): Cell[] => [
          cell(shortDate(point.on)),
          cell(scoreText(point.score), point.course === null ? [] : [courseLong[point.course]]),
          cell(
            giverWords[line.by],
            lines.some(({ edition }) => edition !== line.edition) ? [`Edition ${line.edition}`] : [],
          ),
        ]),
    },
    ...text(figureOf(first), 'note'),
  ]
}

const drawn = ({ on, score, course }: RecordScores['points'][number]) => ({
  on,
  value: score / 100,
  shown: scoreText(score),
  word: course === null ? '' : courseShort[course],
})

const figureOf = ({ reliableChange, reliableChangeSource }: RecordScores): string =>
  reliableChange === null
    ? 'No figure for reliable change is given, so that no change is called more than chance.'
    : `Reliable change: ${reliableChange} (${reliableChangeSource}).`
