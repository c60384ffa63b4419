import { useState } from 'react'
import { DemonstrationDialog } from '../session/demonstration-dialog.tsx'
import { useSession } from '../data/open-session.ts'
import { Tag, TextButton } from '../ui/index.ts'
import styles from './demonstration-note.module.css'

/** At the foot of the rail: that nobody here is real, who you are, and how to be someone else. */
export function DemonstrationNote() {
  const { panelName, who } = useSession()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <span className={styles.note}>
        <Tag>Demonstration panel</Tag>
        <span>{panelName}</span>
        <span>
          You are <b>{who.name}</b>. <TextButton onPress={() => setOpen(true)}>Be someone else</TextButton>
        </span>
      </span>
      <DemonstrationDialog isOpen={isOpen} onOpenChange={setOpen} />
    </>
  )
}
