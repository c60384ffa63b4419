import { decidingRules } from '../../shared/deciding-rules.ts'
import { decidingRuleWords } from '../../shared/words.ts'
import { Bound } from '../form/bound.tsx'
import { Fieldset, RadioField } from '../ui/index.ts'
import { LinesField } from './lines-field.tsx'
import type { TermsControl } from './terms-fields.tsx'

/** How the panel comes to its decision, and where a deadlock goes. */
export function DecidingFields({ control }: TermsControl) {
  return (
    <Fieldset legend="When people do not agree" description="Shown in the room, and written in the record.">
      <Bound control={control} name="terms.decidingRule">
        {(field) => (
          <RadioField
            {...field}
            label="The decision stands when"
            choices={decidingRules.map((id) => ({ id, label: decidingRuleWords[id] }))}
          />
        )}
      </Bound>
      <Bound control={control} name="terms.escalation">
        {({ value, onChange, ...field }) => (
          <LinesField
            {...field}
            label="A deadlock goes to"
            description="One step a line, the first one first. Both agencies’ views go with it, as they were given."
            lines={(value as readonly string[] | undefined) ?? []}
            onChange={onChange}
          />
        )}
      </Bound>
    </Fieldset>
  )
}
