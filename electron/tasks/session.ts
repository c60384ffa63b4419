import type { FeatureTasks } from './tasks.ts'

/** The demonstration panel is first seen as its coordinator. */
const guide = 'amara'

export const sessionTasks: FeatureTasks<'session'> = {
  status: async (shell) => ({
    ...(await shell.status()),
    open: shell.who && shell.openStore ? { store: shell.openStore, who: shell.who } : null,
    returnTo: shell.returnTo,
    stopped: shell.stopped,
    version: shell.version,
    folder: shell.folder,
  }),

  setUp: async (shell, input) => {
    const { recoveryKey, who } = await shell.store().setUp(input)
    shell.unlocked('panel', who)
    return { recoveryKey }
  },

  renewRecoveryKey: async (shell) => ({ recoveryKey: await shell.store().renewRecoveryKey() }),

  confirmRecovery: (shell, { recoveryKey }) => shell.store().confirmRecovery(recoveryKey),

  exploreDemonstration: async (shell, { login }) => {
    const explored = await shell.store().exploreDemonstration(login === '' ? guide : login)
    shell.unlocked('demonstration', explored.who)
    return explored
  },

  unlock: async (shell, { store, login, passphrase, acceptOlder }) => {
    const who = await shell.store().unlock(store, login, passphrase, acceptOlder)
    shell.unlocked(store, who)
    return who
  },

  unlockWithRecovery: async (shell, { store, recoveryKey, login, newPassphrase, acceptOlder }) => {
    const who = await shell.store().unlockWithRecovery(store, recoveryKey, login, newPassphrase, acceptOlder)
    shell.unlocked(store, who)
    return who
  },

  changePassphrase: async (shell, { passphrase, newPassphrase, mayBeKnown }) => {
    await shell.store().changePassphrase(passphrase, newPassphrase, mayBeKnown)
    shell.changed({ kind: 'data' })
  },

  storeKey: (shell) => shell.store().storeKey(),

  rekey: async (shell) => {
    const state = await shell.store().rekey()
    shell.changed({ kind: 'data' })
    return state
  },

  lock: (shell) => shell.lock(),

  at: async (shell, { route }) => shell.at(route),
}
