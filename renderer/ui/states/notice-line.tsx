import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '../actions/button.tsx'
import { IconButton } from '../actions/icon-button.tsx'
import { dismissNotice } from '../live/announcements.ts'
import type { Notice } from '../live/announcements.ts'
import styles from './announcer.module.css'

const shownForMs = 8000
/** What went wrong is read twice. */
const troubleForMs = 20_000

/** One note at the foot of the window; goes by itself, but not from under a pointer or the focus. */
export function NoticeLine({ notice }: { readonly notice: Notice }) {
  const [held, setHeld] = useState(false)
  const offeredForMs = notice.action ? notice.action.forMs : notice.isTrouble ? troubleForMs : shownForMs
  useEffect(() => {
    if (held || offeredForMs === undefined) return
    const timer = setTimeout(() => dismissNotice(notice.id), offeredForMs)
    return () => clearTimeout(timer)
  }, [notice.id, held, offeredForMs])
  return (
    <div
      className={styles.notice}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles.text}>{notice.text}</span>
      {notice.action && (
        <Button
          variant="plain"
          onPress={() => {
            notice.action?.run()
            dismissNotice(notice.id)
          }}
        >
          {notice.action.label}
        </Button>
      )}
      <IconButton label="Close this note" onPress={() => dismissNotice(notice.id)}>
        <X aria-hidden="true" />
      </IconButton>
    </div>
  )
}
