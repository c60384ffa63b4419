import { useState } from 'react'
import type { Person } from '../../shared/people.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { TextArea, notify } from '../ui/index.ts'
import { ask } from '../data/use-op.ts'
import { CorrectFields } from './correct-fields.tsx'
import { Correction, asKnown, changesOf } from './correction-form.ts'

export interface CorrectPersonProps {
  readonly person: Person
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Puts right who somebody is: what was known before stays in sight, and records that are frozen stay as they are. */
export const CorrectPerson = ({ isOpen, ...rest }: CorrectPersonProps) =>
  isOpen ? <Correcting {...rest} /> : null

function Correcting({ person, onClose }: Omit<CorrectPersonProps, 'isOpen'>) {
  const [known] = useState(person)
  return (
    <FormDialog
      title="Correct who this is"
      size="wide"
      schema={Correction}
      initial={{ ...asKnown(known), reason: '' }}
      send={(said, seen = known.version) =>
        ask('people.correct', {
          personId: known.id,
          version: seen,
          changes: changesOf(known, said),
          reason: said.reason,
          source: 'by_hand',
        })
      }
      save="Correct it"
      canSave={(said) => said.reason !== '' || Object.keys(changesOf(known, said)).length > 0}
      onSaved={() => notify('Corrected. What was known before stays in the history.')}
      onClose={onClose}
    >
      {({ control, field }) => (
        <>
          <CorrectFields control={control} />
          <TextArea
            {...field('reason')}
            label="Why it is corrected"
            description="Who said so, or what it was seen in. It stands in the history, with your name."
            rows={2}
          />
        </>
      )}
    </FormDialog>
  )
}
