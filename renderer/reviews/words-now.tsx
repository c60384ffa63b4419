import { useState } from 'react'
import { z } from 'zod'
import { ReviewBody } from '../../shared/review-fields.ts'
import { WordsSource } from '../../shared/cases.ts'
import { longDate } from '../../shared/kernel/dates.ts'
import { pick } from '../../shared/kernel/told.ts'
import { howGiven, saidOfSource } from '../../shared/words-given.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { limitOf } from '../form/limits.ts'
import { InPlace } from '../form/saved-fields.tsx'
import { DateField, Eyebrow, RadioField, Small, TextButton, TextField } from '../ui/index.ts'
import { todayOn } from '../words/time-words.ts'
import styles from './reviews.module.css'
import type { ReviewEdit } from './use-review-edit.ts'

interface WordsNowProps {
  readonly edit: ReviewEdit
  readonly isReadOnly: boolean
}

/** What they said when it was decided, and what they say now. */
export function WordsNow({ edit, isReadOnly }: WordsNowProps) {
  const { body, promise, id } = edit.doc
  const [isAsking, setAsking] = useState(false)
  const then = promise.words
  const isUnasked = body.words === '' && body.wordsSource === 'not_sought'
  return (
    <div className={styles.row}>
      <div>
        <Eyebrow as="h3">Then</Eyebrow>
        <p dir="auto" className={styles.promised}>
          {then.text === '' ? 'Nothing was written of it.' : `“${then.text}”`}
        </p>
        <Small as="p">
          {howGiven(then.text, then.source)}
          {then.saidOn !== null && `, ${longDate(then.saidOn)}`}
        </Small>
      </div>
      <div>
        <Eyebrow as="h3">Now</Eyebrow>
        <InPlace
          block={`review.${id}.words`}
          label="What the person says now"
          look="words"
          prompt="Write what they say now, in their words"
          value={body.words}
          onSave={(words) => edit.save({ words })}
          isReadOnly={isReadOnly}
          maxLength={limitOf(ReviewBody, 'words')}
        />
        <Small as="p">
          {isUnasked && body.wordsNote === '' ? 'Nobody has said yet how this was given.' : givenNow(body)}{' '}
          {!isReadOnly && (
            <TextButton onPress={() => setAsking(true)}>
              {isUnasked ? 'Say how it was given, or why they were not asked' : 'Change'}
            </TextButton>
          )}
        </Small>
      </div>
      {isAsking && <HowGiven edit={edit} onClose={() => setAsking(false)} />}
    </div>
  )
}

const givenNow = ({ words, wordsSource, wordsOn, wordsNote }: ReviewBody): string =>
  [howGiven(words, wordsSource), wordsOn === null ? '' : longDate(wordsOn), wordsNote]
    .filter((part) => part !== '')
    .join(', ')

const { wordsSource, wordsOn, wordsNote } = ReviewBody.shape
const schema = z.object({ wordsSource, wordsOn, wordsNote })
const choices = WordsSource.options.map((id) => ({ id, label: saidOfSource[id] }))

const HowGiven = ({ edit, onClose }: { readonly edit: ReviewEdit; readonly onClose: () => void }) => (
  <FormDialog
    title="How the words were given"
    schema={schema}
    initial={pick(edit.doc.body, ['wordsSource', 'wordsOn', 'wordsNote'])}
    send={(given) =>
      edit.save({ ...given, wordsOn: given.wordsSource === 'not_sought' ? null : given.wordsOn })
    }
    canSave={(given) => given.wordsSource !== 'not_sought' || given.wordsNote.trim() !== ''}
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
            isOptional={isSought}
          />
        </>
      )
    }}
  </FormDialog>
)
