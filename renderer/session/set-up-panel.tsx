import type { Control } from 'react-hook-form'
import type { SetUp } from '../../shared/session.ts'
import { Bound } from '../bound.tsx'
import { authorityChoices } from '../panels/authority-choices.ts'
import { NumberField, RadioField, Row, TextArea, TextField } from '../ui/index.ts'
import type { SetUpInput } from './set-up-steps.ts'

/** Step 2: the panel and its terms. */
export function SetUpPanel({ control }: { readonly control: Control<SetUpInput, unknown, SetUp> }) {
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
      <Bound control={control} name="authority">
        {(field) => <RadioField {...field} label="What it may do" choices={authorityChoices} />}
      </Bound>
      <Row gap={6} align="start">
        <Bound control={control} name="quorumHealth">
          {({ onChange, ...field }) => (
            <NumberField
              {...field}
              label="Quorum, health"
              unit="at least"
              min={1}
              max={10}
              onChange={(value) => onChange(value ?? 0)}
            />
          )}
        </Bound>
        <Bound control={control} name="quorumSocialCare">
          {({ onChange, ...field }) => (
            <NumberField
              {...field}
              label="Quorum, social care"
              unit="at least"
              min={1}
              max={10}
              onChange={(value) => onChange(value ?? 0)}
            />
          )}
        </Bound>
      </Row>
      <Bound control={control} name="confidentiality">
        {(field) => (
          <TextArea {...field} label="Confidentiality, as read at the start of every meeting" rows={4} />
        )}
      </Bound>
    </>
  )
}
