import { X } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { Button } from '../actions/button.tsx'
import { IconButton } from '../actions/icon-button.tsx'
import hidden from '../type/visually-hidden.module.css'
import { announcementStore, dismissNotice } from '../live/announcements.ts'
import type { Notice } from '../live/announcements.ts'
import styles from './announcer.module.css'

const shownForMs = 8000
/** What went wrong is read twice. */
const troubleForMs = 20_000

function NoticeLine({ notice }: { readonly notice: Notice }) {
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

/** Where `announce` and `notify` are heard and seen. `UiProvider` holds the one there is. */
export function Announcer() {
  const lines = useSyncExternalStore(announcementStore.subscribe, announcementStore.announcements)
  const notice = useSyncExternalStore(announcementStore.subscribe, announcementStore.notice)
  const spoken = (urgent: boolean) =>
    lines.filter((line) => line.urgent === urgent).map((line) => <p key={line.id}>{line.text}</p>)
  // data-live-announcer keeps these out of what an open dialog hides from screen readers.
  return (
    <div data-live-announcer="true">
      <div className={hidden.hidden} aria-live="polite" role="log">
        {spoken(false)}
      </div>
      <div className={hidden.hidden} aria-live="assertive" role="log">
        {spoken(true)}
      </div>
      <div className={styles.notices}>
        <div role="status">
          {notice && !notice.isTrouble && <NoticeLine key={notice.id} notice={notice} />}
        </div>
        {notice?.isTrouble && (
          <div role="alert" key={notice.id}>
            <NoticeLine notice={notice} />
          </div>
        )}
      </div>
    </div>
  )
}
