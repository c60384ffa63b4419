import type { EarlierNaming } from '../../shared/agencies.ts'
import { dateAndTime } from '../../shared/kernel/dates.ts'
import { plural } from '../words/time-words.ts'
import { Disclosure, Small } from '../ui/index.ts'
import styles from './agencies.module.css'
import { fromWords, namingWords } from './naming-words.ts'
import { sideWords } from '../words/agencies.ts'

/** What was corrected or did not come, with who and why; nothing that was once said is gone. */
export function EarlierNames({ earlier }: { readonly earlier: readonly EarlierNaming[] }) {
  if (earlier.length === 0) return null
  return (
    <Disclosure title={plural(earlier.length, 'correction')}>
      <ul className={styles.others}>
        {earlier.map((one) => (
          <li key={`${one.namingId}/${one.endedAt}`}>
            <b>
              {sideWords[one.side]}, {fromWords(one).replace(/^F/, 'f')}
            </b>
            <p>{namingWords(one)}</p>
            <Small as="p">
              {one.takenBack ? 'Taken off the list' : 'Corrected'} by {one.endedBy},{' '}
              {dateAndTime(one.endedAt)}: {one.endedBecause}
            </Small>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
