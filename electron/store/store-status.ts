import type { StoreName, StoreStatus } from '../../shared/session.ts'
import { finishSwap } from './backup/swap.ts'
import { readKeyring, storeAt, storeFolder } from './files.ts'

/** What the door may know of a store before anybody is in. Fails with storage where not even that can be read. */
export function statusOf(dataDir: string, name: StoreName): StoreStatus {
  const folder = storeFolder(dataDir, name)
  finishSwap(folder)
  const found = storeAt(folder)
  const keyring = found === 'whole' ? readKeyring(folder) : null
  if (keyring === null) {
    const troubled = found === 'keyring' || found === 'database' ? found : null
    return { exists: troubled !== null, troubled, panelName: null, recoveryConfirmed: false, logins: [] }
  }
  const logins = keyring.members
    .filter(({ active }) => active)
    .map(({ login, name: memberName, title }) => ({ login, name: memberName, title }))
  return {
    exists: true,
    troubled: null,
    panelName: keyring.panelName,
    recoveryConfirmed: keyring.recoveryConfirmed,
    logins,
  }
}
