import { useState } from 'react'
import { Small, TextButton } from '../ui/index.ts'
import styles from './how-words-were-given.module.css'
import type { CaseEdit } from './use-case-edit.ts'
import { wordsGiven } from './words-given.ts'
import { WordsSourceDialog } from './words-source-dialog.tsx'

export interface HowWordsWereGivenProps {
  readonly edit: CaseEdit
  readonly isReadOnly: boolean
}

/** Under the words: how they came here. */
export function HowWordsWereGiven({ edit, isReadOnly }: HowWordsWereGivenProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <p className={styles.line}>
      <Small>{wordsGiven(edit.doc)}</Small>{' '}
      {!isReadOnly && (
        <Small>
          <TextButton aria-label="Change how the words were given" onPress={() => setOpen(true)}>
            Change
          </TextButton>
        </Small>
      )}
      <WordsSourceDialog edit={edit} isOpen={isOpen} onClose={() => setOpen(false)} />
    </p>
  )
}
