import type { StoreName, StoreStatus } from '../../../shared/session.ts'
import { damagedAt } from '../backup/found-damage.ts'
import { keyringOfBackup } from '../backup/lost-keyring.ts'
import { finishSwap } from '../backup/swap.ts'
import { readKeyring, storeAt, storeFolder } from '../keys/files.ts'
import type { Keyring } from '../keys/keyring.ts'

/** What the door may know of a store before anybody is in. Fails with storage where not even that can be read. */
function statusOf(dataDir: string, name: StoreName): StoreStatus {
  const folder = storeFolder(dataDir, name)
  finishSwap(folder)
  const found = storeAt(folder)
  const keyring = found === 'whole' ? readKeyring(folder) : null
  if (keyring === null) {
    const troubled = found === 'keyring' || found === 'database' ? found : null
    // With keys that a backup has, whoever holds the printed recovery key can still come in.
    const other = troubled === 'keyring' ? keyringOfBackup(folder) : null
    return {
      exists: troubled !== null,
      troubled,
      panelName: other?.panelName ?? null,
      damagedAt: damagedAt(folder),
      recoveryConfirmed: false,
      recoveryInHalves: other?.recoveryInHalves ?? false,
      logins: other ? loginsOf(other) : [],
    }
  }
  return {
    exists: true,
    troubled: null,
    panelName: keyring.panelName,
    damagedAt: damagedAt(folder),
    recoveryConfirmed: keyring.recoveryConfirmed,
    recoveryInHalves: keyring.recoveryInHalves ?? false,
    logins: loginsOf(keyring),
  }
}

/** Of the panel's own store and of the demonstration. */
export const statusesOf = (dataDir: string): Readonly<Record<StoreName, StoreStatus>> => ({
  panel: statusOf(dataDir, 'panel'),
  demonstration: statusOf(dataDir, 'demonstration'),
})

const loginsOf = ({ members }: Keyring): StoreStatus['logins'] =>
  members.filter(({ active }) => active).map(({ login, name, title }) => ({ login, name, title }))
