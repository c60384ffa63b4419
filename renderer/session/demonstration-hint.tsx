import { Tiny } from '../ui/index.ts'
import { demonstrationPassphrase } from './demonstration-passphrase.ts'
import { useSession } from '../data/open-session.ts'

/** Beside a passphrase that is asked for in the demonstration panel: what to type. Never in a panel of one’s own. */
export function DemonstrationHint() {
  const { store } = useSession()
  const passphrase = demonstrationPassphrase()
  if (store !== 'demonstration' || passphrase === null) return null
  return (
    <Tiny as="p">
      In the demonstration every member’s passphrase is <b>{passphrase}</b>.
    </Tiny>
  )
}
