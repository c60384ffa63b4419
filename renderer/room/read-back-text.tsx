import { Sections } from '../blocks.tsx'
import { paths } from '../paths.ts'
import { Small, TextLink } from '../ui/index.ts'
import { Warnings } from '../warnings.tsx'
import { ReadBackActions } from './read-back-actions.tsx'
import { ReadBackAgreement } from './read-back-agreement.tsx'
import { ReadBackDecision } from './read-back-decision.tsx'
import type { ReadProps } from './read-back.tsx'
import styles from './read-back.module.css'

/** In the order of the record: the person first, what was prepared, the decision, who agreed, what happens next. */
export function ReadBackRecord(props: ReadProps) {
  const { room, roomItem, text, onLeave } = props
  const { case: of, risk, decision, item } = roomItem
  if (!of || !risk || !decision) return null
  const canEdit = room.meeting.state === 'in_progress' && item.state !== 'carried'
  const [words, ...prepared] = text.prepared
  return (
    <article className={styles.text}>
      {words && <Sections sections={[words]} />}
      <Warnings warnings={risk.warnings} />
      <Sections sections={prepared} />
      <Small as="p">
        All this was prepared before the meeting and is changed on{' '}
        <TextLink href={paths.case(of.id)}>the case’s own page</TextLink>.
      </Small>
      <ReadBackDecision {...{ room, decision, canEdit, onLeave }} decided={text.decided} />
      <ReadBackAgreement {...props} canEdit={canEdit} />
      <ReadBackActions {...props} canEdit={canEdit} />
    </article>
  )
}
