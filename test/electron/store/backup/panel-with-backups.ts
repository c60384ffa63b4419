import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { toAppError } from '../../../../electron/store/kernel/failures.ts'
import { BackupDesk } from '../../../../electron/store/backup/desk.ts'
import { Store } from '../../../../electron/store/app/service.ts'
import { passphrase, setUpInput } from '../test-store.ts'

export { passphrase }

export interface PanelWithBackups {
  readonly folder: string
  readonly store: Store
  readonly desk: BackupDesk
  readonly recoveryKey: string
  /** Writes something that the trail shows. */
  readonly work: (times?: number) => Promise<void>
  readonly entries: () => Promise<number>
}

export const temporary = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'accord-backup-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A panel on a computer of its own, its store open as the coordinator. */
export async function panelWithBackups(): Promise<PanelWithBackups> {
  const folder = temporary()
  const store = new Store(folder, null, { backsUp: true })
  onTestFinished(() => store.close())
  const { recoveryKey } = await store.setUp('panel', setUpInput)
  let written = 0
  const entries = async (): Promise<number> => {
    const reply = await store.call('audit.head', {})
    return reply.ok ? (reply.value as { size: number }).size : -1
  }
  return {
    folder,
    store,
    desk: new BackupDesk(store, folder, null),
    recoveryKey,
    entries,
    work: async (times = 1) => {
      for (let n = 0; n < times; n += 1) {
        written += 1
        const input = { short: `W${letters(written)}`, expansion: `Meaning ${written}`, side: 'health' }
        const reply = await store.call('acronyms.add', input)
        if (!reply.ok) throw new Error(JSON.stringify(reply.error))
      }
    },
  }
}

const letters = (n: number): string =>
  [...String(n)].map((figure) => 'ABCDEFGHIJ'[Number(figure)] ?? '').join('')

/** What a refusal says; fails where nothing was refused. */
export async function refused(work: () => unknown): Promise<unknown> {
  try {
    await work()
  } catch (error) {
    return toAppError(error, () => undefined)
  }
  throw new Error('was not refused')
}
