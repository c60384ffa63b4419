import type { ReactNode } from 'react'
import type { Promised } from '../../shared/review-promise.ts'
import { ReviewBody, withAnswer } from '../../shared/review-fields.ts'
import type { AnswerList } from '../../shared/review-fields.ts'
import { reviewResultWords } from '../../shared/review-words.ts'
import { ChoiceInPlace } from '../form/choice-in-place.tsx'
import { limitOf } from '../form/limits.ts'
import { KeptNote } from '../form/kept-note.tsx'
import { InPlace } from '../form/saved-fields.tsx'
import { Explained, Eyebrow } from '../ui/index.ts'
import styles from './reviews.module.css'
import type { ReviewEdit } from './use-review-edit.ts'

type Result<L extends AnswerList> = NonNullable<ReviewBody[L][number]['result']>

interface AnswerRowsProps<L extends AnswerList, P extends Promised> {
  readonly list: L
  readonly promised: readonly P[]
  readonly results: readonly Result<L>[]
  /** What is chosen, for screen readers and above the choice: "What became of it". */
  readonly asks: string
  /** Where that is another question of each. */
  readonly asksOf?: (promised: P) => string
  /** What words are asked for beside it. */
  readonly prompt: string
  readonly noteOf?: (promised: P) => ReactNode
  readonly edit: ReviewEdit
  readonly isReadOnly: boolean
}

/** Each promise on the left; on the right what became of it, and in words. */
export function AnswerRows<L extends AnswerList, P extends Promised>(props: AnswerRowsProps<L, P>) {
  return (
    <>
      <div className={styles.heads} aria-hidden="true">
        <span>What was promised</span>
        <span>What happened</span>
      </div>
      <div className={styles.rows}>
        {props.promised.map((one) => (
          <div key={one.key} className={styles.row}>
            <div className={styles.promised} dir="auto">
              {props.noteOf && <span className={styles.kind}>{props.noteOf(one)}</span>}
              <Explained>{one.text}</Explained>
            </div>
            <div className={styles.happened}>
              {one.isKept ? <KeptNote /> : <Answered {...props} one={one} />}
            </div>
          </div>
        ))}
      </div>
    </>
  )
}

function Answered<L extends AnswerList, P extends Promised>({
  list,
  one,
  results,
  asks: asksOfAll,
  asksOf,
  prompt,
  edit,
  isReadOnly,
}: AnswerRowsProps<L, P> & { readonly one: P }) {
  const asks = asksOf?.(one) ?? asksOfAll
  const answers: readonly { key: string; result: string | null; note: string }[] = edit.doc.body[list]
  const answer = answers.find(({ key }) => key === one.key) ?? { key: one.key, result: null, note: '' }
  const save = (change: { result?: string; note?: string }) =>
    edit.save(({ body }) => {
      const before: readonly { key: string; result: string | null; note: string }[] = body[list]
      const now = before.find(({ key }) => key === one.key) ?? { key: one.key, result: null, note: '' }
      return { [list]: withAnswer(before, { ...now, ...change }) }
    })
  if (isReadOnly) return <AsAnswered asks={asks} answer={answer} />
  return (
    <>
      <ChoiceInPlace
        label={asks}
        value={answer.result}
        choices={results.map((id) => ({ id: id as string, label: reviewResultWords[id] ?? id }))}
        onSave={(result) => save({ result })}
      />
      <InPlace
        block={`review.${edit.doc.id}.${list}.${one.key}`}
        label={`${asks}, in words`}
        look="small"
        prompt={prompt}
        promptAbout={one.text.slice(0, 60)}
        value={answer.note}
        onSave={(note) => save({ note })}
        maxLength={limitOf(ReviewBody, 'outcomes.0.note')}
      />
    </>
  )
}

interface AsAnsweredProps {
  readonly asks: string
  readonly answer: { readonly result: string | null; readonly note: string }
}

/** Text, and no field: nobody writes it any more. */
const AsAnswered = ({ asks, answer: { result, note } }: AsAnsweredProps) => (
  <div>
    <Eyebrow as="h3">{asks}</Eyebrow>
    <p>{result === null ? 'Not said' : (reviewResultWords[result] ?? result)}</p>
    {note !== '' && <p dir="auto">{note}</p>}
  </div>
)
