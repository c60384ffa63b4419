import { useEffect } from 'react'
import type { StoreDamage } from '../../shared/backups.ts'
import { api } from '../data/api.ts'
import { useSession } from '../data/open-session.ts'
import { lockNow } from '../data/lock.ts'
import { Button, ErrorNote } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import styles from './backups.module.css'
import { damageInWords, lastWholeInWords } from './backup-words.ts'

/** Above every page, once part of the panel's store was found damaged: what is, what is whole, and what can be done. */
export function StoreDamageNote() {
  const { store } = useSession()
  return store === 'panel' ? <Watching /> : null
}

function Watching() {
  const { data, refetch } = useQueryOp('backups.damage', {})
  useEffect(
    () =>
      api.on('progress', ({ task, done, total }) => {
        if (task === 'backups.check' && done === total) void refetch()
      }),
    [refetch],
  )
  return data ? (
    <div className={styles.above}>
      <Damaged damage={data} />
    </div>
  ) : null
}

/** The same words wherever damage is said. */
export const Damaged = ({ damage }: { readonly damage: StoreDamage }) => (
  <ErrorNote
    title="Part of the store is damaged"
    actions={<Button onPress={() => void lockNow()}>Lock, to restore a backup…</Button>}
  >
    {damageInWords(damage)} {lastWholeInWords(damage)} Keep a copy of its folder for whoever looks into it.
  </ErrorNote>
)
