import type { Decision } from '../../../shared/room.ts'
import { useBlock } from '../../form/block-here.ts'
import { SavedText } from '../../ui/index.ts'
import { inWords } from '../acts/saving.ts'
import type { DecisionChanges } from '../acts/saving.ts'

export interface DecisionPartProps {
  readonly decision: Decision
  readonly canEdit: boolean
  readonly decide: (changes: DecisionChanges) => Promise<void>
}

interface DecisionTextProps extends DecisionPartProps {
  readonly field: 'reasons' | 'changesReason' | 'legalBasis' | 'healthView' | 'socialCareView'
  readonly title: string
  readonly prompt: string
}

/** One text of the decision under its heading, changed where it is read, with who may read it. */
export function DecisionText({ decision, canEdit, decide, field, title, prompt }: DecisionTextProps) {
  const { isKept, beside } = useBlock(`decision.${decision.itemId}.${field}`)
  return (
    <div data-part={field}>
      <h3>{title}</h3>
      <SavedText
        label={title}
        value={decision[field]}
        prompt={prompt}
        isReadOnly={!canEdit || isKept}
        describeError={inWords}
        onSave={(text) => decide({ [field]: text })}
      />
      {beside}
    </div>
  )
}
