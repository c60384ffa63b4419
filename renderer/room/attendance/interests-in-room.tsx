import { Pencil, X } from 'lucide-react'
import { memo, useCallback, useState } from 'react'
import type { Declaration } from '../../../shared/room.ts'
import { interestKindWords, interestOutcomeWords } from '../../../shared/words.ts'
import { Button, IconButton, Row, Small, useShortcuts } from '../../ui/index.ts'
import { InterestForm } from './interest-form.tsx'
import { did } from '../acts/acts.ts'
import { Marked } from '../../form/marked.tsx'
import { run } from '../../data/run.ts'
import type { RoomApart } from '../acts/apart-from-who.ts'
import type { ReadInRoom } from '../acts/read-in-room.ts'
import { useRecords } from '../acts/use-records.ts'
import styles from './interests-in-room.module.css'

interface InterestsInRoomProps {
  readonly room: RoomApart
  readonly roomItem: ReadInRoom
}

const Opener = memo(Button)

/** Beside who is here: one key or one press, and whose it is is chosen. */
export function DeclareInterest({ room, roomItem }: InterestsInRoomProps) {
  const [isOpen, setOpen] = useState(false)
  const canEdit = useRecords(room) && roomItem.item.state !== 'carried'
  const open = useCallback(() => setOpen(true), [])
  useShortcuts('In the room', canEdit ? { i: { label: 'Declare an interest', run: open } } : {})
  if (!canEdit) return null
  return (
    <>
      <Opener variant="plain" shortcut="i" onPress={open}>
        Declare an interest
      </Opener>
      {isOpen && <InterestForm roomItem={roomItem} memberId={null} onClose={() => setOpen(false)} />}
    </>
  )
}

/** What was declared in this case, in words. */
export function InterestsInRoom({ room, roomItem }: InterestsInRoomProps) {
  const [edited, setEdited] = useState<{ readonly memberId: string } | null>(null)
  const canEdit = useRecords(room) && roomItem.item.state !== 'carried'
  const { declarations, item } = roomItem
  const withdraw = async (one: Declaration): Promise<void> => {
    const { itemId, memberId, version, kind, text, outcome, ruling } = one
    if (!(await run('room.withdrawDeclaration', { itemId: item.id, memberId, version }))) return
    const again = { itemId, memberId, kind, text, outcome, ruling }
    did(
      { said: `What ${one.name} declared is taken out`, takeBack: () => run('room.declareInterest', again) },
      { offer: true },
    )
  }
  return (
    <>
      {declarations.length > 0 && (
        <ul className={styles.interests} aria-label="Interests declared">
          {declarations.map((one) => (
            <Marked key={one.id} as="li" block={`declaration.${one.id}`}>
              <Row align="center" gap={2}>
                <Small>{inWordsOf(one)}</Small>
                {canEdit && (
                  <>
                    <IconButton
                      label={`Change what ${one.name} declared`}
                      onPress={() => setEdited({ memberId: one.memberId })}
                    >
                      <Pencil size="0.9375rem" />
                    </IconButton>
                    <IconButton
                      label={`Take back what ${one.name} declared`}
                      onPress={() => void withdraw(one)}
                    >
                      <X size="0.9375rem" />
                    </IconButton>
                  </>
                )}
              </Row>
            </Marked>
          ))}
        </ul>
      )}
      {edited && (
        <InterestForm roomItem={roomItem} memberId={edited.memberId} onClose={() => setEdited(null)} />
      )}
    </>
  )
}

/** "Interest declared by Pia Lund (personal): her neighbour. Sits this one out." */
export const inWordsOf = ({ name, kind, text, outcome, ruling }: Declaration): string =>
  `Interest declared by ${name} (${interestKindWords[kind].toLowerCase()}): ${text.replace(/\.$/, '')}. ${
    ruling === '' ? interestOutcomeWords[outcome] : `The chair ruled: ${ruling.replace(/\.$/, '')}`
  }.`
