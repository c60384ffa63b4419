import { z } from 'zod'
import { CaseFields, WordsSource } from '../../shared/cases.ts'
import { pick } from '../../shared/kernel/told.ts'
import { saidOfSource } from '../../shared/words-given.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { todayOn } from '../words/time-words.ts'
import { DateField, RadioField, TextField } from '../ui/index.ts'
import type { CaseEdit } from './use-case-edit.ts'

export interface WordsSourceDialogProps {
  readonly edit: CaseEdit
  readonly isOpen: boolean
  readonly onClose: () => void
}

const { wordsSource, wordsOn, wordsNote } = CaseFields.shape
const schema = z.object({ wordsSource, wordsOn, wordsNote })
const choices = WordsSource.options.map((id) => ({ id, label: saidOfSource[id] }))

/** How, when and to whom the person said it; why not, where nobody asked. */
export const WordsSourceDialog = ({ edit, isOpen, onClose }: WordsSourceDialogProps) => (
  <FormDialog
    title="How the words were given"
    schema={schema}
    initial={pick(edit.doc, ['wordsSource', 'wordsOn', 'wordsNote'])}
    send={(given) =>
      edit.save({ ...given, wordsOn: given.wordsSource === 'not_sought' ? null : given.wordsOn })
    }
    canSave={(given) => given.wordsSource !== 'not_sought' || given.wordsNote.trim() !== ''}
    isOpen={isOpen}
    onClose={onClose}
  >
    {({ field, values }) => {
      const isSought = values.wordsSource !== 'not_sought'
      return (
        <>
          <RadioField {...field('wordsSource')} label="How" choices={choices} />
          {isSought && <DateField {...field('wordsOn')} label="When" max={todayOn()} isOptional />}
          <TextField
            {...field('wordsNote')}
            label={isSought ? 'More about it' : 'Why not'}
            description={
              isSought ? 'For example: said to her advocate, read back and agreed' : 'Goes into the record'
            }
            isOptional={isSought}
          />
        </>
      )
    }}
  </FormDialog>
)
