import type { Control } from 'react-hook-form'
import { Bound } from '../form/bound.tsx'
import { CheckField, Columns, Fieldset, RadioField, TextArea, TextField } from '../ui/index.ts'
import { authorityChoices } from '../session/authority-choices.ts'
import { kindChoices } from '../session/kind-choices.ts'
import { LimitFields } from './limit-fields.tsx'
import { TermsNumber } from './terms-number.tsx'
import type { TermsInput, TermsOutput } from './terms-form.tsx'

export interface TermsControl {
  readonly control: Control<TermsInput, unknown, TermsOutput>
}

const screenChoices = [
  { id: 'initials' as const, label: 'Initials and age' },
  { id: 'names' as const, label: 'Full names', description: 'Where the panel has agreed to it.' },
]

const lockMinutes = [15, 20, 30] as const
const lockChoices = lockMinutes.map((minutes) => ({ id: String(minutes), label: `After ${minutes} minutes` }))

const wallChoices = [
  { id: 'panel' as const, label: 'The panel’s name' },
  { id: 'item' as const, label: 'What stood there', description: 'As a picture, until somebody unlocks.' },
]

/** All terms but the standing items. */
export function TermsFields({ control }: TermsControl) {
  return (
    <>
      <Bound control={control} name="name">
        {(field) => <TextField {...field} label="Name of the panel" autoFocus />}
      </Bound>
      <Bound control={control} name="terms.kind">
        {({ value, ...field }) => (
          <RadioField
            {...field}
            label="What it is"
            value={value ?? 'risk_enablement'}
            choices={kindChoices}
          />
        )}
      </Bound>
      <Bound control={control} name="authority">
        {(field) => <RadioField {...field} label="What it may do" choices={authorityChoices} />}
      </Bound>
      <Quorum control={control} />
      <Times control={control} />
      <LimitFields control={control} />
      <Bound control={control} name="terms.namesOnSharedScreen">
        {({ value, onChange, ...field }) => (
          <RadioField
            {...field}
            label="On the shared screen"
            value={value ? 'names' : 'initials'}
            choices={screenChoices}
            onChange={(id) => onChange(id === 'names')}
          />
        )}
      </Bound>
      <WhenLocked control={control} />
      <Bound control={control} name="terms.confidentiality">
        {(field) => (
          <TextArea
            {...field}
            label="Confidentiality"
            description="Read out at the start of every meeting."
            rows={4}
          />
        )}
      </Bound>
    </>
  )
}

const Quorum = ({ control }: TermsControl) => (
  <Fieldset
    legend="To decide an item"
    description="Counted for each item, from those present who did not declare an interest."
  >
    <Columns least={180}>
      <TermsNumber control={control} name="terms.quorumHealth" label="From health" least={1} most={10} />
      <TermsNumber
        control={control}
        name="terms.quorumSocialCare"
        label="From the council"
        least={1}
        most={10}
      />
    </Columns>
    <Bound control={control} name="terms.chairNeeded">
      {(field) => <CheckField {...field} label="The chair must be present" />}
    </Bound>
  </Fieldset>
)

const Times = ({ control }: TermsControl) => (
  <Fieldset legend="Time">
    <TermsNumber
      control={control}
      name="terms.minutesPerCase"
      label="For each case"
      unit="minutes"
      least={1}
      most={120}
    />
    <TermsNumber
      control={control}
      name="terms.minutesPerMeeting"
      label="For a whole meeting"
      unit="minutes"
      least={5}
      most={600}
    />
  </Fieldset>
)

const WhenLocked = ({ control }: TermsControl) => (
  <Fieldset legend="When nobody touches Accord during a meeting">
    <Columns least={240}>
      <Bound control={control} name="terms.roomLockMinutes">
        {({ value, onChange, ...field }) => (
          <RadioField
            {...field}
            label="It locks"
            value={String(value ?? 20)}
            choices={lockChoices}
            onChange={(id) => onChange(lockMinutes.find((minutes) => String(minutes) === id))}
          />
        )}
      </Bound>
      <Bound control={control} name="terms.wallWhenLocked">
        {({ value, ...field }) => (
          <RadioField
            {...field}
            label="The shared screen then shows"
            value={value ?? 'panel'}
            choices={wallChoices}
          />
        )}
      </Bound>
    </Columns>
  </Fieldset>
)
