import { shortDate } from '../../shared/kernel/dates.ts'
import type { QueuedReferral, QueueRow } from '../../shared/referrals.ts'
import { sides } from '../../shared/kernel/text.ts'
import { fullName } from '../../shared/kernel/person-name.ts'
import { waitingWords } from '../words/time-words.ts'
import { AgencyTag, DataList, Tag } from '../ui/index.ts'
import styles from './queue.module.css'

export const perPage = 100

export interface QueueProps {
  readonly rows: readonly QueueRow[]
  readonly onOpen: (row: QueueRow) => void
}

/** The reasons of both agencies, each once. */
const reasonsOf = (referrals: readonly QueuedReferral[]): string =>
  [...new Set(referrals.map(({ reason }) => reason).filter(Boolean))].join(' ')

/** Which agencies have sent a referral; both make it joint. */
export function AgenciesOf({ referrals }: { readonly referrals: readonly QueuedReferral[] }) {
  const sent = sides.filter((side) => referrals.some((referral) => referral.side === side))
  if (sent.length === 2) return <AgencyTag agency="joint" />
  return sent.map((side) => <AgencyTag key={side} agency={side} />)
}

/** One line a person; only what is seen is drawn. */
export function Queue({ rows, onOpen }: QueueProps) {
  return (
    <DataList
      label="People waiting, the longest first"
      items={rows}
      itemKey={(row) => row.personId}
      onOpen={onOpen}
      rowHeight={66}
      height={rows.length > 100 ? 'calc(100vh - 350px)' : 'none'}
    >
      {(row) => <QueueLine row={row} />}
    </DataList>
  )
}

function QueueLine({ row }: { readonly row: QueueRow }) {
  const { referrals, possibleMatches, waitingDays } = row
  return (
    <span className={styles.line}>
      <span className={styles.who}>
        <span className={styles.name}>{fullName(row)}</span>
        <span className={styles.born}>born {shortDate(row.dateOfBirth)}</span>
      </span>
      <span className={styles.reason}>{reasonsOf(referrals) || 'No reason given'}</span>
      <span className={styles.tags}>
        {possibleMatches > 0 && <Tag>Possible match</Tag>}
        <AgenciesOf referrals={referrals} />
      </span>
      <span className={styles.age}>{waitingWords(waitingDays)}</span>
    </span>
  )
}
