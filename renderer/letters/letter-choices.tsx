import { limitOf } from '../form/limits.ts'
import { letters } from '../../shared/letters.ts'
import { useState } from 'react'
import { letterDeliveries, letterFormats } from '../../shared/letters.ts'
import type { Letter, LetterDelivery } from '../../shared/letters.ts'
import { letterDeliveryWords, letterFormatWords } from '../../shared/letter-words.ts'
import { describeSaveError } from '../data/use-edited.ts'
import { InPlace, TickInPlace } from '../form/saved-fields.tsx'
import { Eyebrow, FieldError, RadioField, Small } from '../ui/index.ts'
import { api } from '../data/api.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import { dateAndTime } from '../../shared/kernel/dates.ts'
import type { LetterPartProps } from './edit-props.ts'
import type { LetterChanges } from './use-letter-edit.ts'
import styles from './letters.module.css'

const formats = letterFormats.map((id) => ({
  id,
  label: letterFormatWords[id],
  ...(id === 'easy_read_pictures' && {
    description: 'Leaves a box beside each sentence, to stick a picture in before it is given.',
  }),
}))

/** In which form the person gets it, beside what is on record about how they are reached. */
export function LetterChoices({ edit, mayEdit }: LetterPartProps) {
  const { format, language, delivery, frame, proposed } = edit.doc
  const [error, setError] = useState<string | null>(null)
  const choose = async (changes: LetterChanges): Promise<void> => {
    setError(null)
    try {
      await edit.save(changes)
    } catch (failure) {
      setError(`Not saved. ${describeSaveError(failure)}`)
    }
  }
  return (
    <section className={styles.choices} aria-labelledby="letter-format">
      <Eyebrow id="letter-format">How they get it</Eyebrow>
      <Small as="p">
        {proposed.why === ''
          ? 'Nothing is on record about how they are reached.'
          : `On record: “${proposed.why}”`}
      </Small>
      <RadioField
        label="Format"
        hideLabel
        layout="row"
        value={format}
        isDisabled={!mayEdit}
        choices={formats}
        onChange={(next) => void choose({ format: next })}
      />
      <RadioField
        label="How they want to be given it"
        description={delivery === null ? 'Nobody has said yet: ask them.' : addressNote(delivery, frame)}
        layout="row"
        value={delivery}
        isDisabled={!mayEdit}
        choices={letterDeliveries.map((id) => ({ id, label: letterDeliveryWords[id] }))}
        onChange={(next) => void choose({ delivery: next })}
      />
      {error !== null && <FieldError>{error}</FieldError>}
      <div className={styles.language}>
        <InPlace
          showLabel
          label="Language, where it is not English"
          prompt="Name the language"
          look="small"
          value={language}
          isReadOnly={!mayEdit}
          maxLength={limitOf(letters.save.input, 'language')}
          onSave={(text) => edit.save({ language: text.replace(/\s+/g, ' ').trim() })}
        />
        {language !== '' && <Translated letter={edit.doc} edit={edit} mayEdit={mayEdit} />}
      </div>
    </section>
  )
}

function addressNote(delivery: LetterDelivery, { personAddress }: Letter['frame']): string {
  if (delivery !== 'post') return 'No address is printed on it.'
  return personAddress.length > 0
    ? `To ${personAddress.join(', ')}`
    : 'No address is known: add it on their page.'
}

function Translated({ letter, edit, mayEdit }: LetterPartProps & { readonly letter: Letter }) {
  const { recordId, language, translated } = letter
  const save = async (next: boolean): Promise<void> => {
    const { version } = edit.newest()
    const reply = await api.call('letters.setTranslated', { recordId, version, translated: next })
    if (!reply.ok) throw new Failure(reply.error)
  }
  return (
    <>
      <TickInPlace
        label={`The translation into ${language} is done and attached`}
        value={translated !== null}
        isReadOnly={!mayEdit}
        onSave={save}
      />
      {translated && (
        <Small as="p">
          {translated.by}, {dateAndTime(translated.at)}
        </Small>
      )}
    </>
  )
}
