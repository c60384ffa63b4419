import type { LocalPack, LocalRule } from '../../shared/rule-pack.ts'
import { ask } from '../data/use-op.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { notify } from '../ui/index.ts'
import { LocalRuleFields } from './local-rule-fields.tsx'
import { RuleForm, emptyRule, formOf, nextId, ruleOf } from './rule-form.ts'

export interface LocalRuleDialogProps {
  readonly pack: LocalPack
  readonly editing: LocalRule | 'new' | null
  readonly onClose: () => void
}

async function saveRule(pack: LocalPack, editing: LocalRule | 'new', fields: RuleForm): Promise<void> {
  const rule = ruleOf(editing === 'new' ? nextId(pack.rules) : editing.id, fields)
  const rules =
    editing === 'new' ? [...pack.rules, rule] : pack.rules.map((one) => (one.id === rule.id ? rule : one))
  const { version, overrides } = pack
  const saved = await ask('rules.saveLocal', { version, overrides, rules })
  notify(`${rule.id} is saved: version ${saved.pack.version} of the panel’s own rules.`)
}

/** One rule of the panel's own, new or changed; it is ended by its last day. */
export function LocalRuleDialog({ pack, editing, onClose }: LocalRuleDialogProps) {
  if (editing === null) return null
  return (
    <FormDialog
      title={editing === 'new' ? 'Add a local rule' : 'Change a local rule'}
      size="wide"
      schema={RuleForm}
      initial={editing === 'new' ? emptyRule : formOf(editing)}
      send={(fields) => saveRule(pack, editing, fields)}
      save="Save the rule"
      onClose={onClose}
    >
      {({ control }) => <LocalRuleFields control={control} />}
    </FormDialog>
  )
}
