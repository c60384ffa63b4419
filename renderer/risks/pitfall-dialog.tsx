import { useState } from 'react'
import { pitfallCategories } from '../../shared/risks.ts'
import type { Pitfall } from '../../shared/risks.ts'
import { consequenceWords, likelihoodWords, pitfallCategoryWords } from '../../shared/words.ts'
import { FormAct } from '../form/form-act.tsx'
import { SaveForm } from '../form/save-form.tsx'
import { Columns, Dialog, SelectField, Small, TextField } from '../ui/index.ts'
import { pitfallOf } from './pitfall-of.ts'
import type { PitfallDraft } from './pitfall-of.ts'

export interface PitfallDialogProps {
  readonly pitfall: Pitfall
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onSave: (pitfall: Pitfall) => Promise<unknown>
  readonly onRemove: () => Promise<unknown>
}

const categories = pitfallCategories.map((id) => ({ id, label: pitfallCategoryWords[id] }))

const gradeChoices = (words: readonly string[]) => [
  { id: '0', label: 'Not said' },
  ...words.map((label, index) => ({ id: String(index + 1), label })),
]

/** What kind of pitfall, to whom, and where it may be: how likely and how serious. */
export function PitfallDialog({ isOpen, onClose, ...rest }: PitfallDialogProps) {
  return (
    <Dialog title="What could go wrong" isOpen={isOpen} onOpenChange={onClose} keepOnPressOutside>
      <Form onClose={onClose} {...rest} />
    </Dialog>
  )
}

function Form({ pitfall, onClose, onSave, onRemove }: Omit<PitfallDialogProps, 'isOpen'>) {
  const [draft, setDraft] = useState<PitfallDraft>(() => ({
    likelihood: null,
    consequence: null,
    ...pitfall,
  }))
  const set = (changes: Partial<PitfallDraft>) => setDraft({ ...draft, ...changes })
  const grade = (id: string) => (id === '0' ? null : Number(id))
  return (
    <SaveForm onDone={onClose} onSave={() => onSave(pitfallOf(draft))}>
      <Small as="p">{pitfall.text}</Small>
      <SelectField
        label="What kind"
        value={draft.category}
        onChange={(category) => set({ category })}
        choices={categories}
      />
      <TextField
        label="To whom"
        value={draft.toWhom}
        onChange={(toWhom) => set({ toWhom })}
        maxLength={120}
        isOptional
      />
      {draft.category === 'suicide_self_harm' ? (
        <Small as="p">
          Suicide and self-harm are never scored or ranked: write the formulation and the safety plan instead.
        </Small>
      ) : (
        <Columns>
          <SelectField
            label="How likely"
            value={String(draft.likelihood ?? 0)}
            onChange={(id) => set({ likelihood: grade(id) })}
            choices={gradeChoices(likelihoodWords)}
            isOptional
          />
          <SelectField
            label="How serious"
            value={String(draft.consequence ?? 0)}
            onChange={(id) => set({ consequence: grade(id) })}
            choices={gradeChoices(consequenceWords)}
            isOptional
          />
        </Columns>
      )}
      <FormAct label="Remove it from the list" onAct={onRemove} onDone={onClose} />
    </SaveForm>
  )
}
