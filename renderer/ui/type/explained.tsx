import { Fragment, useMemo } from 'react'
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'
import { termPieces } from '../../../shared/acronym-text.ts'
import type { Term } from '../../../shared/acronym-text.ts'
import { Tiny } from './text.tsx'
import { useTerms, useTermsIn } from './terms.ts'
import styles from './explained.module.css'

export interface ExplainedProps {
  /** Shown exactly as it is: nothing is added to what was written. */
  readonly children: string
}

/**
 * A text with the acronyms of the panel's list underlined. The first of each is a button: its expansion shows on focus,
 * on pressing and under the pointer, and is part of its name for screen readers.
 */
export function Explained({ children }: ExplainedProps) {
  const terms = useTerms()
  const pieces = useMemo(() => termPieces(children, terms), [children, terms])
  const first = new Set<string>()
  return pieces.map(({ text, term }, index) => {
    if (!term) return <Fragment key={index}>{text}</Fragment>
    const isFirst = !first.has(term.short)
    first.add(term.short)
    return isFirst ? (
      <Acronym key={index} text={text} term={term} />
    ) : (
      <abbr key={index} className={styles.again} title={term.expansion}>
        {text}
      </abbr>
    )
  })
}

const Acronym = ({ text, term }: { readonly text: string; readonly term: Term }) => (
  <TooltipTrigger delay={200} closeDelay={0} shouldCloseOnPress={false}>
    <Button className={styles.term ?? ''} aria-label={`${text}: ${term.expansion}`}>
      <abbr>{text}</abbr>
    </Button>
    <Tooltip className={styles.tip ?? ''} offset={6}>
      {term.expansion}
    </Tooltip>
  </TooltipTrigger>
)

interface TermsUsedProps {
  readonly id?: string
  readonly text: string
}

/** What the acronyms in a text that is being written stand for, under it; nothing where there are none. */
export function TermsUsed({ id, text }: TermsUsedProps) {
  const used = useTermsIn(text)
  if (used.length === 0) return null
  return (
    <Tiny as="p" {...(id !== undefined && { id })}>
      {used.map(({ short, expansion }, index) => (
        <Fragment key={short}>
          {index > 0 && '; '}
          <b className={styles.short}>{short}</b> {expansion}
        </Fragment>
      ))}
    </Tiny>
  )
}

/** Drawn behind a text box, letter for letter: only the lines under its acronyms show. */
export function Underlines({ text }: { readonly text: string }) {
  const terms = useTerms()
  return termPieces(text, terms).map(({ text: part, term }, index) => (
    <span key={index} className={term ? styles.under : undefined}>
      {part}
    </span>
  ))
}
