import type { Amendable } from '../../shared/amendments.ts'
import { attendanceStates } from '../../shared/room.ts'
import { attendanceWords } from '../../shared/words.ts'
import type { Asked } from '../form/form-props.ts'
import { Columns, Fieldset, SelectField, Small, Stack, TextArea, TextField } from '../ui/index.ts'
import { isOther } from './corrected.ts'
import type { Corrected } from './corrected.ts'

const states = attendanceStates.map((id) => ({ id, label: attendanceWords[id] }))

interface CorrectPeopleProps extends Pick<Asked<Corrected>, 'field' | 'values'> {
  readonly record: Amendable
}

/** Who was there for it, as it was really. */
export const CorrectAttendance = ({ record, field }: Omit<CorrectPeopleProps, 'values'>) => (
  <Columns least={220} gap={4}>
    {record.rest.attendance.map(({ memberId }, at) => (
      <SelectField
        key={memberId}
        {...field(`rest.attendance.${at}.state`)}
        label={record.names[memberId] ?? 'Somebody'}
        choices={states}
      />
    ))}
  </Columns>
)

/** What a member said, where it was written down wrongly: they say themselves that it was. */
export const CorrectAnswers = ({ record, field, values }: CorrectPeopleProps) => (
  <Stack>
    <Small as="p">
      Only what was written down wrongly. Where each stands is not corrected, and nobody’s words are changed
      without their own say.
    </Small>
    {record.answers.map(({ memberId, name }, at) => {
      const said = values.answers[at]
      return (
        <Fieldset key={memberId} legend={name}>
          <Stack gap={3}>
            <TextArea {...field(`answers.${at}.words`)} label="What they said" rows={2} isOptional />
            {said && isOther(record, said) && (
              <TextField
                {...field(`answers.${at}.confirmed`)}
                label={`How ${name} confirmed it`}
                description="When and how they said that this is what they had said."
              />
            )}
          </Stack>
        </Fieldset>
      )
    })}
  </Stack>
)
