import { paths } from '../data/paths.ts'
import { plural } from '../words/time-words.ts'
import { TextLink } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import styles from './matches-banner.module.css'

/** Above the queue: two records that may be one person keep their referrals apart until someone decides. */
export function MatchesBanner() {
  const count = useQueryOp('people.possibleMatches', {}).data?.length ?? 0
  if (count === 0) return null
  return (
    <p className={styles.banner}>
      <b>{plural(count, 'pair of records', 'pairs of records')} may be one person.</b>{' '}
      <TextLink href={paths.matches}>Look at them side by side</TextLink>
    </p>
  )
}
