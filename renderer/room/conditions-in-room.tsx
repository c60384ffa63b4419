import { useRef } from 'react'
import { newId } from '../../shared/ids.ts'
import type { Decision } from '../../shared/room.ts'
import { earlierConditions } from '../earlier.ts'
import { Eyebrow, Kbd, SavedList, useShortcuts } from '../ui/index.ts'
import { openField } from './open-field.ts'
import { inWords } from './saving.ts'
import type { DecisionChanges } from './saving.ts'
import styles from './item-on-console.module.css'

interface ConditionsInRoomProps {
  readonly decision: Decision
  readonly canEdit: boolean
  readonly decide: (changes: DecisionChanges) => Promise<void>
}

/** What the approval hangs on, a line each. */
export function ConditionsInRoom({ decision, canEdit, decide }: ConditionsInRoomProps) {
  const place = useRef<HTMLElement>(null)
  useShortcuts(
    'In the room',
    canEdit ? { k: { label: 'Write a condition', run: () => openField(place.current) } } : {},
  )
  return (
    <section ref={place}>
      <div className={styles.line}>
        <Eyebrow as="h2">Conditions</Eyebrow>
        {canEdit && <Kbd combo="k" />}
      </div>
      <SavedList
        label="Conditions"
        value={decision.conditions.map(({ text }) => text)}
        prompt="Add a condition"
        isReadOnly={!canEdit}
        describeError={inWords}
        onSave={(lines) => decide({ conditions: conditionsOf(lines, decision.conditions) })}
        earlier={earlierConditions(decision.itemId)}
      />
    </section>
  )
}

/** A condition keeps its id while its text stays. */
const conditionsOf = (lines: readonly string[], known: readonly { id: string; text: string }[]) =>
  lines.map((text) => ({ id: known.find((condition) => condition.text === text)?.id ?? newId(), text }))
