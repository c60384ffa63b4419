import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { databasePath, readKeyring } from '../../../electron/store/keys/files.ts'
import { unlockWithPassphrase } from '../../../electron/store/keys/keyring.ts'
import { demonstrationPassphrase } from './demonstration.ts'

/** Beside the store: where the window stood, and how often somebody mistyped a passphrase. */
const apart: ReadonlySet<string> = new Set(['guesses.json', 'window-place.json'])

/** Each file of the store with the digest of its bytes; what Chromium keeps for its window is left out. */
export const storeDigests = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !apart.has(entry.name))
      .map(({ name }) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  )

/** Does something to the database that only someone with its key can do. */
export async function withStoreKey(folder: string, work: (raw: Database.Database) => unknown): Promise<void> {
  const keyring = readKeyring(folder)
  if (!keyring) throw new Error('no keyring')
  const { storeKey: key } = await unlockWithPassphrase(keyring, 'amara', demonstrationPassphrase, null)
  const raw = new Database(databasePath(folder))
  raw.pragma(`cipher = 'sqlcipher'`)
  raw.pragma('legacy = 4')
  raw.pragma(`key = "x'${key.toString('hex')}'"`)
  await work(raw)
  raw.pragma('wal_checkpoint(TRUNCATE)')
  raw.close()
}
