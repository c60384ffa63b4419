import { formatNhsNumber, nhsNumberStatuses } from '../../shared/kernel/nhs-number.ts'
import type { Person } from '../../shared/people.ts'
import { useMay } from '../data/open-session.ts'
import { Button, PageSection, Stack } from '../ui/index.ts'
import styles from './identifiers.module.css'

const spokenOf = { she: 'She, her', he: 'He, him', they: 'They, them' } as const

const addressOf = ({ addressLine1, addressLine2, town, postcode }: Person): string =>
  [addressLine1, addressLine2, town, postcode].filter((line) => line !== '').join(', ')

export interface IdentifiersProps {
  readonly person: Person
  /** Opens the form that puts them right, with a reason. */
  readonly onChange: () => void
}

/** The numbers of both agencies, and whether the NHS number is verified. */
export function Identifiers({ person: doc, onChange }: IdentifiersProps) {
  const mayCorrect = useMay('people.correct')
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
        {mayCorrect && (
          <div>
            <Button onPress={onChange}>Change</Button>
          </div>
        )}
      </Stack>
    </PageSection>
  )
}
