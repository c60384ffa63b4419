import type { Amendable } from '../../shared/amendments.ts'
import { guestParts } from '../../shared/guests.ts'
import { attendanceStates, interestKinds, interestOutcomes } from '../../shared/room.ts'
import {
  attendanceWords,
  guestPartWords,
  interestKindWords,
  interestOutcomeWords,
} from '../../shared/words.ts'
import type { Asked } from '../form/form-props.ts'
import { Columns, SelectField, Stack, TextArea, TextField } from '../ui/index.ts'
import { asChoice, choicesOf } from './choices.ts'
import type { Corrected } from './corrected.ts'
import { Entries } from './entries.tsx'
import { sideOrNone } from './side-choice.ts'

const states = choicesOf(attendanceStates, attendanceWords)
const parts = choicesOf(guestParts, guestPartWords)
const kinds = choicesOf(interestKinds, interestKindWords)
const outcomes = choicesOf(interestOutcomes, interestOutcomeWords)

interface CorrectPeopleProps extends Pick<Asked<Corrected>, 'field' | 'set' | 'values'> {
  readonly record: Amendable
}

/** Who was there for it, as it was really: members, and whoever else. */
export const CorrectAttendance = ({ record, field, set, values }: CorrectPeopleProps) => (
  <Stack>
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
    <Entries
      name="Guest"
      most={100}
      before={record.rest.others}
      entries={values.rest.others}
      onChange={(others) => set('rest.others', others)}
      title={({ name }) => name}
      fresh={() => ({ was: null, part: 'guest' as const, name: '', title: '', side: null })}
    >
      {(at) => (
        <Columns least={220} gap={4}>
          <TextField {...field(`rest.others.${at}.name`)} label="Name" />
          <TextField {...field(`rest.others.${at}.title`)} label="Role or organisation" isOptional />
          <SelectField {...field(`rest.others.${at}.part`)} label="As what they came" choices={parts} />
          <SelectField {...asChoice(field(`rest.others.${at}.side`))} label="From" choices={sideOrNone} />
        </Columns>
      )}
    </Entries>
  </Stack>
)

/** What members declared about this case, and what came of it. */
export const CorrectDeclarations = ({ record, field, set, values }: CorrectPeopleProps) => {
  const members = Object.entries(record.names).map(([id, label]) => ({ id, label }))
  return (
    <Entries
      name="Interest"
      most={100}
      before={record.rest.declarations}
      entries={values.rest.declarations}
      onChange={(declarations) => set('rest.declarations', declarations)}
      title={({ memberId, text }) => [record.names[memberId], text].filter(Boolean).join(': ')}
      fresh={() => ({
        was: null,
        memberId: members[0]?.id ?? '',
        kind: 'professional' as const,
        text: '',
        outcome: 'stays' as const,
        ruling: '',
      })}
    >
      {(at) => (
        <Stack gap={3}>
          <Columns least={220} gap={4}>
            <SelectField
              {...field(`rest.declarations.${at}.memberId`)}
              label="Who declared it"
              choices={members}
            />
            <SelectField {...field(`rest.declarations.${at}.kind`)} label="What kind" choices={kinds} />
            <SelectField
              {...field(`rest.declarations.${at}.outcome`)}
              label="What came of it"
              choices={outcomes}
            />
          </Columns>
          <TextArea {...field(`rest.declarations.${at}.text`)} label="What they declared" rows={2} />
          <TextArea
            {...field(`rest.declarations.${at}.ruling`)}
            label="What the chair ruled"
            rows={2}
            isOptional
          />
        </Stack>
      )}
    </Entries>
  )
}
