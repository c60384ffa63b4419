import Database from 'better-sqlite3'
import { databasePath } from '../../electron/store/keys/files.ts'
import { pragmas } from '../../electron/store/engine/open.ts'

/** The same encrypted file with the same pragmas, and nothing of the app above it. */
export function openRaw(dataDir: string, key: Buffer): Database.Database {
  const raw = new Database(databasePath(dataDir), { fileMustExist: true })
  raw.pragma(`cipher = 'sqlcipher'`)
  raw.pragma('legacy = 4')
  raw.pragma(`key = "x'${key.toString('hex')}'"`)
  for (const [name, value] of pragmas) raw.pragma(`${name} = ${value}`)
  return raw
}
