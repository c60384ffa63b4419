import { Failure } from '../../shared/kernel/reply.ts'
import type { FeatureTasks } from './tasks.ts'

/** Windows get names and dates; where a backup lies, only the shell and the store know. */
export const backupTasks: FeatureTasks<'backups'> = {
  status: (shell) => shell.store().backupStatus(),

  make: async (shell) => {
    const { header, second } = await shell.store().makeBackup()
    return { madeAt: header.madeAt, entries: header.trail.size, second }
  },

  chooseSecond: async (shell) => {
    const place = await shell.chooseFolder('backups')
    if (place === null) throw new Failure({ kind: 'cancelled' })
    return shell.store().chooseSecondPlace(place)
  },

  check: (shell) => shell.store().checkStore(),

  damage: (shell) => shell.store().storeDamage(),

  known: (shell) => shell.store().knownBackups(),

  choose: async (shell, { name }) => {
    if (name !== '') return shell.store().chooseBackup({ name })
    const path = await shell.chooseFile('backup')
    if (path === null) throw new Failure({ kind: 'cancelled' })
    return shell.store().chooseBackup({ path })
  },

  examine: (shell, { login, secret }) =>
    shell.store().examineBackup(login === null ? { recoveryKey: secret } : { login, passphrase: secret }),

  restore: (shell) => shell.store().restoreBackup(),

  undo: async (shell) => {
    await shell.store().undoRestore()
    await shell.lock()
  },
}
