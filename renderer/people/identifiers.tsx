import { formatNhsNumber, nhsNumberStatuses } from '../../shared/kernel/nhs-number.ts'
import { elsewhere, tell } from '../../shared/kernel/told.ts'
import type { Told } from '../../shared/kernel/told.ts'
import type { CorrectedField } from '../../shared/people-corrections.ts'
import type { Person } from '../../shared/people.ts'
import { useMay } from '../data/open-session.ts'
import { Button, PageSection, Stack } from '../ui/index.ts'
import styles from './identifiers.module.css'

const spokenOf = { she: 'She, her', he: 'He, him', they: 'They, them' } as const

const addressOf = ({ addressLine1, addressLine2, town, postcode }: Person): string =>
  [addressLine1, addressLine2, town, postcode].filter((line) => line !== '').join(', ')

type Said = readonly [label: string, value: string]

/** In the order of the list. */
const details: Told<Pick<Person, CorrectedField>, (person: Person) => Said> = {
  nhsNumber: ({ nhsNumber }) => ['NHS number', nhsNumber === null ? 'Not known' : formatNhsNumber(nhsNumber)],
  nhsNumberStatus: ({ nhsNumberStatus: status }) => [
    'Its status',
    status === null ? 'Not said' : nhsNumberStatuses[status],
  ],
  healthId: ({ healthId }) => ['Health record', healthId || 'None'],
  councilId: ({ councilId }) => ['Council record', councilId || 'None'],
  addressLine1: (person) => ['Address', addressOf(person) || 'Not known'],
  addressLine2: elsewhere('with the first line'),
  town: elsewhere('with the first line'),
  postcode: elsewhere('with the first line'),
  gender: ({ gender }) => ['Gender, as sent', gender || 'Not said'],
  pronoun: ({ pronoun }) => ['Spoken of as', spokenOf[pronoun]],
  familyName: elsewhere('the title'),
  givenName: elsewhere('the title'),
  dateOfBirth: elsewhere('under the title'),
}

export interface IdentifiersProps {
  readonly person: Person
  /** Opens the form that puts them right, with a reason. */
  readonly onChange: () => void
}

/** The numbers of both agencies, and whether the NHS number is verified. */
export function Identifiers({ person: doc, onChange }: IdentifiersProps) {
  const mayCorrect = useMay('people.correct')
  return (
    <PageSection title="Numbers and details">
      <Stack>
        <dl className={styles.list}>
          {tell(details, doc).map(([label, value]) => (
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
