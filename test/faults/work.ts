import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BackupDesk } from '../../electron/store/backup/desk.ts'
import { importReader } from '../../electron/store/imports/reader.ts'
import { openStore } from '../../electron/store/engine/open.ts'
import { Store } from '../../electron/store/app/service.ts'
import { runTaskAs } from '../../electron/cli/run-task.ts'
import { openShell } from '../../electron/cli/shell.ts'
import type { MeetingSignOff } from '../../shared/sign-off.ts'
import { referralFile } from '../bench/referral-file.ts'
import { passphrase } from '../support/set-up-input.ts'

/** What a worker is told: where the store is, and the ids that it works on. */
export interface Told {
  readonly folder: string
  readonly caseId: string
  readonly meetingId: string
  readonly closedId: string
  readonly members: readonly { readonly id: string; readonly passphrase: string }[]
  /** The backup that is restored, the folder that is released into, the key of a store that is updated. */
  readonly more: string
}

export const importedRows = 200
export const attendanceStates = ['left', 'absent', 'apology', 'present'] as const
export const wordsOf = (n: number): string => `Words, the ${n}th time.`

type Say = (said: string | number) => void
export const works = {
  text,
  attendance,
  signOff,
  import: imports,
  release,
  update,
  backup,
  restore,
  rekey,
} as const
export type Work = keyof typeof works

async function opened(folder: string): Promise<Store> {
  const store = new Store(folder)
  await store.unlock('panel', 'cora', passphrase)
  return store
}

async function ask<T>(store: Store, name: string, input: unknown): Promise<T> {
  const reply = await store.call(name, input)
  if (!reply.ok)
    throw new Error(`refused: ${reply.error.kind} ${'why' in reply.error ? reply.error.why : ''}`)
  return reply.value as T
}

async function text({ folder, caseId }: Told, say: Say): Promise<void> {
  const store = await opened(folder)
  const { case: first } = await ask<{ case: Record<string, unknown> }>(store, 'cases.get', { caseId })
  let version = first['version'] as number
  say('ready')
  for (let n = 1; ; n += 1) {
    const input = { caseId, version, changes: { words: wordsOf(n) } }
    version = (await ask<{ version: number }>(store, 'cases.update', input)).version
    say(n)
  }
}

async function attendance({ folder, meetingId, members }: Told, say: Say): Promise<void> {
  const store = await opened(folder)
  say('ready')
  for (let n = 1; ; n += 1) {
    const state = attendanceStates[n % attendanceStates.length]
    const input = { meetingId, itemId: null, memberId: members[0]?.id, state }
    await ask(store, 'room.setAttendance', input)
    say(n)
  }
}

async function signOff({ folder, closedId: meetingId, members }: Told, say: Say): Promise<void> {
  const store = await opened(folder)
  say('ready')
  for (const [index, { id: memberId, passphrase: own }] of members.entries()) {
    const { signatories } = await ask<MeetingSignOff>(store, 'signOff.forMeeting', { meetingId })
    const sheet = signatories.find((one) => one.memberId === memberId)
    const { fingerprint, draftSha256 } = sheet ?? {}
    await ask(store, 'signOff.sign', { meetingId, memberId, passphrase: own, fingerprint, draftSha256 })
    say(index + 1)
  }
}

async function imports({ folder, more }: Told, say: Say): Promise<void> {
  const store = await opened(folder)
  const file = join(more, 'referrals.csv')
  writeFileSync(file, referralFile(importedRows))
  const read = await importReader(store, () => undefined).previewImport(file, 'health', null, null)
  if (read.kind !== 'preview') throw new Error('not a preview')
  say('ready')
  await ask(store, 'imports.apply', { previewId: read.preview.previewId, decisions: [] })
  say(1)
}

async function release({ folder, closedId, more }: Told, say: Say): Promise<void> {
  const shell = openShell({ dataDir: folder, to: more })
  const who = await shell.comeIn('panel', shell.store().unlock('panel', 'cora', passphrase))
  say('ready')
  await runTaskAs(shell, who, 'releases.write', { meetingId: closedId, pdf: false })
  say(1)
}

async function update({ folder, more }: Told, say: Say): Promise<void> {
  say('ready')
  await openStore(join(folder, 'accord.db'), Buffer.from(more, 'hex'))
  say(1)
}

async function backup({ folder }: Told, say: Say): Promise<void> {
  const store = await opened(folder)
  const desk = new BackupDesk(store, folder, null)
  say('ready')
  for (let n = 1; ; n += 1) {
    await ask(store, 'acronyms.add', { short: letters(n), expansion: `Meaning ${n}`, side: 'health' })
    await desk.make(new Date(Date.UTC(2027, 0, 1, 0, 0, n)))
    say(n)
  }
}

async function restore({ folder, more }: Told, say: Say): Promise<void> {
  const store = new Store(folder)
  const desk = new BackupDesk(store, folder, null)
  desk.chooseFile(more)
  await desk.examine({ login: 'cora', passphrase })
  say('ready')
  desk.restore()
  say(1)
}

async function rekey({ folder }: Told, say: Say): Promise<void> {
  const store = await opened(folder)
  say('ready')
  await store.rekey()
  say(1)
}

export const letters = (n: number): string =>
  `Q${[...String(n)].map((figure) => 'ABCDEFGHIJ'[Number(figure)] ?? '').join('')}`
