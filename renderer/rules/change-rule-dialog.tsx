import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { Failure } from '../../shared/kernel/reply.ts'
import type { LocalPack, Rule } from '../../shared/rule-pack.ts'
import { api } from '../data/api.ts'
import { Bound } from '../form/bound.tsx'
import { FormAct } from '../form/form-act.tsx'
import { formSave } from '../form/form-save.ts'
import { SaveForm } from '../form/save-form.tsx'
import { Columns, DateField, Dialog, RadioField, Small, TextArea, notify } from '../ui/index.ts'
import { ChangeForm, changeOf, effectWords, effectsOpenTo, withChange } from './change-form.ts'

export interface ChangeRuleDialogProps {
  readonly pack: LocalPack
  /** Null: the dialog is not there. */
  readonly rule: Rule | null
  readonly onClose: () => void
}

/** What this panel makes of a rule that ships with Accord, from a first day to a last. */
export function ChangeRuleDialog({ pack, rule, onClose }: ChangeRuleDialogProps) {
  return (
    <Dialog
      title={rule ? `Change ${rule.id} for this panel` : ''}
      isOpen={rule !== null}
      onOpenChange={onClose}
      keepOnPressOutside
    >
      {rule !== null && <Form pack={pack} rule={rule} onDone={onClose} />}
    </Dialog>
  )
}

interface FormProps {
  readonly pack: LocalPack
  readonly rule: Rule
  readonly onDone: () => void
}

function Form({ pack, rule, onDone }: FormProps) {
  const known = pack.overrides.find((override) => override.rule === rule.id)
  const form = useForm<ChangeForm>({
    resolver: zodResolver(ChangeForm),
    defaultValues: changeOf(rule, known),
  })
  const send = async (change: ChangeForm | null) => {
    const { version, rules } = pack
    const overrides = withChange(pack.overrides, rule.id, change)
    const reply = await api.call('rules.saveLocal', { version, rules, overrides })
    if (!reply.ok) throw new Failure(reply.error)
    notify(`Saved: version ${reply.value.pack.version} of the panel’s own rules.`)
  }
  const open = effectsOpenTo(rule)
  return (
    <SaveForm saveLabel="Save the change" onSave={formSave(form, send)} onDone={onDone}>
      <p>
        <strong>{rule.title}.</strong> As it ships: {effectWords[rule.effect].toLowerCase()}.
      </p>
      {rule.kind === 'statutory' && (
        <Small as="p">This is the law: a panel can make it stricter, and never weaker.</Small>
      )}
      <Bound control={form.control} name="effect">
        {(field) => (
          <RadioField
            {...field}
            label="For this panel"
            choices={open.map((id) => ({ id, label: effectWords[id] }))}
          />
        )}
      </Bound>
      <Bound control={form.control} name="because">
        {(field) => (
          <TextArea {...field} label="Why" description="With whose policy it is, and where that stands" />
        )}
      </Bound>
      <Columns least={200}>
        <Bound control={form.control} name="inForceFrom">
          {({ value, onChange, ...field }) => (
            <DateField
              {...field}
              value={value || null}
              onChange={(day) => onChange(day ?? '')}
              label="First day"
            />
          )}
        </Bound>
        <Bound control={form.control} name="inForceTo">
          {(field) => <DateField {...field} label="Last day" isOptional />}
        </Bound>
      </Columns>
      {known && (
        <FormAct
          label="Take the change back, so that it is as it ships"
          onAct={() => send(null)}
          onDone={onDone}
        />
      )}
    </SaveForm>
  )
}
