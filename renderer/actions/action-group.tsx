import { useState } from 'react'
import type { Action } from '../../shared/actions.ts'
import { useMay } from '../data/open-session.ts'
import { Button, Small, Table, VisuallyHidden } from '../ui/index.ts'
import { ActionDue, ActionFor, ActionHeldOn, ActionText, SettleButton } from './action-cells.tsx'
import { countWords } from './action-words.ts'
import styles from './actions.module.css'
import type { ActionsOfOne } from './group-actions.ts'

interface ActionGroupProps {
  readonly group: ActionsOfOne
  readonly today: string
  /** There are more than are listed: they are not counted. */
  readonly isPart: boolean
  readonly onSettle: (action: Action) => void
}

const atOnce = 50

/** What one agency owes; fifty rows at a time. */
export function ActionGroup({ group, today, isPart, onSettle }: ActionGroupProps) {
  const [shown, setShown] = useState(atOnce)
  const canSettle = useMay('actions.settle')
  const left = group.actions.length - shown
  return (
    <section className={styles.group}>
      <div className={styles[group.id]}>
        <h2 className={styles.name}>{group.title}</h2>
        {!isPart && <Small>{countWords(group.actions, today)}</Small>}
      </div>
      <Table
        caption={`Actions: ${group.title}`}
        rows={group.actions.slice(0, shown)}
        rowKey={(action) => action.id}
        columns={[
          {
            id: 'text',
            title: 'What',
            rowHeader: true,
            width: '32%',
            cell: (action) => <ActionText action={action} />,
          },
          { id: 'for', title: 'For', width: '21%', cell: (action) => <ActionFor action={action} /> },
          { id: 'owner', title: 'Owner', width: '16%', cell: (action) => action.ownerName || 'No owner' },
          {
            id: 'due',
            title: 'Due',
            width: '14%',
            cell: (action) => <ActionDue action={action} today={today} />,
          },
          {
            id: 'heldOn',
            title: 'Agreed on',
            width: '11%',
            cell: (action) => <ActionHeldOn action={action} />,
          },
          ...(canSettle
            ? [
                {
                  id: 'settle',
                  title: <VisuallyHidden>How it ended</VisuallyHidden>,
                  width: '6%',
                  align: 'end' as const,
                  cell: (action: Action) => <SettleButton action={action} onSettle={onSettle} />,
                },
              ]
            : []),
        ]}
      />
      {left > 0 && (
        <div className={styles.more}>
          <Button onPress={() => setShown(shown + atOnce)}>Show {Math.min(left, atOnce)} more</Button>
          <Small>
            {shown} of {group.actions.length} shown
          </Small>
        </div>
      )}
    </section>
  )
}
