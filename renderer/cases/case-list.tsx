import type { CaseSummary } from '../../shared/cases.ts'
import { shortDate } from '../../shared/kernel/dates.ts'
import { limitWords } from '../../shared/limit-words.ts'
import { spendInShort } from '../../shared/money-words.ts'
import type { TimeLimit } from '../../shared/limits.ts'
import { fullName } from '../../shared/kernel/person-name.ts'
import { useNextLimits } from '../limits/use-next-limits.ts'
import { paths } from '../data/paths.ts'
import { waitingWords } from '../words/time-words.ts'
import { DataList, SplitBar, Tag } from '../ui/index.ts'
import styles from './case-list.module.css'
import { nextWords, stateWords } from '../words/state-words.ts'

export interface CaseListProps {
  readonly cases: readonly CaseSummary[]
}

const stillWaits = new Set(['triaged', 'listed', 'heard'])

/** One line a case: who, what is asked, who pays, where it stands. */
export function CaseList({ cases }: CaseListProps) {
  const nextOf = useNextLimits(cases)
  return (
    <div className={styles.list}>
      <DataList
        label="Cases"
        items={cases}
        itemKey={({ id }) => id}
        href={({ id }) => paths.case(id)}
        rowHeight={92}
        height={cases.length > 100 ? 'calc(100vh - 240px)' : 'none'}
      >
        {(one) => <CaseLine one={one} limit={nextOf(one.id)} />}
      </DataList>
    </div>
  )
}

interface CaseLineProps {
  readonly one: CaseSummary
  /** What of it is due next; null where nothing is. */
  readonly limit: TimeLimit | null
}

function CaseLine({ one, limit }: CaseLineProps) {
  const { healthPence, socialCarePence, next, worker } = one
  // The day of a meeting stands in its tag already.
  const isSaid = next?.what === 'meeting' && one.state === 'listed'
  const about = [next && !isSaid && nextWords(next), worker].filter(Boolean).join(' · ')
  return (
    <span className={styles.line}>
      <span className={styles.who}>
        <span className={styles.name}>{fullName(one)}</span>
        <span className={styles.reference}>{one.reference}</span>
      </span>
      <span className={styles.asked}>
        <span className={styles.ask}>{one.ask || 'Nothing asked yet'}</span>
        {limit && (
          <span className={limit.state === 'late' ? styles.late : styles.limit}>
            {limitWords(limit, shortDate)}
          </span>
        )}
        {about !== '' && <span className={styles.limit}>{about}</span>}
      </span>
      <span className={styles.money}>
        {healthPence + socialCarePence > 0 ? (
          <>
            <SplitBar health={healthPence} socialCare={socialCarePence} />
            <span>{spendInShort(one.spend)}</span>
          </>
        ) : (
          <span>No budget yet</span>
        )}
      </span>
      <span className={styles.state}>
        <Tag>{stateWords(one.state, one.heldOn, one.itemPosition)}</Tag>
        {stillWaits.has(one.state) && <span className={styles.age}>{waitingWords(one.waitingDays)}</span>}
      </span>
    </span>
  )
}
