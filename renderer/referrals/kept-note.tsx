import { useMay } from '../data/open-session.ts'
import { plural } from '../words/time-words.ts'
import { useQueryOp } from '../data/use-op.ts'
import styles from './matches-banner.module.css'

/** For whoever plans meetings: that somebody waits of whom their agency is not to be told yet, and not who. */
export function KeptNote() {
  const may = useMay('referrals.kept')
  const people = useQueryOp('referrals.kept', {}, { enabled: may }).data?.people ?? 0
  if (people === 0) return null
  return (
    <p className={styles.banner}>
      <b>
        {plural(people, 'person', 'people')} {people === 1 ? 'waits' : 'wait'} whom the other agency still
        keeps to itself.
      </b>{' '}
      Their referral says that your agency is not to be told yet. Ask the other agency when it can be.
    </p>
  )
}
