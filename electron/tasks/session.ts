import type { Who } from '../../shared/session.ts'
import type { FeatureTasks } from './tasks.ts'

/** The demonstration panel is first seen as its coordinator. */
const guide = 'amara'

const whoIn = async (opened: Promise<{ readonly who: Who }>): Promise<Who> => (await opened).who

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
    const setUp = shell.store().setUp(input)
    await shell.comeIn('panel', whoIn(setUp))
    const { recoveryKey } = await setUp
    return { recoveryKey }
  },

  renewRecoveryKey: async (shell) => ({ recoveryKey: await shell.store().renewRecoveryKey() }),

  confirmRecovery: (shell, { recoveryKey }) => shell.store().confirmRecovery(recoveryKey),

  exploreDemonstration: async (shell, { login }) => {
    const explored = shell.store().exploreDemonstration(login === '' ? guide : login)
    await shell.comeIn('demonstration', whoIn(explored))
    return explored
  },

  unlock: (shell, { store, login, passphrase, acceptOlder }) =>
    shell.comeIn(store, shell.store().unlock(store, login, passphrase, acceptOlder)),

  unlockWithRecovery: (shell, { store, recoveryKey, login, newPassphrase, acceptOlder }) =>
    shell.comeIn(
      store,
      shell.store().unlockWithRecovery(store, recoveryKey, login, newPassphrase, acceptOlder),
    ),

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
