import { useState } from 'react'
import { Pencil } from 'lucide-react'
import type { Action } from '../../../shared/actions.ts'
import { Explained, Eyebrow, IconButton, TextButton } from '../../ui/index.ts'
import { ActionForm } from '../../actions/action-form.tsx'
import { ownersOf } from '../../actions/action-owners.ts'
import { actionInFull } from './aloud.ts'
import type { ReadProps } from './read-back.tsx'
import styles from './read-back.module.css'

/** Who does what by when, as the record will number it. */
export function ReadBackActions({ roomItem, canEdit, onNested }: ReadProps & { readonly canEdit: boolean }) {
  const [edited, setEdited] = useState<Action | 'new' | null>(null)
  const edit = (next: Action | 'new' | null): void => {
    setEdited(next)
    onNested(next !== null)
  }
  const { actions, item } = roomItem
  return (
    <section>
      <Eyebrow as="h2">What happens next</Eyebrow>
      {actions.length === 0 && <p>No action was agreed.</p>}
      <ol className={styles.actions}>
        {actions.map((action) => (
          <li key={action.id}>
            <span dir="auto">
              <Explained>{actionInFull(action)}</Explained>
            </span>
            {canEdit && (
              <IconButton label={`Change: ${action.text}`} onPress={() => edit(action)}>
                <Pencil size="0.9375rem" />
              </IconButton>
            )}
          </li>
        ))}
      </ol>
      {canEdit && <TextButton onPress={() => edit('new')}>Add an action</TextButton>}
      {edited && (
        <ActionForm
          itemId={item.id}
          action={edited === 'new' ? null : edited}
          owners={ownersOf(roomItem)}
          onClose={() => edit(null)}
        />
      )}
    </section>
  )
}
