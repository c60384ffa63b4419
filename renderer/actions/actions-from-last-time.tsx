import { useState } from 'react'
import { mostActions } from '../../shared/actions.ts'
import type { Action } from '../../shared/actions.ts'
import { Answer } from '../form/answer.tsx'
import { todayOn } from '../words/time-words.ts'
import { Button, Disclosure, Small } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { countWords } from './action-words.ts'
import { EarlierAction } from './earlier-action.tsx'
import styles from './actions.module.css'
import { groupsOf } from './group-actions.ts'
import { SettleAction } from './settle-action.tsx'
import { useFocusNext } from './use-focus-next.ts'

interface ActionsFromLastTimeProps {
  readonly meetingId: string
  /** On an agenda the count stands there, and the list on asking. */
  readonly isFolded?: boolean
  /** The room can see this screen: who an action is for is said by the case's reference. */
  readonly isInRoom?: boolean
}

/** What earlier meetings agreed and is still open, by agency; each is settled where it stands. */
export function ActionsFromLastTime({
  meetingId,
  isFolded = false,
  isInRoom = false,
}: ActionsFromLastTimeProps) {
  const query = useQueryOp('actions.before', { meetingId })
  return (
    <Answer query={query} waiting="Opening the actions…">
      {(actions) => {
        if (actions.length === 0) return <Small as="p">No action from an earlier meeting is open.</Small>
        const count =
          actions.length < mostActions
            ? countWords(actions, todayOn())
            : `the first ${mostActions} that are open`
        const list = <Earlier actions={actions} isInRoom={isInRoom} />
        return isFolded ? (
          <Disclosure title={`Actions: ${count}`} isDrawnOpen>
            {list}
          </Disclosure>
        ) : (
          <section aria-label="Actions from earlier meetings">
            <p className={styles.sum}>{count}</p>
            {list}
          </section>
        )
      }}
    </Answer>
  )
}

interface EarlierProps {
  readonly actions: readonly Action[]
  readonly isInRoom: boolean
}

// Of each agency; an agenda has other things on it.
const atOnce = 15

function Earlier({ actions, isInRoom }: EarlierProps) {
  const [shown, setShown] = useState(atOnce)
  const [settling, setSettling] = useState<Action | null>(null)
  const { list, leaveFrom } = useFocusNext(actions, settling !== null)
  const today = todayOn()
  const groups = groupsOf(actions)
  const isMore = groups.some((group) => group.actions.length > shown)
  return (
    <div ref={list} className={styles.earlier}>
      {groups.map(({ id, title, actions: ofOne }) => (
        <section key={id} aria-label={title}>
          <div className={styles[id]}>
            <h3 className={styles.name}>{title}</h3>
            <Small>{countWords(ofOne, today)}</Small>
          </div>
          <ul className={styles.rows} aria-label={`Open actions: ${title}`}>
            {ofOne.slice(0, shown).map((action) => (
              <EarlierAction
                key={action.id}
                action={action}
                today={today}
                isInRoom={isInRoom}
                onSettle={() => {
                  leaveFrom(action)
                  setSettling(action)
                }}
              />
            ))}
          </ul>
        </section>
      ))}
      {isMore && (
        <div className={styles.more}>
          <Button onPress={() => setShown(shown + atOnce)}>Show more of them</Button>
        </div>
      )}
      <SettleAction action={settling} onClose={() => setSettling(null)} />
    </div>
  )
}
