import { z } from 'zod'
import { Pitfall, pitfallCategories } from '../../shared/risks.ts'
import { consequenceWords, likelihoodWords, pitfallCategoryWords } from '../../shared/words.ts'
import { FormAct } from '../form/form-act.tsx'
import { FormDialog } from '../form/form-dialog.tsx'
import { Columns, SelectField, Small, TextField } from '../ui/index.ts'
import { pitfallOf } from './pitfall-of.ts'

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

/** While its kind may still change it has room for both grades. */
const Draft = z.object({
  category: z.enum(pitfallCategories),
  toWhom: Pitfall.options[0].shape.toWhom,
  likelihood: z.number().nullable(),
  consequence: z.number().nullable(),
})

const grade = (id: string) => (id === '0' ? null : Number(id))

/** What kind of pitfall, to whom, and where it may be: how likely and how serious. */
export const PitfallDialog = ({ pitfall, isOpen, onClose, onSave, onRemove }: PitfallDialogProps) => (
  <FormDialog
    title="What could go wrong"
    schema={Draft}
    initial={{ likelihood: null, consequence: null, ...pitfall }}
    send={({ category, toWhom, likelihood, consequence }) =>
      onSave(pitfallOf({ ...pitfall, category, toWhom, likelihood, consequence }))
    }
    isOpen={isOpen}
    onClose={onClose}
  >
    {({ field, values, set }) => (
      <>
        <Small as="p">{pitfall.text}</Small>
        <SelectField {...field('category')} label="What kind" choices={categories} />
        <TextField {...field('toWhom')} label="To whom" isOptional />
        {values.category === 'suicide_self_harm' ? (
          <Small as="p">
            Suicide and self-harm are never scored or ranked: write the formulation and the safety plan
            instead.
          </Small>
        ) : (
          <Columns>
            <SelectField
              label="How likely"
              value={String(values.likelihood ?? 0)}
              onChange={(id) => set('likelihood', grade(id))}
              choices={gradeChoices(likelihoodWords)}
              isOptional
            />
            <SelectField
              label="How serious"
              value={String(values.consequence ?? 0)}
              onChange={(id) => set('consequence', grade(id))}
              choices={gradeChoices(consequenceWords)}
              isOptional
            />
          </Columns>
        )}
        <FormAct label="Remove it from the list" onAct={onRemove} onDone={onClose} />
      </>
    )}
  </FormDialog>
)
