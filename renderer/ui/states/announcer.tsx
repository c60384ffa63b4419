import { useSyncExternalStore } from 'react'
import hidden from '../type/visually-hidden.module.css'
import { announcementStore } from '../live/announcements.ts'
import styles from './announcer.module.css'
import { later } from './later.tsx'

const NoticeLine = later(async () => (await import('./notice-line.tsx')).NoticeLine)

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
