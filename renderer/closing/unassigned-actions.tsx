import { useState } from 'react'
import type { UnassignedAction } from '../../shared/closing.ts'
import type { Room } from '../../shared/room.ts'
import { useQueryPart } from '../data/use-op.ts'
import type { RoomApart } from '../room/acts/apart-from-who.ts'
import { ActionForm } from '../actions/action-form.tsx'
import { ownersOf } from '../actions/action-owners.ts'
import { Form } from '../form/form.tsx'
import { RowItem, RowList } from '../form/row-list.tsx'
import { Button, Row, TextField } from '../ui/index.ts'
import styles from './closing.module.css'
import { lacksInWords } from './end-words.ts'

interface UnassignedProps {
  readonly room: RoomApart
  readonly found: readonly UnassignedAction[]
}

const attendanceOf = ({ attendance }: Room): Room['attendance'] => attendance

/** Without somebody, an agency and a day it would be lost: it gets them here, or a reason why it stays as it is. */
export function UnassignedActions({ room, found }: UnassignedProps) {
  const [edited, setEdited] = useState<UnassignedAction | null>(null)
  const [left, setLeft] = useState<string | null>(null)
  const attendance = useQueryPart('room.get', { meetingId: room.meeting.id }, attendanceOf) ?? []
  return (
    <section aria-labelledby="closing-actions">
      <div className={styles.head}>
        <h3 id="closing-actions">
          Actions without owner, agency or day <span className={styles.count}>{found.length}</span>
        </h3>
      </div>
      <RowList label="Actions without owner, agency or day">
        {found.map((one) => (
          <RowItem
            key={one.action.id}
            title={one.action.text}
            note={
              left === one.action.id ? (
                <LeaveIt one={one} onDone={() => setLeft(null)} />
              ) : (
                `Item ${one.position} · ${lacksInWords(one)}`
              )
            }
            end={
              left !== one.action.id && (
                <Row gap={2}>
                  <Button
                    variant="plain"
                    aria-label={`Assign: ${one.action.text}`}
                    onPress={() => setEdited(one)}
                  >
                    Assign
                  </Button>
                  <Button
                    variant="plain"
                    aria-label={`Leave as it is: ${one.action.text}`}
                    onPress={() => setLeft(one.action.id)}
                  >
                    Leave as it is
                  </Button>
                </Row>
              )
            }
          />
        ))}
      </RowList>
      {edited && (
        <ActionForm
          itemId={edited.action.itemId}
          action={edited.action}
          owners={ownersOf({ attendance })}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  )
}

interface LeaveItProps {
  readonly one: UnassignedAction
  readonly onDone: () => void
}

const LeaveIt = ({ one: { action }, onDone }: LeaveItProps) => (
  <Form
    op="closing.leaveAction"
    initial={{ actionId: action.id, version: action.version, reason: '' }}
    save="Keep the reason"
    back="Cancel"
    isQuiet
    canSave={({ reason }) => reason.trim() !== ''}
    onDone={onDone}
    onBack={onDone}
  >
    {({ field }) => (
      <TextField
        {...field('reason')}
        label="Why it stays as it is"
        description="It heads the next agenda with this reason."
        autoFocus
      />
    )}
  </Form>
)
