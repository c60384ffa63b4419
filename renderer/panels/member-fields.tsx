import type { Control } from 'react-hook-form'
import { MemberRole } from '../../shared/panels.ts'
import { neitherSideWords, roleWords } from '../../shared/words.ts'
import { Bound } from '../bound.tsx'
import { sideChoices } from '../side-choices.ts'
import { Columns, MoneyField, RadioField, SelectField, TextField } from '../ui/index.ts'
import type { Member } from '../../shared/panels.ts'
import type { Role } from '../../shared/op.ts'

/** What adding and changing a member have in common. */
export interface MemberFieldValues {
  name: string
  title: string
  role: Role
  side: Member['side']
  registration: string
  annualLimitPence: number | null
}

const roleNotes: Readonly<Record<Role, string>> = {
  coordinator: 'Prepares and runs meetings, imports, releases, and looks after members',
  chair: 'Runs meetings and closes them',
  member: 'Works on cases and takes part',
  signatory: 'Works on cases and signs for their agency',
  observer: 'Reads, and changes nothing',
}
const roleChoices = MemberRole.options.map((id) => ({ id, label: roleWords[id], description: roleNotes[id] }))
const agencyChoices = [...sideChoices, { id: 'neither' as const, label: neitherSideWords }]

/** Who they are, what they may do, and how much they may sign for. */
export function MemberFields<In extends MemberFieldValues, Out>({
  control,
}: {
  readonly control: Control<In, unknown, Out>
}) {
  // Every form with these fields has them at its top; the form's further fields are no business of this part.
  const shared = control as unknown as Control<MemberFieldValues>
  return (
    <>
      <Columns>
        <Bound control={shared} name="name">
          {(field) => <TextField {...field} label="Name" autoFocus />}
        </Bound>
        <Bound control={shared} name="title">
          {(field) => <TextField {...field} label="Job" />}
        </Bound>
        <Bound control={shared} name="role">
          {(field) => <SelectField {...field} label="In the panel" choices={roleChoices} />}
        </Bound>
        <Bound control={shared} name="registration">
          {(field) => (
            <TextField
              {...field}
              label="Registration"
              description="As printed, such as GMC 7012345"
              isOptional
            />
          )}
        </Bound>
      </Columns>
      <Bound control={shared} name="side">
        {({ value, onChange, ...field }) => (
          <RadioField
            {...field}
            label="Works for"
            layout="row"
            choices={agencyChoices}
            value={value ?? 'neither'}
            onChange={(id) => onChange(id === 'neither' ? null : id)}
          />
        )}
      </Bound>
      <Bound control={shared} name="annualLimitPence">
        {(field) => (
          <MoneyField
            {...field}
            label="May sign for their agency up to, a year"
            description="Leave empty for someone who does not sign"
            isOptional
          />
        )}
      </Bound>
    </>
  )
}
