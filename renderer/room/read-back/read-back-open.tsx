import { isEnding } from '../../../shared/approvals.ts'
import { kindVocabulary } from '../../../shared/panel-kinds.ts'
import type { Case } from '../../../shared/cases.ts'
import type { Plan } from '../../../shared/plans.ts'
import type { RiskDecision } from '../../../shared/risks.ts'
import type { Decision } from '../../../shared/room.ts'
import { Blocks } from '../../form/blocks.tsx'
import { DateField, Eyebrow } from '../../ui/index.ts'
import { Warnings } from '../../form/warnings.tsx'
import { ReviewAsRead } from '../../reviews/due/review-as-read.tsx'
import { ReadBackActions } from './read-back-actions.tsx'
import { ReadBackDecision } from './read-back-decision.tsx'
import { ReadBackGaps } from './read-back-gaps.tsx'
import { ReadBackMoney } from './read-back-money.tsx'
import { ReadBackSaid } from './read-back-said.tsx'
import { ReadBackSharing } from './read-back-sharing.tsx'
import { changedIn, Since } from './read-back-since.tsx'
import type { ReadProps } from './read-back.tsx'
import { orSay, useDecide } from '../acts/saving.ts'
import styles from './read-back.module.css'

interface ReadBackOpenProps extends ReadProps {
  readonly of: Case
  readonly plan: Plan
  readonly risk: RiskDecision
  readonly decision: Decision
  readonly canEdit: boolean
}

/** Whom it is about in their words, the decision and its reasons; beside them what it costs, asks and who disagrees. */
export function ReadBackOpen(props: ReadBackOpenProps) {
  const { room, text, risk, decision, plan, canEdit, onLeave } = props
  const { review } = props.roomItem
  const [words] = text.prepared
  return (
    <div className={styles.open}>
      <div className={styles.column}>
        {review && <ReviewAsRead review={review} />}
        {words && (
          <div className={styles.words}>
            <Eyebrow as="h2">{review ? `${words.heading}, before the decision` : words.heading}</Eyebrow>
            <Blocks blocks={words.blocks} />
            {changedIn(text.papers, words.slug).map((change) => (
              <Since key={change.part} change={change} about={words.heading} />
            ))}
          </div>
        )}
        <ReadBackDecision {...{ room, decision, canEdit, onLeave }} agreements={props.roomItem.agreements} />
        <ReadBackActions {...props} />
        {!isEnding(decision.verdict, props.roomItem.review?.result ?? null) && (
          <ReviewBy room={props.room} decision={decision} canEdit={canEdit} />
        )}
      </div>
      <div className={styles.column}>
        <ReadBackGaps {...props} caseId={props.of.id} />
        <ReadBackSharing {...props} />
        <Warnings warnings={risk.warnings} />
        <ReadBackMoney plan={plan} section117={props.of.section117} papers={text.papers} />
        <ReadBackSaid {...props} />
      </div>
    </div>
  )
}

function ReviewBy({ room, decision, canEdit }: Pick<ReadBackOpenProps, 'room' | 'decision' | 'canEdit'>) {
  const called = room.kind === 'multidisciplinary_team' ? kindVocabulary[room.kind].next : 'Review by'
  const decide = useDecide(decision)
  return (
    <section data-part="reviewOn">
      <Eyebrow as="h2">{called}</Eyebrow>
      <DateField
        label={called}
        hideLabel
        value={decision.reviewOn}
        isDisabled={!canEdit}
        onChange={(reviewOn) => {
          if (reviewOn !== decision.reviewOn) void orSay(decide({ reviewOn }))
        }}
      />
    </section>
  )
}
