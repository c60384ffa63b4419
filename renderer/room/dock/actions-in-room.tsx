import { useState } from 'react'
import { shortDate } from '../../../shared/kernel/dates.ts'
import type { Action } from '../../../shared/actions.ts'
import type { RoomItem } from '../../../shared/room.ts'
import { Marked } from '../../form/marked.tsx'
import { Eyebrow, IconButton, Kbd, Small, TextButton, useShortcuts } from '../../ui/index.ts'
import { Pencil, X } from 'lucide-react'
import { ActionForm } from '../../actions/action-form.tsx'
import type { ActionOwner } from '../../actions/action-owners.ts'
import { did } from '../acts/acts.ts'
import { run } from '../../data/run.ts'
import { sideWords } from '../../words/agencies.ts'
import styles from './dock.module.css'

interface ActionsInRoomProps {
  readonly itemId: string
  readonly actions: RoomItem['actions']
  readonly canEdit: boolean
  /** Whoever may be given one. */
  readonly owners: readonly ActionOwner[]
}

/** Who does what by when, as agreed in the room. */
export function ActionsInRoom({ itemId, actions, canEdit, owners }: ActionsInRoomProps) {
  const [edited, setEdited] = useState<Action | 'new' | null>(null)
  const remove = async ({ id, version, ...action }: Action): Promise<void> => {
    const { text, ownerName, ownerMemberId, ownerIsPerson, side, dueOn } = action
    if (!(await run('room.removeAction', { actionId: id, version }))) return
    const what = { text, ownerName, ownerMemberId, ownerIsPerson, side, dueOn }
    const again = { itemId, actionId: null, version: null, ...what }
    did({ said: `Taken out: ${text}`, takeBack: () => run('room.saveAction', again) }, { offer: true })
  }
  useShortcuts('In the room', canEdit ? { t: { label: 'Add an action', run: () => setEdited('new') } } : {})
  return (
    <section aria-label="Actions">
      <div className={styles.line}>
        <Eyebrow as="h2">Who does what</Eyebrow>
        {canEdit && (
          <span className={styles.add}>
            <TextButton onPress={() => setEdited('new')}>Add an action</TextButton>
            <Kbd combo="t" />
          </span>
        )}
      </div>
      <ul className={styles.dashes}>
        {actions.map((action) => (
          <Marked key={action.id} as="li" block={`action.${action.id}`}>
            <div className={styles.act}>
              <span>
                {action.text} <Small>{ownerAndDate(action)}</Small>
              </span>
              {canEdit && (
                <span>
                  <IconButton label={`Change: ${action.text}`} onPress={() => setEdited(action)}>
                    <Pencil size="0.9375rem" />
                  </IconButton>
                  <IconButton label={`Remove: ${action.text}`} onPress={() => void remove(action)}>
                    <X size="0.9375rem" />
                  </IconButton>
                </span>
              )}
            </div>
          </Marked>
        ))}
      </ul>
      {edited && (
        <ActionForm
          itemId={itemId}
          action={edited === 'new' ? null : edited}
          owners={owners}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  )
}

const ownerAndDate = ({ ownerName, side, dueOn }: Action): string =>
  [ownerName, side && sideWords[side].toLowerCase(), dueOn && `by ${shortDate(dueOn)}`]
    .filter(Boolean)
    .join(', ')
