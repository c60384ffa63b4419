import { useState } from 'react'
import { formatNhsNumber, nhsNumberStatuses } from '../../shared/nhs-number.ts'
import type { Person } from '../../shared/people.ts'
import { Button, Dialog, PageSection, Stack } from '../ui/index.ts'
import { IdentifiersForm } from './identifiers-form.tsx'
import styles from './identifiers.module.css'
import type { PersonPartProps } from './person-part.ts'

const spokenOf = { she: 'She, her', he: 'He, him', they: 'They, them' } as const

const addressOf = ({ addressLine1, addressLine2, town, postcode }: Person): string =>
  [addressLine1, addressLine2, town, postcode].filter((line) => line !== '').join(', ')

/** The numbers of both agencies, and whether the NHS number is verified. */
export function Identifiers({ edit, isReadOnly }: PersonPartProps) {
  const [isOpen, setOpen] = useState(false)
  const { doc } = edit
  const rows = [
    ['NHS number', doc.nhsNumber === null ? 'Not known' : formatNhsNumber(doc.nhsNumber)],
    ['Its status', doc.nhsNumberStatus === null ? 'Not said' : nhsNumberStatuses[doc.nhsNumberStatus]],
    ['Health record', doc.healthId || 'None'],
    ['Council record', doc.councilId || 'None'],
    ['Address', addressOf(doc) || 'Not known'],
    ['Gender, as sent', doc.gender || 'Not said'],
    ['Spoken of as', spokenOf[doc.pronoun]],
  ] as const
  return (
    <PageSection title="Numbers and details">
      <Stack>
        <dl className={styles.list}>
          {rows.map(([label, value]) => (
            <div key={label} className={styles.row}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {!isReadOnly && (
          <div>
            <Button onPress={() => setOpen(true)}>Change</Button>
          </div>
        )}
      </Stack>
      <Dialog title="Numbers and details" isOpen={isOpen} onOpenChange={setOpen} keepOnPressOutside>
        <IdentifiersForm edit={edit} onDone={() => setOpen(false)} />
      </Dialog>
    </PageSection>
  )
}
