import type { KeptStore } from '../../shared/backups.ts'
import { dateAndTime } from '../../shared/kernel/dates.ts'
import { Disclosure, Small, Stack } from '../ui/index.ts'
import { sizeWords } from '../words/size-words.ts'
import { keptStoresWords } from './backup-words.ts'
import styles from './backups.module.css'

/** What was kept of this store from before updates and restores, so that somebody may clear it away who may. */
export function StoresKept({ kept }: { readonly kept: readonly KeptStore[] }) {
  if (kept.length === 0) return null
  return (
    <Disclosure title={keptStoresWords(kept)}>
      <Stack gap={3}>
        <p>
          Accord deletes no store. Once nobody needs to go back to one of these, whoever looks after this
          computer may delete it from the store’s folder. Each is encrypted, and opens with the passphrases of
          its day.
        </p>
        <ul className={styles.known} aria-label="Older stores">
          {kept.map(({ name, why, at, bytes }) => (
            <li key={name}>
              <span>{why === 'update' ? name : `kept/${name}`}</span>
              <Small>
                {dateAndTime(at)}, {sizeWords(bytes)}
              </Small>
            </li>
          ))}
        </ul>
      </Stack>
    </Disclosure>
  )
}
