import { longDate } from '../../shared/kernel/dates.ts'
import { sides } from '../../shared/kernel/text.ts'
import { sentenceSide, theSide } from '../words/agencies.ts'
import { todayOn } from '../words/time-words.ts'
import styles from './recovery-key.module.css'

const other = { health: 'socialCare', socialCare: 'health' } as const

/** Health’s half, then the council’s, each on a page of its own in print: groups of four that are copied by hand. */
export function RecoveryKey({ text }: { readonly text: string }) {
  return text.split(' ').map((half, index) => {
    const side = sides[index] ?? 'health'
    return (
      <section key={side} className={styles.half}>
        <h2 className={styles.title}>{halfTitle[side]}</h2>
        <div className={styles.key} role="group" aria-label={halfTitle[side]}>
          {half.split('-').map((group, place) => (
            <span key={place} className={styles.group}>
              {group}
            </span>
          ))}
        </div>
        <p className={styles.text}>
          For Accord, made on {longDate(todayOn())}. {sentenceSide[side]} keeps this half, on paper, locked
          away. It opens nothing by itself: {theSide[other[side]]} has the other one, and both are typed in
          together, once.
        </p>
      </section>
    )
  })
}

export const halfTitle = {
  health: 'Health’s half of the recovery key',
  socialCare: 'The council’s half of the recovery key',
} as const
