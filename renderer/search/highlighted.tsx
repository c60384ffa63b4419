import { begins, spansOf, typedWords } from '../../shared/kernel/typed-words.ts'
import { nearness } from '../../shared/kernel/near-word.ts'
import styles from './search.module.css'

export interface HighlightedProps {
  readonly children: string
  /** What was looked for. */
  readonly text: string
  /** Words that only come near are meant as well. */
  readonly isNear: boolean
}

/** A text with the words in it that were looked for marked. */
export function Highlighted({ children, text, isNear }: HighlightedProps) {
  const spans = spansOf(
    children,
    typedWords(text),
    (typed, word) => begins(typed, word) || (isNear && nearness(typed, word) !== null),
  )
  const starts = [0, ...spans.map(({ to }) => to)]
  return (
    <>
      {starts.map((start, at) => {
        const span = spans[at]
        return (
          <span key={start}>
            {children.slice(start, span?.from)}
            {span && <mark className={styles.mark}>{children.slice(span.from, span.to)}</mark>}
          </span>
        )
      })}
    </>
  )
}
