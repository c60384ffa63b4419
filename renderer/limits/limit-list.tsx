import { isLateLimit, limitNames, limitStanding } from '../../shared/limit-words.ts'
import type { Limits } from '../../shared/limits.ts'
import type { TimeLimit } from '../../shared/limits.ts'
import { Disclosure, MarginNote, Tag } from '../ui/index.ts'
import styles from './limits.module.css'

/** One limit and where it stands; late is said in words. */
export const LimitLine = ({ limit }: { readonly limit: TimeLimit }) => (
  <span>
    {isLateLimit(limit) && limit.state === 'late' && (
      <>
        <Tag tone="warn">Late</Tag>{' '}
      </>
    )}
    {limitNames[limit.kind]} {limitStanding(limit)}
  </span>
)

export interface LimitListProps {
  readonly title: string
  readonly limits: Limits
}

/** What is due next; all of them for whoever opens it. */
export function LimitList({ title, limits: { limits, next } }: LimitListProps) {
  return (
    <MarginNote title={title}>
      {next ? <LimitLine limit={next} /> : 'Everything is done.'}
      <Disclosure title="All time limits">
        <dl className={styles.limits}>
          {limits.map((limit) => (
            <div key={limit.kind}>
              <dt>{limitNames[limit.kind]}</dt>
              <dd>{limitStanding(limit)}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </MarginNote>
  )
}
