import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { Failure } from '../../shared/kernel/reply.ts'
import { misuse } from './misuse.ts'
import type { StoreName, Who } from '../../shared/session.ts'
import { createService } from '../store/app/create-service.ts'
import { toFailure } from '../store/kernel/failures.ts'
import type { StoreService } from '../store/app/protocol.ts'
import type { Shell } from '../tasks/shell.ts'
import { makerHere } from '../making/maker-here.ts'
import { printWithElectron } from './print.ts'
import { askPassphrase } from './passphrase.ts'

export interface CliShell extends Shell {
  readonly end: () => Promise<void>
}

interface CliOptions {
  readonly dataDir: string
  /** What the file dialog would have answered. */
  readonly file?: string | undefined
  /** What the folder dialog would have answered. */
  readonly to?: string | undefined
}

const sharedScreen: Shell['sharedScreen'] = {
  open: noWindows,
  close: noWindows,
  state: noWindows,
  dismissNotice: noWindows,
  hiding: noWindows,
}

/** The command line's shell: the store in this process, arguments instead of dialogs. */
export function openShell({ dataDir, file, to }: CliOptions): CliShell {
  const service: StoreService = createService(resolve(dataDir), null, () => undefined)
  let session: { store: StoreName; who: Who } | null = null
  return {
    get who() {
      return session?.who ?? null
    },
    get openStore() {
      return session?.store ?? null
    },
    version: '',
    folder: resolve(dataDir),
    returnTo: null,
    stopped: false,
    store: () => service,
    status: service.status,
    comeIn: async (store, opening) => {
      const who = await opening
      session = { store, who }
      return who
    },
    lock: () => service.close(),
    at: () => undefined,
    changed: () => undefined,
    chooseFile: async () => (file === undefined ? null : resolve(file)),
    chooseNewFile: async () => (to === undefined ? null : resolve(to)),
    chooseFolder: async () => (to === undefined ? null : makeFolder(resolve(to))),
    showFolder: async () => noWindows(),
    maker: makerHere,
    print: printWithElectron,
    printOnPaper: async () => noWindows(),
    printWindow: async () => noWindows(),
    sharedScreen,
    keepPlace: () => undefined,
    place: () => null,
    end: () => service.close(),
  }
}

function noWindows(): never {
  throw new Failure({ kind: 'notAllowed', why: 'windows' })
}

function makeFolder(path: string): string {
  try {
    mkdirSync(path, { recursive: true })
    return path
  } catch (error) {
    throw toFailure(error)
  }
}

/** Opens the store of `--data` as `--as`, runs the work, and closes it whatever happens. */
export async function asMember<T>(
  options: CliOptions,
  login: string,
  work: (shell: CliShell, who: Who) => Promise<T>,
): Promise<T> {
  const shell = openShell(options)
  try {
    if (!(await shell.store().status()).panel.exists) throw misuse({ data: 'no store there' })
    const opening = shell.store().unlock('panel', login, await askPassphrase())
    return await work(shell, await shell.comeIn('panel', opening))
  } finally {
    await shell.end()
  }
}
