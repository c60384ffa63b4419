import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { BackupHeader } from '../store/backup/backup-file.ts'
import type { BackupSecret } from '../store/backup/desk.ts'
import { createService } from '../store/create-service.ts'
import type { StoreService } from '../store/protocol.ts'
import { Failure, invalid, notAllowed } from '../../shared/reply.ts'
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
    if (!panel.exists) throw invalid({ data: 'no store there' })
    await eachLogin(options, panel.logins, (login, passphrase) => service.unlock('panel', login, passphrase))
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
    const chosen = await service.chooseBackup({ path: resolve(subject(options, 'file')) })
    const key = process.env['ACCORD_RECOVERY_KEY']
    const examine = (secret: BackupSecret) => service.examineBackup(secret)
    const examined = key
      ? await examine({ recoveryKey: key })
      : await eachLogin(options, chosen.logins, (login, passphrase) => examine({ login, passphrase }))
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

/** As `--as`, or as whoever the passphrase lets in. */
async function eachLogin<T>(
  { values }: Options,
  logins: readonly { readonly login: string }[],
  attempt: (login: string, passphrase: string) => Promise<T>,
): Promise<T> {
  const passphrase = await askPassphrase()
  const as = values['as']
  if (typeof as === 'string') return attempt(as, passphrase)
  for (const { login } of logins) {
    try {
      return await attempt(login, passphrase)
    } catch (error) {
      if (!isWrongPassphrase(error)) throw error
    }
  }
  throw notAllowed('passphrase')
}

const isWrongPassphrase = (error: unknown): boolean =>
  error instanceof Failure && error.error.kind === 'notAllowed' && error.error.why === 'passphrase'
