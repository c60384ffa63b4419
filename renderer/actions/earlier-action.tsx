import type { Action } from '../../shared/actions.ts'
import { shortDate } from '../../shared/kernel/dates.ts'
import { api } from '../data/api.ts'
import { paths } from '../data/paths.ts'
import { run } from '../data/run.ts'
import { sayRefusal } from '../data/say-refusal.ts'
import { useMay } from '../data/open-session.ts'
import { Button, Small, TextLink, notify } from '../ui/index.ts'
import { ActionDue, ActionText } from './action-cells.tsx'
import styles from './actions.module.css'
import { settledWords } from './endings.ts'

interface EarlierActionProps {
  readonly action: Action
  readonly today: string
  readonly isInRoom: boolean
  /** Its row is about to go, and the focus with it. */
  readonly onLeave: () => void
  readonly onOtherwise: () => void
}

/** Done with one press; anything else is said in words. */
export function EarlierAction({ action, today, isInRoom, onLeave, onOtherwise }: EarlierActionProps) {
  const canSettle = useMay('actions.settle')
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
          <Button
            aria-label={`Done: ${action.text}`}
            onPress={() => {
              onLeave()
              void settle(action)
            }}
          >
            Done
          </Button>
          <Button variant="plain" aria-label={`Otherwise: ${action.text}`} onPress={onOtherwise}>
            Otherwise…
          </Button>
        </div>
      )}
    </li>
  )
}

async function settle({ id: actionId, version, outcome }: Action): Promise<void> {
  const reply = await api.call('actions.settle', { actionId, version, state: 'done', outcome })
  if (!reply.ok) return sayRefusal(reply.error)
  const { version: now } = reply.value
  const openAgain = () =>
    run('actions.settle', { actionId, version: now, state: 'open', outcome }, 'It was not opened again.')
  notify(settledWords.done, { label: 'Open it again', run: () => void openAgain() })
}
