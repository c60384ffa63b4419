import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Explained } from './explained.tsx'
import styles from './words.module.css'

export interface WordsProps {
  /** The person's own words, without quotation marks: those are drawn. */
  readonly children: string
  readonly size?: 'page' | 'room' | 'wall'
  /** Said when, to whom, and what became of it. */
  readonly said?: ReactNode
}

/** On the wall long words are set smaller by steps, so that they fit without being cut. */
const wallStep = (length: number) => (length <= 160 ? undefined : length <= 320 ? styles.long : styles.longer)

/** In square brackets stands what an editor says in the place of words: nobody said it. */
const isNote = (text: string): boolean => /^\[[^[\]]*\]$/.test(text.trim())

/** The person's words: the largest text on the page, with a hanging quotation mark. */
export function Words({ children, size = 'page', said }: WordsProps) {
  const step = size === 'wall' ? wallStep(children.length) : undefined
  return (
    <figure>
      <blockquote
        className={classNames(
          styles.words,
          size !== 'page' && styles[size],
          step,
          isNote(children) && styles.note,
        )}
        dir="auto"
      >
        <Explained>{children}</Explained>
      </blockquote>
      {said && <figcaption className={size === 'wall' ? styles.saidWall : styles.said}>{said}</figcaption>}
    </figure>
  )
}
