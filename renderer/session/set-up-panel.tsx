import { Bound } from '../form/bound.tsx'
import { kindChoices } from './kind-choices.ts'
import { authorityChoices } from './authority-choices.ts'
import { Columns, NumberField, RadioField, TextArea, TextField } from '../ui/index.ts'
import type { SetUpControl } from './set-up-steps.ts'

/** Step 2: the panel and its terms. */
export function SetUpPanel({ control }: { readonly control: SetUpControl }) {
  return (
    <>
      <Bound control={control} name="panelName">
        {(field) => (
          <TextField
            {...field}
            label="Name of the panel"
            description="As it is said: “Risk enablement panel”"
            autoFocus
          />
        )}
      </Bound>
      <Columns gap={6}>
        <Bound control={control} name="kind">
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
      </Columns>
      <Columns>
        <Quorum control={control} name="quorumHealth" label="To decide, from health" />
        <Quorum control={control} name="quorumSocialCare" label="To decide, from the council" />
      </Columns>
      <Bound control={control} name="confidentiality">
        {(field) => (
          <TextArea {...field} label="Confidentiality, as read at the start of every meeting" rows={3} />
        )}
      </Bound>
    </>
  )
}

interface QuorumProps {
  readonly control: SetUpControl
  readonly name: 'quorumHealth' | 'quorumSocialCare'
  readonly label: string
}

function Quorum({ control, name, label }: QuorumProps) {
  return (
    <Bound control={control} name={name}>
      {({ onChange, ...field }) => (
        <NumberField
          {...field}
          label={label}
          unit="members at least"
          min={1}
          max={10}
          // Empty is no number: what the schema refuses keeps the step open.
          onChange={(value) => onChange(value ?? 0)}
        />
      )}
    </Bound>
  )
}
