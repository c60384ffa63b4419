import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { entryHash, genesis } from '../../electron/packs/audit/entry-hash.ts'
import { openStore } from '../../electron/store/open.ts'
import type { OpenStore } from '../../electron/store/open.ts'
import { firstMember } from '../../electron/store/panels/first-member.ts'
import { setUpInput } from '../electron/store/set-up-input.ts'

export interface KillReport {
  readonly kills: number
  readonly acknowledged: number
  /** Ids that were acknowledged and are not there; must be empty. */
  readonly lost: readonly string[]
  /** Reopenings at which the store or its audit chain was not sound; must be 0. */
  readonly unsound: number
}

/** Kills a writing store process `kills` times with SIGKILL, and looks after each for what it had acknowledged. */
export async function killRepeatedly(kills: number): Promise<KillReport> {
  const folder = mkdtempSync(join(tmpdir(), 'accord-kill-'))
  const path = join(folder, 'accord.db')
  const key = randomBytes(32)
  try {
    await prepare(path, key)
    const acknowledged = new Set<string>()
    let unsound = 0
    for (let i = 0; i < kills; i++) {
      for (const id of await writeUntilKilled(path, key, 20 + Math.floor(Math.random() * 80)))
        acknowledged.add(id)
      if (!(await isSound(path, key))) unsound += 1
    }
    return { kills, acknowledged: acknowledged.size, lost: await missing(path, key, acknowledged), unsound }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function prepare(path: string, key: Buffer): Promise<void> {
  const store = await openStore(path, key, true)
  await store.db
    .transaction()
    .execute((tx) => firstMember(tx, setUpInput, randomBytes(32), new Date().toISOString()))
  await store.close()
}

/** The ids that the writer said before it was killed, `ms` after its first. */
function writeUntilKilled(path: string, key: Buffer, ms: number): Promise<string[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'writer.ts'), path, key.toString('hex')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (text: string) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), ms)
    said += text
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code !== null) reject(new Error(`the writer ended by itself with ${code}`))
      // What comes after the last line break was cut off in mid-word.
      else resolve(said.split('\n').slice(0, -1))
    })
  })
}

const opened = async <T>(path: string, key: Buffer, look: (store: OpenStore) => Promise<T>): Promise<T> => {
  const store = await openStore(path, key)
  try {
    return await look(store)
  } finally {
    await store.close()
  }
}

const isSound = (path: string, key: Buffer): Promise<boolean> =>
  opened(path, key, async (store) => {
    if (store.pragma('quick_check') !== 'ok') return false
    let prev = genesis
    for (const { hash, ...entry } of await store.db
      .selectFrom('audit')
      .selectAll()
      .orderBy('seq')
      .execute()) {
      if (entry.prev !== prev || entryHash(entry) !== hash) return false
      prev = hash
    }
    return true
  })

const missing = (path: string, key: Buffer, acknowledged: ReadonlySet<string>): Promise<string[]> =>
  opened(path, key, async (store) => {
    const kept = new Set((await store.db.selectFrom('meeting').select('id').execute()).map((row) => row.id))
    return [...acknowledged].filter((id) => !kept.has(id))
  })

if (import.meta.main) {
  const report = await killRepeatedly(Number(process.argv[2] ?? 200))
  console.log(
    `${report.kills} kills, ${report.acknowledged} acknowledged writes, ${report.lost.length} lost, ${report.unsound} unsound`,
  )
  process.exitCode = report.lost.length === 0 && report.unsound === 0 ? 0 : 1
}
