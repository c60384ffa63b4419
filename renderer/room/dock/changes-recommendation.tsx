import type { Decision } from '../../../shared/room.ts'
import { useBlock } from '../../form/block-here.ts'
import { Kbd, SavedText, Small, TextButton, useShortcuts } from '../../ui/index.ts'
import { did } from '../acts/acts.ts'
import { inWords, orSay } from '../acts/saving.ts'
import type { DecisionChanges } from '../acts/saving.ts'
import { decideAgain } from '../acts/take-back.ts'
import styles from './dock.module.css'

interface ChangesRecommendationProps extends Pick<
  Decision,
  'itemId' | 'changesRecommendation' | 'changesReason'
> {
  readonly canEdit: boolean
  readonly decide: (changes: DecisionChanges) => Promise<void>
}

/** Rule J6: a panel that changes what the practitioners recommended says so, and why. */
export function ChangesRecommendation(props: ChangesRecommendationProps) {
  const { itemId, changesRecommendation, changesReason, canEdit, decide } = props
  const { isKept, beside } = useBlock(`decision.${itemId}.changesReason`)
  const turn = async (): Promise<void> => {
    if (!(await orSay(decide({ changesRecommendation: !changesRecommendation })))) return
    did({ said: label, takeBack: () => decideAgain(itemId, { changesRecommendation }) })
  }
  const label = changesRecommendation
    ? 'This changes nothing that was recommended'
    : 'This changes what was recommended'
  useShortcuts('In the room', canEdit ? { u: { label, run: () => void turn() } } : {})
  if (!canEdit && !changesRecommendation) return null
  return (
    <section>
      {canEdit && (
        <div className={styles.line}>
          <Small>
            <TextButton onPress={() => void turn()}>{label}</TextButton>
          </Small>
          <Kbd combo="u" />
        </div>
      )}
      {changesRecommendation && (
        <SavedText
          block={`decision.${itemId}.changesReason`}
          beside={beside}
          label="Why the panel changes what was recommended"
          showLabel
          value={changesReason}
          look="small"
          prompt="Why, in the panel’s words"
          isReadOnly={!canEdit || isKept}
          describeError={inWords}
          onSave={(text) => decide({ changesReason: text })}
        />
      )}
    </section>
  )
}
