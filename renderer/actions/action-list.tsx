import { useState } from 'react'
import type { Call } from '../../shared/contract.ts'
import { matchesAction, mostActions } from '../../shared/actions.ts'
import type { Action, WhoseActions } from '../../shared/actions.ts'
import { useSession } from '../data/open-session.ts'
import { useQueryOp } from '../data/use-op.ts'
import { SelectField, Small, TextField } from '../ui/index.ts'
import { ActionGroup } from './action-group.tsx'
import styles from './actions.module.css'
import { groupsOf } from './group-actions.ts'
import { choicesOf, isOf } from './whose-actions.ts'
import { SettleAction } from './settle-action.tsx'
import { useFocusNext } from './use-focus-next.ts'

interface ActionListProps {
  /** Before they are narrowed. */
  readonly actions: readonly Action[]
  readonly asked: Pick<Call<'actions.list'>, 'states' | 'overdue'>
  readonly today: string
}

/** More than about two screens of them are searched rather than read. */
const manyActions = 20

/** Actions by the agency that owes them, each to be settled where it stands. */
export function ActionList({ actions, asked, today }: ActionListProps) {
  const [typed, setTyped] = useState('')
  const { who } = useSession()
  const [whose, setWhose] = useState<WhoseActions>('anyone')
  const [settling, setSettling] = useState<Action | null>(null)
  const { list, leaveFrom } = useFocusNext(actions, settling !== null)
  const settle = (action: Action) => {
    leaveFrom(action)
    setSettling(action)
  }
  const text = typed.trim()
  const narrowed = useQueryOp('actions.list', { ...asked, whose, text }, { keepRows: true })
  // What is here already need not wait for what is asked; of many, only the store has all.
  const here = actions.filter((action) => isOf(action, whose, who.memberId) && matchesAction(action, text))
  const found = actions.length < mostActions ? here : (narrowed.data ?? here)
  return (
    <div ref={list}>
      {actions.length > manyActions && (
        <div className={styles.find}>
          <TextField
            label="Find among these"
            description="A person, a case reference, an owner, or words of the action"
            type="search"
            width="medium"
            value={typed}
            onChange={setTyped}
          />
        </div>
      )}
      {actions.length > 1 && (
        <div className={styles.find}>
          <SelectField
            label="Whose"
            width="medium"
            value={whose}
            onChange={setWhose}
            choices={choicesOf(actions, who.memberId)}
          />
        </div>
      )}
      {found.length >= mostActions && (
        <div className={styles.first}>
          <Small as="p">
            The first {mostActions} stand here. Say whose, or type a name or a word, to find others.
          </Small>
        </div>
      )}
      {found.length === 0 && <Small as="p">No action here is theirs and has these words.</Small>}
      {groupsOf(found).map((group) => (
        // A new search starts each group at its top again.
        <ActionGroup
          key={`${group.id} ${typed}`}
          group={group}
          today={today}
          isPart={found.length >= mostActions}
          onSettle={settle}
        />
      ))}
      <SettleAction action={settling} onClose={() => setSettling(null)} />
    </div>
  )
}
