import { safeStorage } from 'electron'
import type { Keychain } from './store/keys/keychain.ts'

/**
 * The operating system's keychain through Electron's asynchronous calls, or null. `basic_text` is a fixed password and
 * therefore none; a runtime without the asynchronous calls has none either.
 */
export async function osKeychain(
  storage: Pick<
    typeof safeStorage,
    'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
  > = safeStorage,
  platform = process.platform,
): Promise<Keychain | null> {
  if (typeof storage.isAsyncEncryptionAvailable !== 'function') return null
  if (!(await storage.isAsyncEncryptionAvailable())) return null
  const name = platform === 'linux' ? storage.getSelectedStorageBackend() : platform
  if (name === 'basic_text' || name === 'unknown') return null
  return {
    name,
    seal: (plain) => storage.encryptStringAsync(Buffer.from(plain).toString('base64')),
    open: async (sealed) =>
      Buffer.from((await storage.decryptStringAsync(Buffer.from(sealed))).result, 'base64'),
  }
}
