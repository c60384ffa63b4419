import type { Room } from '../../../shared/room.ts'
import { useQueryPart } from '../../data/use-op.ts'
import { Eyebrow } from '../../ui/index.ts'
import styles from './attendance-grid.module.css'

const sentencesOf = ({ attendanceSentences }: Room): readonly string[] => attendanceSentences

/** Who came late, left or sat out, as it will be written: nobody types it. */
export function AttendanceSentences({ meetingId }: { readonly meetingId: string }) {
  const sentences = useQueryPart('room.get', { meetingId }, sentencesOf) ?? []
  if (sentences.length === 0) return null
  return (
    <section className={styles.sentences}>
      <Eyebrow as="h2">In the minutes</Eyebrow>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  )
}
