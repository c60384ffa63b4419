import type { Action } from '../../shared/actions.ts'
import { shortDate } from '../../shared/kernel/dates.ts'
import { paths } from '../data/paths.ts'
import { Button, Small, TextLink } from '../ui/index.ts'
import { ActionDue, ActionText } from './action-cells.tsx'
import styles from './actions.module.css'
import { useMayFollowUp } from './use-may-follow-up.ts'

interface EarlierActionProps {
  readonly action: Action
  readonly today: string
  readonly isInRoom: boolean
  /** Its row is about to go, and the focus with it. */
  readonly onSettle: () => void
}

/** Still open; how it ended is said in words. */
export function EarlierAction({ action, today, isInRoom, onSettle }: EarlierActionProps) {
  const canSettle = useMayFollowUp(action)
  return (
    <li className={styles.row}>
      <div>
        <ActionText action={action} />
        <Small as="div">
          {action.ownerName || 'No owner'} ·{' '}
          {isInRoom ? (
            action.caseReference
          ) : (
            <TextLink href={paths.case(action.caseId)}>{action.personName}</TextLink>
          )}{' '}
          · agreed {shortDate(action.heldOn)}
        </Small>
      </div>
      <div className={styles.when}>
        <ActionDue action={action} today={today} />
      </div>
      {canSettle && (
        <div className={styles.ends} data-settle>
          <Button aria-label={`How it ended: ${action.text}`} onPress={onSettle}>
            How it ended
          </Button>
        </div>
      )}
    </li>
  )
}
