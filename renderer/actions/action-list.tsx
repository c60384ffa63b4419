import { useState } from 'react'
import type { Action } from '../../shared/actions.ts'
import { useSession } from '../data/open-session.ts'
import { SelectField, Small, TextField } from '../ui/index.ts'
import { ActionGroup } from './action-group.tsx'
import { matchesAction } from './action-words.ts'
import styles from './actions.module.css'
import { groupsOf } from './group-actions.ts'
import { choicesOf, isOf } from './whose-actions.ts'
import type { Whose } from './whose-actions.ts'
import { SettleAction } from './settle-action.tsx'
import { useFocusNext } from './use-focus-next.ts'

interface ActionListProps {
  readonly actions: readonly Action[]
  readonly today: string
}

/** More than about two screens of them are searched rather than read. */
const manyActions = 20

/** Actions by the agency that owes them, each to be settled where it stands. */
export function ActionList({ actions, today }: ActionListProps) {
  const [typed, setTyped] = useState('')
  const { who } = useSession()
  const [whose, setWhose] = useState<Whose>('anyone')
  const [settling, setSettling] = useState<Action | null>(null)
  const { list, leaveFrom } = useFocusNext(actions, settling !== null)
  const settle = (action: Action) => {
    leaveFrom(action)
    setSettling(action)
  }
  const asked = actions.filter((action) => isOf(action, whose, who.memberId))
  const found = typed.trim() === '' ? asked : asked.filter((one) => matchesAction(one, typed.trim()))
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
      {found.length === 0 && <Small as="p">No action here is theirs and has these words.</Small>}
      {groupsOf(found).map((group) => (
        // A new search starts each group at its top again.
        <ActionGroup key={`${group.id} ${typed}`} group={group} today={today} onSettle={settle} />
      ))}
      <SettleAction action={settling} onClose={() => setSettling(null)} />
    </div>
  )
}
