import type { Decision } from '../../shared/room.ts'
import { Kbd, SavedText, Small, TextButton, useShortcuts } from '../ui/index.ts'
import { inWords, orSay } from './saving.ts'
import type { DecisionChanges } from './saving.ts'
import styles from './item-on-console.module.css'

interface ChangesRecommendationProps {
  readonly decision: Decision
  readonly canEdit: boolean
  readonly decide: (changes: DecisionChanges) => Promise<void>
}

/** Rule J6: a panel that changes what the practitioners recommended says so, and why. */
export function ChangesRecommendation({ decision, canEdit, decide }: ChangesRecommendationProps) {
  const { changesRecommendation } = decision
  const turn = (): void => void orSay(decide({ changesRecommendation: !changesRecommendation }))
  const label = changesRecommendation
    ? 'This changes nothing that was recommended'
    : 'This changes what was recommended'
  useShortcuts('In the room', canEdit ? { u: { label, run: turn } } : {})
  if (!canEdit && !changesRecommendation) return null
  return (
    <section>
      {canEdit && (
        <div className={styles.line}>
          <Small>
            <TextButton onPress={turn}>{label}</TextButton>
          </Small>
          <Kbd combo="u" />
        </div>
      )}
      {changesRecommendation && (
        <SavedText
          label="Why the panel changes what was recommended"
          showLabel
          value={decision.changesReason}
          look="small"
          prompt="Why, in the panel’s words"
          isReadOnly={!canEdit}
          describeError={inWords}
          onSave={(text) => decide({ changesReason: text })}
        />
      )}
    </section>
  )
}
