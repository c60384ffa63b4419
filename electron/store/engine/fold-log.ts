import type Database from 'better-sqlite3'

// Rows changed by one transaction. The log of a few saves is folded into the file by the commit that makes it long, in some
// 50 ms; that of an import of 100,000 rows took two seconds, each page decrypted and encrypted again, and SQLite can't do
// it in parts.
const large = 5000
// SQLite's own, in pages.
const usual = 1000
const quietMs = 20_000
// A log that is read for long is slower to read, and somebody may ask all day.
const longestMs = 10 * 60_000

/**
 * What a large transaction leaves in the log, where it is committed, synced and read like anything else, is folded into the
 * file once nobody has asked for anything for a while, or when the store is closed. Answers what is to be told of every
 * statement.
 */
export function foldWhenQuiet(raw: Database.Database): (sql: string) => void {
  const changes = raw.prepare<[], number>('select total_changes()').pluck()
  let [counted, asked, since] = [0, 0, 0]
  let isWaiting = false
  const wait = (ms: number): void => void setTimeout(fold, ms).unref()
  const fold = (): void => {
    if (!raw.open) return
    const now = performance.now()
    const left = Math.min(asked + quietMs, since + longestMs) - now
    if (left > 0) return wait(left)
    if (raw.inTransaction) return wait(quietMs)
    isWaiting = false
    raw.pragma(`wal_autocheckpoint = ${usual}`)
    try {
      raw.pragma('wal_checkpoint(PASSIVE)')
    } catch {
      // On a full or failing disk it stays in the log, as safe as before; SQLite tries again after the next commit.
    }
  }
  return (sql) => {
    if (isWaiting) asked = performance.now()
    if (sql !== 'commit') return
    const rows = (changes.get() ?? 0) - counted
    counted += rows
    if (rows < large || isWaiting) return
    raw.pragma('wal_autocheckpoint = 0')
    isWaiting = true
    since = performance.now()
    asked = since
    wait(quietMs)
  }
}
