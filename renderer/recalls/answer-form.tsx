import { dateOf } from '../../shared/kernel/dates.ts'
import { answerWords, holderWords } from '../../shared/recall-words.ts'
import { answerKinds } from '../../shared/recalls.ts'
import { asDay } from '../form/bound.tsx'
import { FormDialog } from '../form/form-dialog.tsx'
import { todayOn } from '../words/time-words.ts'
import { DateField, RadioField, TextArea, TextField, notify } from '../ui/index.ts'
import type { HolderProps } from './holder-part.tsx'

/** What one holder answered: by whom there, when and how. What was said before stays to be read. */
export const AnswerForm = ({ recall, holder, onClose }: HolderProps & { readonly onClose: () => void }) => (
  <FormDialog
    title={`Answer: ${holderWords(holder)}`}
    op="recalls.answer"
    initial={{ holderId: holder.id, version: holder.version, by: '', on: todayOn(), words: '' }}
    save="Record it"
    canSave={({ how }) => how !== undefined}
    onSaved={({ state }) => notify(state === 'answered' ? 'Everybody has answered.' : 'Recorded.')}
    onClose={onClose}
  >
    {({ field, values }) => (
      <>
        <RadioField
          {...field('how')}
          label="What became of it"
          choices={answerKinds.map((id) => ({ id, label: answerWords[id] }))}
        />
        <TextField {...field('by')} label="Who says so" />
        <DateField {...asDay(field('on'))} label="On" min={dateOf(recall.openedAt)} max={todayOn()} />
        <TextArea
          {...field('words')}
          label={values.how === 'not_found' ? 'Where it was looked for' : 'In their words'}
          isOptional={values.how !== 'not_found'}
          rows={3}
        />
      </>
    )}
  </FormDialog>
)
