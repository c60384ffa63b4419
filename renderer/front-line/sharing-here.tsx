import { useState } from 'react'
import type { RoomItem } from '../../shared/room.ts'
import { SharingDialog } from '../room/read-back/sharing-dialog.tsx'
import { Decided } from '../room/read-back/sharing-first.tsx'
import { Button, Eyebrow } from '../ui/index.ts'
import styles from './front-line.module.css'

/** Whether nobody has yet decided what one of the agencies is told. */
export const isUnsettled = ({ sharing }: RoomItem): boolean =>
  sharing.some(({ decision }) => decision === null)

/** Not part of the record: settled as the two read it, so that nothing waits once both have signed. */
export function SharingHere({ roomItem }: { readonly roomItem: RoomItem }) {
  const [isOpen, setOpen] = useState(false)
  const { sharing } = roomItem
  if (sharing.length === 0) return null
  const openWhys = [...new Set(sharing.flatMap(({ why, decision }) => (decision ? [] : why)))]
  return (
    <section>
      <Eyebrow as="h2">What each agency is told</Eyebrow>
      <Decided sharing={sharing} />
      {openWhys.map((why) => (
        <p key={why}>{why}.</p>
      ))}
      {openWhys.length > 0 && (
        <div className={styles.answer}>
          <Button onPress={() => setOpen(true)}>Say what each agency is told</Button>
        </div>
      )}
      {isOpen && <SharingDialog isFrontLine roomItem={roomItem} onClose={() => setOpen(false)} />}
    </section>
  )
}
