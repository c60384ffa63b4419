import type { Action } from '../../shared/actions.ts'
import { shortDate } from '../../shared/kernel/dates.ts'
import { actionStateWords } from '../../shared/words.ts'
import { paths } from '../data/paths.ts'
import { Small, TextButton, TextLink } from '../ui/index.ts'
import { dueIn, isOverdue } from './action-words.ts'
import styles from './actions.module.css'
import { useMayFollowUp } from './use-may-follow-up.ts'

interface ActionCellProps {
  readonly action: Action
}

/** What is to be done; how it ended stands under it. */
export function ActionText({ action }: ActionCellProps) {
  return (
    <>
      <span className={styles.textLink}>
        <TextLink href={paths.action(action.id)}>{action.text}</TextLink>
      </span>
      {action.state === 'open' && action.outcome.trim() !== '' && (
        <Small as="p">
          <b>Left as it is</b>: {action.outcome}
        </Small>
      )}
      {action.state !== 'open' && (
        <Small as="p">
          <b>{actionStateWords[action.state]}</b>
          {action.outcome.trim() !== '' && `: ${action.outcome}`}
          {action.evidence !== '' && ` · ${action.evidence}`}
        </Small>
      )}
    </>
  )
}

export function ActionFor({ action }: ActionCellProps) {
  return (
    <>
      <TextLink href={paths.case(action.caseId)}>{action.personName}</TextLink>
      <Small as="div">{action.caseReference}</Small>
    </>
  )
}

/** How far off, in words, then the date; only the date of what is far off or has ended. */
export function ActionDue({ action, today }: ActionCellProps & { readonly today: string }) {
  const { dueOn, agreedDueOn, state } = action
  if (agreedDueOn !== null && state === 'open')
    return (
      <>
        <ActionDue action={{ ...action, agreedDueOn: null }} today={today} />
        <Small as="div">moved from {shortDate(agreedDueOn)}</Small>
      </>
    )
  if (dueOn === null) return <Small>No date</Small>
  if (state !== 'open') return <Small>{shortDate(dueOn)}</Small>
  const words = dueIn(dueOn, today)
  if (words === null) return shortDate(dueOn)
  return (
    <>
      <span className={isOverdue(action, today) ? styles.overdue : styles.due}>{words}</span>
      <Small as="div">{shortDate(dueOn)}</Small>
    </>
  )
}

export const ActionHeldOn = ({ action }: ActionCellProps) => (
  <span className={styles.quietLink}>
    <TextLink href={paths.agenda(action.meetingId)}>{shortDate(action.heldOn)}</TextLink>
  </span>
)

interface SettleButtonProps extends ActionCellProps {
  readonly onSettle: (action: Action) => void
}

/** Of what has ended, that is taken back on its page. */
export function SettleButton({ action, onSettle }: SettleButtonProps) {
  const may = useMayFollowUp(action)
  if (!may || action.state !== 'open') return null
  return (
    <span data-settle>
      <TextButton aria-label={`How it ended: ${action.text}`} onPress={() => onSettle(action)}>
        How it ended
      </TextButton>
    </span>
  )
}
