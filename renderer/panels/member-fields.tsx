import { useFormContext } from 'react-hook-form'
import type { z } from 'zod'
import { disciplines } from '../../shared/contributions.ts'
import type { panels as panelOps } from '../../shared/panels.ts'
import { Bound } from '../form/bound.tsx'
import { Columns, MoneyField, RadioField, SelectField, SuggestField, TextField } from '../ui/index.ts'
import { agencyChoices, roleChoices } from './member-choices.ts'

/** What is kept about a member, whether they are new or known. */
export type MemberFacts = Pick<
  z.input<typeof panelOps.updateMember.input>,
  'name' | 'title' | 'role' | 'side' | 'registration' | 'discipline' | 'annualLimitPence'
>

interface MemberFieldsProps {
  /** For the sign-in name that is made from it. */
  readonly onName?: (name: string) => void
}

/** Inside a form of `panels.addMember` or `panels.updateMember`. */
export function MemberFields({ onName }: MemberFieldsProps) {
  const { control } = useFormContext<MemberFacts>()
  return (
    <>
      <Columns least={200}>
        <Bound control={control} name="name">
          {({ onChange, ...field }) => (
            <TextField
              {...field}
              label="Name"
              autoFocus
              onChange={(name) => {
                onChange(name)
                onName?.(name)
              }}
            />
          )}
        </Bound>
        <Bound control={control} name="title">
          {(field) => <TextField {...field} label="Job" />}
        </Bound>
      </Columns>
      <Bound control={control} name="side">
        {({ value, onChange, errorMessage, ...field }) => (
          <RadioField
            {...field}
            errorMessage={value === undefined && errorMessage ? 'Choose one' : errorMessage}
            label="Works for"
            layout="row"
            choices={agencyChoices}
            value={value === undefined ? null : (value ?? 'neither')}
            onChange={(id) => onChange(id === 'neither' ? null : id)}
          />
        )}
      </Bound>
      <Columns least={200}>
        <Bound control={control} name="role">
          {(field) => <SelectField {...field} label="Role in the panel" choices={roleChoices} />}
        </Bound>
        <Bound control={control} name="registration">
          {(field) => <TextField {...field} label="Professional registration" isOptional />}
        </Bound>
      </Columns>
      <Bound control={control} name="discipline">
        {({ value, ...field }) => (
          <SuggestField
            {...field}
            value={value ?? ''}
            label="Discipline"
            description="For the register of who comes, and for what each discipline says."
            suggestions={disciplines.map((text) => ({ text }))}
            isOptional
          />
        )}
      </Bound>
      <Bound control={control} name="annualLimitPence">
        {(field) => (
          <MoneyField
            {...field}
            label="May sign for their agency up to, a year"
            description="By the scheme of delegation. It counts once a second member of their agency has confirmed it. Leave it empty for someone who does not sign."
            isOptional
          />
        )}
      </Bound>
    </>
  )
}
