import { X } from 'lucide-react'
import { useState } from 'react'
import { roleWords } from '../../shared/words.ts'
import { DemonstrationDialog } from '../session/demonstration-dialog.tsx'
import {
  demonstrationPassphrase,
  isIntroduced,
  putIntroductionAway,
} from '../session/demonstration-passphrase.ts'
import { useSession } from '../data/open-session.ts'
import { IconButton, TextButton } from '../ui/index.ts'
import styles from './demonstration-strip.module.css'

/** Above the first page of the demonstration panel, until it is put away: who you are, and what to type where. */
export function DemonstrationStrip() {
  const { store, who } = useSession()
  const [isAway, setAway] = useState(isIntroduced)
  const [isChanging, setChanging] = useState(false)
  const passphrase = demonstrationPassphrase()
  if (store !== 'demonstration' || passphrase === null || isAway) return null
  const close = () => {
    putIntroductionAway()
    setAway(true)
  }
  return (
    <aside className={styles.strip} aria-label="About the demonstration panel">
      <p className={styles.words}>
        Everyone here is invented. You are <b>{who.name}</b>, {roleWords[who.role].toLowerCase()}. Every
        member’s passphrase is <b className={styles.passphrase}>{passphrase}</b>, also for signing.{' '}
        <TextButton onPress={() => setChanging(true)}>Be someone else</TextButton>
      </p>
      <IconButton label="Put this note away" onPress={close}>
        <X aria-hidden="true" />
      </IconButton>
      <DemonstrationDialog isOpen={isChanging} onOpenChange={setChanging} />
    </aside>
  )
}
