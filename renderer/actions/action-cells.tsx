import type { Action } from '../../shared/actions.ts'
import { shortDate } from '../../shared/dates.ts'
import { actionStateWords } from '../../shared/words.ts'
import { paths } from '../paths.ts'
import { Button, Small, TextLink } from '../ui/index.ts'
import { dueIn, isOverdue } from './action-words.ts'
import styles from './actions.module.css'

interface ActionCellProps {
  readonly action: Action
}

/** What is to be done; how it ended stands under it. */
export function ActionText({ action }: ActionCellProps) {
  return (
    <>
      {action.text}
      {action.state !== 'open' && (
        <Small as="p">
          <b>{actionStateWords[action.state]}</b>
          {action.outcome.trim() !== '' && `: ${action.outcome}`}
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

/** How far off, in words, then the date; only the date of what has ended. */
export function ActionDue({ action, today }: ActionCellProps & { readonly today: string }) {
  const { dueOn, state } = action
  if (dueOn === null) return <Small>No date</Small>
  if (state !== 'open') return <Small>{shortDate(dueOn)}</Small>
  return (
    <>
      <span className={isOverdue(action, today) ? styles.overdue : styles.due}>{dueIn(dueOn, today)}</span>
      <Small as="div">{shortDate(dueOn)}</Small>
    </>
  )
}

export const ActionHeldOn = ({ action }: ActionCellProps) => (
  <TextLink href={paths.agenda(action.meetingId)}>{shortDate(action.heldOn)}</TextLink>
)

interface SettleButtonProps extends ActionCellProps {
  readonly onSettle: (action: Action) => void
}

export function SettleButton({ action, onSettle }: SettleButtonProps) {
  const label = action.state === 'open' ? 'Settle' : 'Change'
  return (
    <Button aria-label={`${label}: ${action.text}`} onPress={() => onSettle(action)}>
      {label}
    </Button>
  )
}
