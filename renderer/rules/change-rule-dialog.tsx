import type { LocalPack, Rule } from '../../shared/rule-pack.ts'
import { ask } from '../data/use-op.ts'
import { asDay } from '../form/bound.tsx'
import { FormAct } from '../form/form-act.tsx'
import { FormDialog } from '../form/form-dialog.tsx'
import { Columns, DateField, RadioField, Small, TextArea, notify } from '../ui/index.ts'
import { ChangeForm, changeOf, effectWords, effectsOpenTo, withChange } from './change-form.ts'

export interface ChangeRuleDialogProps {
  readonly pack: LocalPack
  /** Null: the dialog is not there. */
  readonly rule: Rule | null
  readonly onClose: () => void
}

async function saveChange(pack: LocalPack, rule: Rule, change: ChangeForm | null): Promise<void> {
  const { version, rules } = pack
  const overrides = withChange(pack.overrides, rule.id, change)
  const saved = await ask('rules.saveLocal', { version, rules, overrides })
  notify(`Saved: version ${saved.pack.version} of the panel’s own rules.`)
}

/** What this panel makes of a rule that ships with Accord, from a first day to a last. */
export function ChangeRuleDialog({ pack, rule, onClose }: ChangeRuleDialogProps) {
  if (rule === null) return null
  const known = pack.overrides.find((override) => override.rule === rule.id)
  return (
    <FormDialog
      title={`Change ${rule.id} for this panel`}
      schema={ChangeForm}
      initial={changeOf(rule, known)}
      send={(change) => saveChange(pack, rule, change)}
      save="Save the change"
      onClose={onClose}
    >
      {({ field }) => (
        <>
          <AsItShips rule={rule} />
          <RadioField
            {...field('effect')}
            label="For this panel"
            choices={effectsOpenTo(rule).map((id) => ({ id, label: effectWords[id] }))}
          />
          <TextArea
            {...field('because')}
            label="Why"
            description="With whose policy it is, and where that stands"
          />
          <Columns least={200}>
            <DateField {...asDay(field('inForceFrom'))} label="First day" />
            <DateField {...field('inForceTo')} label="Last day" isOptional />
          </Columns>
          {known && (
            <FormAct
              label="Take the change back, so that it is as it ships"
              onAct={() => saveChange(pack, rule, null)}
              onDone={onClose}
            />
          )}
        </>
      )}
    </FormDialog>
  )
}

const AsItShips = ({ rule }: { readonly rule: Rule }) => (
  <>
    <p>
      <strong>{rule.title}.</strong> As it ships: {effectWords[rule.effect].toLowerCase()}.
    </p>
    {rule.kind === 'statutory' && (
      <Small as="p">This is the law: a panel can make it stricter, and never weaker.</Small>
    )}
  </>
)
