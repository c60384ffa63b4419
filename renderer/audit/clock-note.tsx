import type { ClockFinding } from '../../shared/audit.ts'
import { Small } from '../ui/index.ts'
import { dateAndTime, dateOf, daysBetween } from '../../shared/kernel/dates.ts'
import { sideWords } from '../words/agencies.ts'
import styles from './clock-note.module.css'

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

/** What is odd about the clock, what Accord does about it, and what to do. */
function clockWords({ kind, clock, against, side }: ClockFinding): {
  readonly title: string
  readonly text: string
} {
  if (kind === 'wentBack')
    return {
      title: 'This computer’s clock has gone back',
      text: `It says ${dateAndTime(clock)}, but the last entry here is of ${dateAndTime(against)}. Nothing is lost, and nothing changes its order: Accord counts on from that entry, and keeps what the clock says beside each one. If the clock is wrong, set it right.`,
    }
  const agency = side === null ? 'The other agency' : sideWords[side]
  const days = daysBetween(dateOf(against), dateOf(clock))
  return {
    title: `This computer’s clock is ${days} ${days === 1 ? 'day' : 'days'} ahead of the other agency’s signature`,
    text: `It says ${dateAndTime(clock)}. ${agency} last signed on ${dateAndTime(against)}. If that is right, there is nothing to do. If the clock is wrong, set it right before you sign: a signature carries its time.`,
  }
}
