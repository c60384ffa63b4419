import { useState } from 'react'
import { shortDate } from '../../shared/dates.ts'
import type { Case } from '../../shared/cases.ts'
import { wordsSourceWords } from '../../shared/words.ts'
import { Small, TextButton } from '../ui/index.ts'
import styles from './how-words-were-given.module.css'
import type { CaseEdit } from './use-case-edit.ts'
import { WordsSourceDialog } from './words-source-dialog.tsx'

/** "Said through an advocate, 12 Nov 2026. Read back and agreed." */
export function wordsGiven(one: Pick<Case, 'wordsSource' | 'wordsOn' | 'wordsNote'>): string {
  const how = wordsSourceWords[one.wordsSource]
  const when = one.wordsOn === null ? how : `${how}, ${shortDate(one.wordsOn)}`
  return one.wordsNote === '' ? `${when}.` : `${when}. ${one.wordsNote.replace(/[.\s]+$/, '')}.`
}

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
