import type { Room } from '../../../shared/room.ts'
import { Eyebrow } from '../../ui/index.ts'
import styles from './attendance-grid.module.css'

/** Who came late, left or sat out, as it will be written: nobody types it. */
export function AttendanceSentences({ room }: { readonly room: Room }) {
  if (room.attendanceSentences.length === 0) return null
  return (
    <section className={styles.sentences}>
      <Eyebrow as="h2">In the minutes</Eyebrow>
      {room.attendanceSentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  )
}
