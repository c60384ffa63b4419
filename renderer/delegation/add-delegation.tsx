import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import type { z } from 'zod'
import { delegation as delegationOps } from '../../shared/delegation.ts'
import { permittedTriggers } from '../../shared/scheme-of-delegation.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import { sides } from '../../shared/kernel/text.ts'
import { api } from '../data/api.ts'
import { Bound } from '../form/bound.tsx'
import { showRefusal } from '../form/form-reply.ts'
import { formSave } from '../form/form-save.ts'
import { SaveForm } from '../form/save-form.tsx'
import { CheckGroup, DateField, Dialog, MoneyField, RadioField, TextField } from '../ui/index.ts'
import { permitWords } from './permit-words.ts'
import { sideWords } from '../words/agencies.ts'

const schema = delegationOps.add.input
type Fields = z.input<typeof schema>

interface AddDelegationProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** A role that may sign without the panel. */
export function AddDelegation({ isOpen, onClose }: AddDelegationProps) {
  return (
    <Dialog title="Add a role" isOpen={isOpen} onOpenChange={onClose} keepOnPressOutside>
      <Form onDone={onClose} />
    </Dialog>
  )
}

function Form({ onDone }: { readonly onDone: () => void }) {
  const form = useForm<Fields, unknown, z.output<typeof schema>>({
    resolver: zodResolver(schema),
    // Neither agency until someone says which, and no amount: what is not said is asked for.
    defaultValues: { role: '', permits: [], fromOn: '', annualLimitPence: Number.NaN, toOn: null },
  })
  const { control } = form
  const add = formSave(form, async (input) => {
    const reply = await api.call('delegation.add', input)
    if (!reply.ok) throw new Failure(showRefusal(form, reply.error) ?? { kind: 'invalid', fields: {} })
  })
  return (
    <SaveForm saveLabel="Add the role" onSave={add} onDone={onDone}>
      <Bound control={control} name="role">
        {(field) => (
          <TextField
            {...field}
            label="Role"
            description="As in their job: “Team manager” is also “Team manager, adult social care”."
            autoFocus
          />
        )}
      </Bound>
      <Bound control={control} name="side">
        {({ value, ...field }) => (
          <RadioField
            {...field}
            label="Agency"
            layout="row"
            value={value ?? null}
            choices={sides.map((id) => ({ id, label: sideWords[id] }))}
          />
        )}
      </Bound>
      <Bound control={control} name="annualLimitPence">
        {({ value, onChange, ...field }) => (
          <MoneyField
            {...field}
            label="Signs up to, a year"
            value={Number.isFinite(value) ? value : null}
            onChange={(pence) => onChange(pence ?? Number.NaN)}
          />
        )}
      </Bound>
      <Bound control={control} name="permits">
        {(field) => (
          <CheckGroup
            {...field}
            label="May settle without the panel"
            description="Only where the other agency’s scheme says so too."
            choices={permittedTriggers.map((id) => ({ id, label: permitWords[id] }))}
          />
        )}
      </Bound>
      <Bound control={control} name="fromOn">
        {({ value, onChange, ...field }) => (
          <DateField
            {...field}
            label="Holds from"
            value={value || null}
            onChange={(day) => onChange(day ?? '')}
          />
        )}
      </Bound>
    </SaveForm>
  )
}
