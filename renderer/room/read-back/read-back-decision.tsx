import type { Agreement, Decision } from '../../../shared/room.ts'
import type { RoomApart } from '../acts/apart-from-who.ts'
import { kindVocabulary } from '../../../shared/panel-kinds.ts'
import { verdictWord } from '../../../shared/words.ts'
import { Eyebrow, SavedList, TextButton } from '../../ui/index.ts'
import { conditionsOf } from './member-conditions.ts'
import { OfferedConditions, useOffered } from './offered-conditions.tsx'
import { DecisionText } from './read-back-field.tsx'
import type { DecisionPartProps } from './read-back-field.tsx'
import { ReadBackViews } from './read-back-views.tsx'
import { inWords, useDecide } from '../acts/saving.ts'
import styles from './read-back.module.css'

interface ReadBackDecisionProps {
  readonly room: RoomApart
  readonly decision: Decision
  readonly agreements: readonly Agreement[]
  readonly canEdit: boolean
  readonly onLeave: () => void
}

/** The decision as the record has it, each of its texts changed in place; its legal basis stands further down. */
export function ReadBackDecision({ room, decision, agreements, canEdit, onLeave }: ReadBackDecisionProps) {
  const decide = useDecide(decision)
  const parts = { decision, canEdit, decide }
  const called = kindVocabulary[room.kind]
  return (
    <section>
      <Eyebrow as="h2">The {called.decision.toLowerCase()}</Eyebrow>
      <p className={styles.verdict}>
        {decision.verdict ? verdictWord(decision.verdict, room.authority) : 'No decision yet.'}{' '}
        {canEdit && <TextButton onPress={onLeave}>Change on the console</TextButton>}
      </p>
      <DecisionText {...parts} field="reasons" title={called.reasons} prompt={called.reasonsPrompt} />
      {(decision.verdict === 'approved_with_conditions' || decision.conditions.length > 0) && (
        <Conditions {...parts} agreements={agreements} />
      )}
      {decision.verdict === 'escalated' && <ReadBackViews {...parts} room={room} />}
      {decision.changesRecommendation && (
        <DecisionText
          {...parts}
          field="changesReason"
          title={changesLabel}
          prompt="Why the panel changes what was recommended"
        />
      )}
    </section>
  )
}

export const changesLabel = 'Changes what was recommended'

function Conditions({ agreements, ...parts }: DecisionPartProps & Pick<ReadBackDecisionProps, 'agreements'>) {
  const { decision, canEdit, decide } = parts
  const offered = useOffered({ decision, agreements, decide })
  return (
    <div data-part="conditions">
      <h3>Conditions</h3>
      <SavedList
        label="Conditions"
        value={decision.conditions.map(({ text }) => text)}
        prompt="Add a condition"
        isReadOnly={!canEdit}
        describeError={inWords}
        onSave={(lines) => decide({ conditions: conditionsOf(lines, decision.conditions) })}
      />
      {canEdit && <OfferedConditions {...offered} hasKey={false} />}
    </div>
  )
}
