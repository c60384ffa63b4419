import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { Failure } from '../../shared/kernel/reply.ts'
import type { LocalPack, LocalRule } from '../../shared/rule-pack.ts'
import { api } from '../data/api.ts'
import { formSave } from '../form/form-save.ts'
import { SaveForm } from '../form/save-form.tsx'
import { Dialog, notify } from '../ui/index.ts'
import { LocalRuleFields } from './local-rule-fields.tsx'
import { RuleForm, emptyRule, formOf, nextId, ruleOf } from './rule-form.ts'

export interface LocalRuleDialogProps {
  readonly pack: LocalPack
  readonly editing: LocalRule | 'new' | null
  readonly onClose: () => void
}

/** One rule of the panel's own, new or changed; it is ended by its last day. */
export function LocalRuleDialog({ pack, editing, onClose }: LocalRuleDialogProps) {
  return (
    <Dialog
      title={editing === 'new' ? 'Add a local rule' : 'Change a local rule'}
      size="wide"
      isOpen={editing !== null}
      onOpenChange={onClose}
      keepOnPressOutside
    >
      {editing !== null && <Form pack={pack} editing={editing} onDone={onClose} />}
    </Dialog>
  )
}

interface FormProps {
  readonly pack: LocalPack
  readonly editing: LocalRule | 'new'
  readonly onDone: () => void
}

function Form({ pack, editing, onDone }: FormProps) {
  const form = useForm<RuleForm>({
    resolver: zodResolver(RuleForm),
    defaultValues: editing === 'new' ? emptyRule : formOf(editing),
  })
  const save = formSave(form, async (fields) => {
    const rule = ruleOf(editing === 'new' ? nextId(pack.rules) : editing.id, fields)
    const rules =
      editing === 'new' ? [...pack.rules, rule] : pack.rules.map((one) => (one.id === rule.id ? rule : one))
    const { version, overrides } = pack
    const reply = await api.call('rules.saveLocal', { version, overrides, rules })
    if (!reply.ok) throw new Failure(reply.error)
    notify(`${rule.id} is saved: version ${reply.value.pack.version} of the panel’s own rules.`)
  })
  return (
    <SaveForm saveLabel="Save the rule" onSave={save} onDone={onDone}>
      <LocalRuleFields control={form.control} />
    </SaveForm>
  )
}
