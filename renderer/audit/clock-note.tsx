import type { ClockFinding } from '../../shared/audit.ts'
import { Small } from '../ui/index.ts'
import styles from './clock-note.module.css'
import { clockWords } from './clock-words.ts'

/** Each finding about the clock, where somebody is about to rely on it. Draws nothing where there is none. */
export function ClockNotes({ findings }: { readonly findings: readonly ClockFinding[] }) {
  return findings.map((finding) => {
    const { title, text } = clockWords(finding)
    return (
      <div key={finding.kind} className={styles.note} role="note">
        <b>{title}</b>
        <Small as="p">{text}</Small>
      </div>
    )
  })
}
