import { AudiencesTold } from '../../audiences/audiences.tsx'
import type { ReadProps } from './read-back.tsx'
import { ReadBackOpen } from './read-back-open.tsx'
import { ReadBackFolds } from './read-back-folds.tsx'
import styles from './read-back.module.css'

/** What is read aloud, on one screen for a usual item; then the rest of what is signed, folded. */
export function ReadBackRecord(props: ReadProps) {
  const { roomItem, room, end } = props
  const { case: of, risk, decision, plan, item } = roomItem
  if (!of || !risk || !decision || !plan) return null
  const canEdit = room.meeting.state === 'in_progress' && item.state !== 'carried'
  return (
    <AudiencesTold caseId={of.id}>
      <article className={styles.text}>
        <ReadBackOpen {...props} of={of} decision={decision} plan={plan} risk={risk} canEdit={canEdit} />
        <div ref={end} className={styles.end} />
        <ReadBackFolds {...props} of={of} decision={decision} canEdit={canEdit} />
      </article>
    </AudiencesTold>
  )
}
