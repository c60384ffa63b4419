import { longDate } from '../../../shared/kernel/dates.ts'
import { formatPence } from '../../../shared/kernel/money.ts'
import type { RecordReview, Reviewed, ReviewedLine } from '../../../shared/record-review.ts'
import type { CommonRecord } from '../../../shared/records.ts'
import { basisWords, becauseWords, reviewProposals, reviewResultWords } from '../../../shared/review-words.ts'
import { wordFor } from '../../../shared/words.ts'
import { howGiven } from '../../../shared/words-given.ts'
import { cell, facts, list, text, under } from '../../../shared/blocks.ts'
import type { Block, Section } from '../../../shared/blocks.ts'

/** What was promised beside what happened; nothing in the record of a first decision. */
export function reviewSection({ review }: Pick<CommonRecord, 'review'>): Section {
  const blocks = review === undefined ? [] : reviewBlocks(review)
  return { slug: 'review', heading: 'The review', blocks }
}

const reviewBlocks = (review: RecordReview): Block[] => [
  ...text(review.result === null ? '' : wordFor(reviewProposals, review.result), 'strong'),
  ...text(review.why),
  ...facts([
    { label: 'Of the decision of', text: longDate(review.of.heldOn) },
    { label: 'Why now', text: wordFor(becauseWords, review.because) },
    { label: 'What happened', text: review.trigger },
    { label: 'Opened', text: longDate(review.openedOn) },
  ]),
  ...under('What the person says now', saidNow(review)),
  ...became('Outcomes', review.outcomes),
  ...became('Conditions', review.conditions),
  ...became('What was to be in place', review.safetyNets),
  ...became('What was to make everybody stop, or look again', review.triggers),
  ...moneyTable(review.money),
  ...facts([
    {
      label: 'Harm',
      text: review.harm.had === 'some' ? review.harm.text : review.harm.had === 'none' ? 'None' : '',
    },
    { label: 'How health sees it now', text: review.healthView, side: 'health' },
    { label: 'How the council sees it now', text: review.socialCareView, side: 'socialCare' },
  ]),
  ...under('What it is a review of', list(dutiesOf(review))),
]

const saidNow = ({ said }: RecordReview): Block[] =>
  said.text.trim() === ''
    ? text(said.note)
    : [
        {
          kind: 'quote',
          text: said.text,
          by: [howGiven(said.text, said.source), said.saidOn === null ? '' : longDate(said.saidOn), said.note]
            .filter(Boolean)
            .join('. '),
          voice: 'person',
        },
      ]

const became = (caption: string, found: readonly Reviewed<string | null>[]): Block[] =>
  found.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption,
          columns: [{ label: 'What was promised' }, { label: 'What became of it' }],
          rows: found.map(({ promised, result, note }) => [
            cell(promised),
            cell(result === null ? 'Not told here' : wordFor(reviewResultWords, result), [note]),
          ]),
        },
      ]

const spent = (pence: number | null): string => (pence === null ? 'Not known' : formatPence(pence))

function moneyTable({ from, to, lines }: RecordReview['money']): Block[] {
  if (lines.length === 0 || from === null || to === null) return []
  const row = (line: ReviewedLine) => [
    cell(line.description, [line.note]),
    cell(formatPence(line.plannedHealthPence)),
    cell(line.plannedHealthPence === 0 && line.healthPence === null ? '' : spent(line.healthPence)),
    cell(formatPence(line.plannedSocialCarePence)),
    cell(
      line.plannedSocialCarePence === 0 && line.socialCarePence === null ? '' : spent(line.socialCarePence),
    ),
  ]
  const total = (read: (line: ReviewedLine) => number | null): string =>
    formatPence(lines.reduce((sum, line) => sum + (read(line) ?? 0), 0))
  return [
    {
      kind: 'table',
      caption: `Money, from ${longDate(from)} to ${longDate(to)}`,
      columns: [
        { label: 'What for' },
        { label: 'Health planned', isAmount: true, side: 'health' },
        { label: 'Health spent', isAmount: true, side: 'health' },
        { label: 'Social care planned', isAmount: true, side: 'socialCare' },
        { label: 'Social care spent', isAmount: true, side: 'socialCare' },
      ],
      rows: lines.map(row),
      totals: [
        [
          'In all, as far as it is known',
          total((line) => line.plannedHealthPence),
          total((line) => line.healthPence),
          total((line) => line.plannedSocialCarePence),
          total((line) => line.socialCarePence),
        ],
      ],
    },
  ]
}

/** Each by what the law or the decision asks; what one agency owes and did not take part in stands as still owed. */
const dutiesOf = ({ duties, joint }: RecordReview): string[] => [
  ...duties.map(({ basis, dueOn, met, inTime }) =>
    met
      ? `${wordFor(basisWords, basis)}, due by ${longDate(dueOn)}${inTime ? '' : ': held late'}`
      : `${wordFor(basisWords, basis)}, due by ${longDate(dueOn)}: still to be held, since who owes it took no part`,
  ),
  ...(joint ? ['One review served both agencies.'] : []),
]
