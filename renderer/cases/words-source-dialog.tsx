import { useState } from 'react'
import { WordsSource } from '../../shared/cases.ts'
import { saidOfSource } from '../../shared/words-given.ts'
import { SaveForm } from '../form/save-form.tsx'
import { todayOn } from '../words/time-words.ts'
import { DateField, Dialog, RadioField, TextField } from '../ui/index.ts'
import type { CaseEdit } from './use-case-edit.ts'

export interface WordsSourceDialogProps {
  readonly edit: CaseEdit
  readonly isOpen: boolean
  readonly onClose: () => void
}

const choices = WordsSource.options.map((id) => ({ id, label: saidOfSource[id] }))

/** How, when and to whom the person said it; why not, where nobody asked. */
export function WordsSourceDialog({ edit, isOpen, onClose }: WordsSourceDialogProps) {
  return (
    <Dialog title="How the words were given" isOpen={isOpen} onOpenChange={onClose} keepOnPressOutside>
      <Form edit={edit} onClose={onClose} />
    </Dialog>
  )
}

function Form({ edit, onClose }: Omit<WordsSourceDialogProps, 'isOpen'>) {
  const [wordsSource, setSource] = useState(edit.doc.wordsSource)
  const [wordsOn, setOn] = useState(edit.doc.wordsOn)
  const [wordsNote, setNote] = useState(edit.doc.wordsNote)
  const isSought = wordsSource !== 'not_sought'
  return (
    <SaveForm
      onDone={onClose}
      isDisabled={!isSought && wordsNote.trim() === ''}
      onSave={() => edit.save({ wordsSource, wordsOn: isSought ? wordsOn : null, wordsNote })}
    >
      <RadioField label="How" value={wordsSource} onChange={setSource} choices={choices} />
      {isSought && <DateField label="When" value={wordsOn} onChange={setOn} max={todayOn()} isOptional />}
      <TextField
        label={isSought ? 'More about it' : 'Why not'}
        description={
          isSought ? 'For example: said to her advocate, read back and agreed' : 'Goes into the record'
        }
        value={wordsNote}
        onChange={setNote}
        isOptional={isSought}
        maxLength={500}
      />
    </SaveForm>
  )
}
