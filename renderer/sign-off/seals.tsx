import { timeOfDay } from '../../shared/kernel/dates.ts'
import { sides } from '../../shared/kernel/text.ts'
import type { Side } from '../../shared/kernel/text.ts'
import type { MeetingSignOff } from '../../shared/sign-off.ts'
import { Small } from '../ui/index.ts'
import { sideWords } from '../words/agencies.ts'
import styles from './sign-off.module.css'

interface SealsProps {
  readonly signOff: MeetingSignOff
  /** Whoever is about to sign: their side waits for them. */
  readonly signing?: Side
}

/** Where each agency stands, side by side. */
export function Seals({ signOff, signing }: SealsProps) {
  return (
    <div className={styles.seals}>
      {sides.map((side) => (
        <div key={side} className={styles[side]}>
          <b>{sideWords[side]}</b>
          <Small as="p">{standing(signOff, side, signing)}</Small>
        </div>
      ))}
    </div>
  )
}

function standing(signOff: MeetingSignOff, side: Side, signing: Side | undefined): string {
  const signed = signOff.signatories.filter((one) => one.side === side && one.signedAt !== null)
  const isComplete = signOff.records.every((record) =>
    side === 'health' ? record.healthComplete : record.socialCareComplete,
  )
  const by = signed.map((one) => `${one.name}, ${timeOfDay(one.signedAt ?? '')}`).join('; ')
  if (isComplete) return `signed by ${by}`
  if (signing === side) return signed.length > 0 ? `waiting for you; signed by ${by}` : 'waiting for you'
  return signed.length > 0 ? `signed by ${by}; more authority is needed for some records` : 'waiting'
}
