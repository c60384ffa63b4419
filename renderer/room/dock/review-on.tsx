import { useRef } from 'react'
import type { Decision } from '../../../shared/room.ts'
import { DateField, Eyebrow, Kbd, useShortcuts } from '../../ui/index.ts'
import { openField } from '../acts/open-field.ts'
import { did } from '../acts/acts.ts'
import { orSay } from '../acts/saving.ts'
import type { DecisionChanges } from '../acts/saving.ts'
import { decideAgain } from '../acts/take-back.ts'
import styles from './dock.module.css'

interface ReviewOnProps {
  /** As this kind of panel says it. */
  readonly called: string
  readonly itemId: string
  readonly reviewOn: Decision['reviewOn']
  readonly canEdit: boolean
  readonly decide: (changes: DecisionChanges) => Promise<void>
}

/** The day on which the decision is looked at again. */
export function ReviewOn({ called, itemId, reviewOn: before, canEdit, decide }: ReviewOnProps) {
  const place = useRef<HTMLElement>(null)
  const set = async (reviewOn: string | null): Promise<void> => {
    if (reviewOn === before || !(await orSay(decide({ reviewOn })))) return
    did({ said: 'The day of the review', takeBack: () => decideAgain(itemId, { reviewOn: before }) })
  }
  useShortcuts(
    'In the room',
    canEdit ? { y: { label: 'Set the day of the review', run: () => openField(place.current) } } : {},
  )
  return (
    <section ref={place}>
      <div className={styles.line}>
        <Eyebrow as="h2">{called}</Eyebrow>
        {canEdit && <Kbd combo="y" />}
      </div>
      <DateField
        label={called}
        hideLabel
        value={before}
        isDisabled={!canEdit}
        onChange={(reviewOn) => void set(reviewOn)}
      />
    </section>
  )
}
