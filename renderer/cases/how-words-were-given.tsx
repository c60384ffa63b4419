import { useState } from 'react'
import { WordsSource } from '../../shared/cases.ts'
import { isHowOpen } from '../../shared/words-given.ts'
import { saidOfSource } from '../../shared/words-given.ts'
import { FieldError, Row, Small, TextButton } from '../ui/index.ts'
import { describeSaveError } from '../data/use-edited.ts'
import styles from './how-words-were-given.module.css'
import type { CaseEdit } from './use-case-edit.ts'
import { wordsGiven } from '../people/words-given.ts'
import { WordsSourceDialog } from './words-source-dialog.tsx'

export interface HowWordsWereGivenProps {
  readonly edit: CaseEdit
  readonly isReadOnly: boolean
}

/** Under the words: how they came here. */
export function HowWordsWereGiven({ edit, isReadOnly }: HowWordsWereGivenProps) {
  const [isOpen, setOpen] = useState(false)
  if (isHowOpen(edit.doc.words, edit.doc.wordsSource) && !isReadOnly) return <AskHow edit={edit} />
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
      {isOpen && <WordsSourceDialog edit={edit} isOpen onClose={() => setOpen(false)} />}
    </p>
  )
}

const given = WordsSource.options.filter((id) => id !== 'not_sought')

/** Words were typed: how they came here is asked where they stand, and "not asked" is no answer any more. */
function AskHow({ edit }: Pick<HowWordsWereGivenProps, 'edit'>) {
  const [error, setError] = useState('')
  const save = (wordsSource: WordsSource) =>
    edit.save({ wordsSource }).catch((failure: unknown) => setError(describeSaveError(failure)))
  return (
    <div className={styles.line}>
      <Row>
        <Small>How was it given?</Small>
        {given.map((id) => (
          <Small key={id}>
            <TextButton onPress={() => void save(id)}>{saidOfSource[id]}</TextButton>
          </Small>
        ))}
      </Row>
      {error !== '' && <FieldError>{`Not saved. ${error}`}</FieldError>}
    </div>
  )
}
