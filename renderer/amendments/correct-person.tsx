import type { Amendable } from '../../shared/amendments.ts'
import { nhsNumberStatuses } from '../../shared/kernel/nhs-number.ts'
import { NhsNumberStatus } from '../../shared/number-status.ts'
import type { Asked } from '../form/form-props.ts'
import { asDay } from '../form/bound.tsx'
import {
  Columns,
  DateField,
  Finding,
  SelectField,
  Small,
  Stack,
  TextArea,
  TextButton,
  TextField,
} from '../ui/index.ts'
import { todayOn } from '../words/time-words.ts'
import { asChoice, choicesOf, orNone } from './choices.ts'
import type { Corrected } from './corrected.ts'
import { personText } from './person-text.ts'

const statuses = orNone(choicesOf(NhsNumberStatus.options, nhsNumberStatuses), 'Not said')

interface CorrectPersonProps extends Pick<Asked<Corrected>, 'field' | 'set' | 'values'> {
  readonly record: Amendable
}

/** Who the record is about. What is not known of them yet is put right on their page with the same press. */
export const CorrectPerson = ({ field }: Pick<CorrectPersonProps, 'field'>) => (
  <Stack gap={3}>
    <Small as="p">
      What you correct here is put right about the person as well, at once, where it is not known yet: their
      page says the same, and so does the next record.
    </Small>
    <Columns least={350} gap={4}>
      <TextField {...field('rest.person.givenName')} label="Given name" isOptional />
      <TextField {...field('rest.person.familyName')} label="Family name" isOptional />
      <DateField
        isOfBirth
        {...asDay(field('rest.person.dateOfBirth'))}
        label="Date of birth"
        max={todayOn()}
      />
      <TextField {...field('rest.person.nhsNumber')} label="NHS number" isOptional />
      <SelectField
        {...asChoice(field('rest.person.nhsNumberStatus'))}
        label="How the NHS number was checked"
        choices={statuses}
      />
      <TextField {...field('rest.person.gender')} label="Gender" isOptional />
      <TextField {...field('rest.person.postcode')} label="Postcode" isOptional />
      <TextField {...field('rest.person.healthId')} label="Number in health’s system" isOptional />
      <TextField {...field('rest.person.councilId')} label="Number in the council’s system" isOptional />
    </Columns>
    <TextArea {...field('rest.person.communicationNeeds')} label="Communication needs" rows={2} isOptional />
  </Stack>
)

/** Something was put right about the person since the record was frozen: one press says it here as well. */
export const PersonNow = ({ record, set, values }: Omit<CorrectPersonProps, 'field'>) => {
  if (record.personNow === null) return null
  const now = { ...values.rest.person, ...known(record) }
  const isTaken = JSON.stringify(now) === JSON.stringify(values.rest.person)
  return (
    <Finding level="check" title="Something was put right about the person since">
      {personText(record.personNow)}.{' '}
      {isTaken ? (
        'It is said so here now.'
      ) : (
        <TextButton onPress={() => set('rest.person', now)}>Take it over</TextButton>
      )}
    </Finding>
  )
}

const known = ({ personNow }: Amendable): Partial<Corrected['rest']['person']> =>
  personNow === null ? {} : { ...personNow, nhsNumber: personNow.nhsNumber ?? '' }
