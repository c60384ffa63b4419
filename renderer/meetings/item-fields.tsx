import { limitOf } from '../form/limits.ts'
import { agendaOperations } from '../../shared/agenda-operations.ts'
import type { AgendaItem } from '../../shared/meetings.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import type { Member } from '../../shared/panels.ts'
import { Small } from '../ui/index.ts'
import { useCommandOp, useQueryOp } from '../data/use-op.ts'
import styles from './agenda-row.module.css'
import { LineInPlace } from './line-in-place.tsx'

export interface ItemFieldProps {
  readonly item: AgendaItem
  readonly canEdit: boolean
}

function useItemSave(item: AgendaItem) {
  const update = useCommandOp('meetings.updateItem')
  return async (changes: { title?: string; presenter?: string }): Promise<void> => {
    const reply = await update.run({ itemId: item.id, version: item.version, ...changes })
    if (!reply.ok) throw new Failure(reply.error)
  }
}

/** Business is renamed where it stands; a case is called by its person. */
export function ItemTitle({ item, canEdit }: ItemFieldProps) {
  const save = useItemSave(item)
  if (!canEdit) return <span>{item.title}</span>
  return (
    <LineInPlace
      label="Title"
      value={item.title}
      prompt="Give it a title"
      isRequired
      onSave={(title) => save({ title })}
    />
  )
}

/** Those who work with the person first, then the panel's members; nobody twice. */
export function presenterChoices(
  practitioners: readonly string[],
  members: readonly Pick<Member, 'name' | 'title' | 'active'>[],
): { readonly text: string; readonly note: string }[] {
  const here = members.filter(({ active, name }) => active && !practitioners.includes(name))
  return [
    ...practitioners.map((text) => ({ text, note: 'Works with the person' })),
    ...here.map(({ name, title }) => ({ text: name, note: title })),
  ]
}

/** Who presents it: chosen, or anybody's name typed. */
export function Presenter({ item, canEdit }: ItemFieldProps) {
  const save = useItemSave(item)
  const panel = useQueryOp('panels.get', {}, { enabled: canEdit })
  if (!canEdit) return item.presenter === '' ? null : <Small>{item.presenter}</Small>
  return (
    <div className={styles.presenter}>
      <LineInPlace
        label={`Who presents ${item.personName ?? item.title}`}
        value={item.presenter}
        prompt="Say who presents it"
        look="small"
        maxLength={limitOf(agendaOperations.updateItem.input, 'presenter')}
        suggestions={presenterChoices(item.practitioners, panel.data?.members ?? [])}
        onSave={(presenter) => save({ presenter })}
      />
    </div>
  )
}
