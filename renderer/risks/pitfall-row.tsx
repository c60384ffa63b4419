import { limitOf } from '../form/limits.ts'
import { useState } from 'react'
import { Pitfall } from '../../shared/risks.ts'
import type { RiskBody } from '../../shared/risks.ts'
import { consequenceWords, likelihoodWords, pitfallCategoryWords } from '../../shared/words.ts'
import { earlierRisk } from '../data/earlier.ts'
import { Marked } from '../form/marked.tsx'
import { InPlace } from '../form/saved-fields.tsx'
import { DraftScope, TextButton } from '../ui/index.ts'
import { PitfallDialog } from './pitfall-dialog.tsx'
import styles from './pitfall-list.module.css'
import type { RiskSectionProps } from './risk-section.ts'

/** "Physical health, to Marjorie. Unlikely, moderate." Suicide and self-harm have no grades to say. */
export function aboutPitfall(pitfall: Pitfall): string {
  const what = [
    pitfall.category === 'other' ? '' : pitfallCategoryWords[pitfall.category],
    pitfall.toWhom === '' ? '' : `to ${pitfall.toWhom}`,
  ].filter(Boolean)
  if (pitfall.category === 'suicide_self_harm') return what.join(', ')
  const { likelihood, consequence } = pitfall
  const grades = [
    likelihood === null ? '' : (likelihoodWords[likelihood - 1] ?? ''),
    consequence === null ? '' : (consequenceWords[consequence - 1] ?? '').toLowerCase(),
  ].filter(Boolean)
  return [what.join(', '), grades.join(', ')].filter(Boolean).join('. ')
}

export interface PitfallRowProps extends Pick<RiskSectionProps<'pitfalls'>, 'edit' | 'isReadOnly'> {
  readonly pitfall: Pitfall
}

const withPitfall = (body: RiskBody, next: Pitfall): Pick<RiskBody, 'pitfalls'> => ({
  pitfalls: body.pitfalls.map((one) => (one.id === next.id ? next : one)),
})

const textOf = (id: string) => (pitfalls: readonly Pitfall[]) =>
  pitfalls.find((one) => one.id === id)?.text ?? null

export function PitfallRow({ pitfall, edit, isReadOnly }: PitfallRowProps) {
  const [isOpen, setOpen] = useState(false)
  const save = (next: Pitfall) => edit.save(({ body }) => withPitfall(body, next))
  const about = aboutPitfall(pitfall)
  const aboutOrPrompt = about === '' ? 'Say to whom and what kind' : about
  return (
    <li className={styles.row}>
      <DraftScope of={pitfall.id}>
        <InPlace
          block={`risk.pitfalls.${pitfall.id}`}
          label="What could go wrong"
          prompt="Write it"
          value={pitfall.text}
          onSave={(text) => save({ ...pitfall, text })}
          earlier={earlierRisk(edit.doc.caseId, 'pitfalls', textOf(pitfall.id))}
          isReadOnly={isReadOnly}
          maxLength={limitOf(Pitfall, 'text')}
        />
      </DraftScope>
      <Marked block={`risk.pitfalls.${pitfall.id}.toWhom`} className={styles.about}>
        {isReadOnly ? (
          about
        ) : (
          <TextButton aria-label={`${aboutOrPrompt}: ${pitfall.text}`} onPress={() => setOpen(true)}>
            {aboutOrPrompt}
          </TextButton>
        )}
      </Marked>
      <PitfallDialog
        pitfall={pitfall}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onSave={save}
        onRemove={() =>
          edit.save(({ body }) => ({ pitfalls: body.pitfalls.filter(({ id }) => id !== pitfall.id) }))
        }
      />
    </li>
  )
}
