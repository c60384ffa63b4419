import { Marked } from '../form/marked.tsx'
import { Pencil, X } from 'lucide-react'
import { useState } from 'react'
import type { Action } from '../../shared/actions.ts'
import { shortDate } from '../../shared/kernel/dates.ts'
import type { RoomItem } from '../../shared/room.ts'
import { ActionForm } from '../actions/action-form.tsx'
import { ownersOf } from '../actions/action-owners.ts'
import { run } from '../data/run.ts'
import { Eyebrow, IconButton, Row, Small, TextButton } from '../ui/index.ts'
import { sideWords } from '../words/agencies.ts'
import styles from './front-line.module.css'

/** Who does what by when, as the two agree it. */
export function ActionsHere({ roomItem }: { readonly roomItem: RoomItem }) {
  const [edited, setEdited] = useState<Action | 'new' | null>(null)
  const remove = ({ id, version }: Action): void =>
    void run('frontLine.removeAction', { actionId: id, version })
  return (
    <section>
      <Eyebrow as="h3">Who does what</Eyebrow>
      <ul className={styles.actions}>
        {roomItem.actions.map((action) => (
          <Marked key={action.id} as="li" block={`action.${action.id}`}>
            <Row align="center" gap={2}>
              <span>
                {action.text} <Small>{ownerAndDate(action)}</Small>
              </span>
              <IconButton label={`Change: ${action.text}`} onPress={() => setEdited(action)}>
                <Pencil size="0.9375rem" />
              </IconButton>
              <IconButton label={`Remove: ${action.text}`} onPress={() => remove(action)}>
                <X size="0.9375rem" />
              </IconButton>
            </Row>
          </Marked>
        ))}
      </ul>
      <TextButton onPress={() => setEdited('new')}>Add an action</TextButton>
      {edited && (
        <ActionForm
          itemId={roomItem.item.id}
          action={edited === 'new' ? null : edited}
          owners={ownersOf(roomItem)}
          onClose={() => setEdited(null)}
          operation="frontLine.saveAction"
        />
      )}
    </section>
  )
}

const ownerAndDate = ({ ownerName, side, dueOn }: Action): string =>
  [ownerName, side && sideWords[side].toLowerCase(), dueOn && `by ${shortDate(dueOn)}`]
    .filter(Boolean)
    .join(', ')
