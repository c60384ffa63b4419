import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { BackupHeader } from '../store/backup/backup-file.ts'
import type { BackupSecret } from '../store/backup/desk.ts'
import { createService } from '../store/app/create-service.ts'
import type { StoreService } from '../store/app/protocol.ts'
import { misuse } from './misuse.ts'
import { required, subject } from './options.ts'
import type { Options, Outcome } from './options.ts'
import { askPassphrase } from './passphrase.ts'

/**
 * One more backup, in a new file at `--to`, opened and read through before it has its name. Without `--as`, the
 * passphrase is tried for each member.
 */
export async function backUp(options: Options): Promise<Outcome> {
  const service = serviceOf(options)
  const to = resolve(required(options, 'to'))
  try {
    const { panel } = await service.status()
    if (!panel.exists) throw misuse({ data: 'no store there' })
    const passphrase = await askPassphrase()
    const login = asWhom(options) ?? (await service.loginOf('panel', passphrase))
    await service.unlock('panel', login, passphrase)
    mkdirSync(dirname(to), { recursive: true })
    return { output: { file: to, ...described(await service.saveBackup(to)) } }
  } finally {
    await service.close()
  }
}

/**
 * Examines a backup beside the store and, unless `--check`, puts it in the store's place, which is kept. With `--undo`
 * and no file: puts back what the last restore kept. ACCORD_RECOVERY_KEY opens it on a new machine.
 */
export async function restore(options: Options): Promise<Outcome> {
  const service = serviceOf(options)
  try {
    if (options.values['undo'] === true) {
      await service.undoRestore()
      return { output: { undone: true } }
    }
    await service.chooseBackup({ path: resolve(subject(options, 'file')) })
    const examined = await service.examineBackup(await askSecret(options, service))
    if (examined.faults.length > 0) return { output: { restored: false, ...examined }, exit: 1 }
    if (options.values['check'] === true) return { output: { restored: false, ...examined } }
    await service.restoreBackup()
    return { output: { restored: true, ...examined } }
  } finally {
    await service.close()
  }
}

const serviceOf = (options: Options): StoreService =>
  createService(resolve(required(options, 'data')), null, () => undefined)

const described = ({ madeAt, trail, database }: BackupHeader) => ({
  madeAt,
  entries: trail.size,
  bytes: database.bytes,
  sha256: database.sha256,
})

/** ACCORD_RECOVERY_KEY, or a passphrase: of `--as`, or of whoever it lets in. */
async function askSecret(options: Options, service: StoreService): Promise<BackupSecret> {
  const recoveryKey = process.env['ACCORD_RECOVERY_KEY']
  if (recoveryKey) return { recoveryKey }
  const passphrase = await askPassphrase()
  return { login: asWhom(options) ?? (await service.backupLoginOf(passphrase)), passphrase }
}

function asWhom({ values }: Options): string | null {
  const as = values['as']
  return typeof as === 'string' ? as : null
}
