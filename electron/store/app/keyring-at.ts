import { storage } from '../../../shared/kernel/reply.ts'
import type { StoreName } from '../../../shared/session.ts'
import { finishSwap } from '../backup/swap.ts'
import { readKeyring, storeFolder } from '../keys/files.ts'
import type { Keyring } from '../keys/keyring.ts'

/** The keyring of a store that is there; a restore that was cut short is ended first. */
export function keyringAt(dataDir: string, name: StoreName): Keyring {
  const folder = storeFolder(dataDir, name)
  finishSwap(folder)
  const keyring = readKeyring(folder)
  if (!keyring) throw storage('unreadable')
  return keyring
}
