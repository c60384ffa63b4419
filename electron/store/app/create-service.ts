import { compareHeads } from '../audit/compare-heads.ts'
import { applying } from '../imports/applying.ts'
import type { SayUpdating } from '../engine/updating.ts'
import { importReader } from '../imports/reader.ts'
import type { Keychain } from '../keys/keychain.ts'
import type { BackupService, FromStore, StoreService } from './protocol.ts'
import { BackupDesk } from '../backup/desk.ts'
import { turnsOf } from '../backup/panel-store.ts'
import { Store } from './service.ts'

/** Often enough that little is missed, seldom enough that nobody notices. */
const noteSeenMs = 5 * 60_000

type Progress = Extract<FromStore, { progress: unknown }>['progress']

/** The whole service over one data folder: in the store process, or in the command line's own. */
export function createService(
  dataDir: string,
  keychain: Keychain | null,
  onProgress: (progress: Progress) => void,
): StoreService {
  const onUpdating: SayUpdating = ({ step, done, total }) =>
    onProgress({ task: 'session.unlock', done, total, unit: step })
  const store = new Store(dataDir, keychain, { backsUp: true, onUpdating })
  const desk = new BackupDesk(store, dataDir, keychain, ({ pages }) =>
    // The last word of a reading that nobody asked for: whoever shows damage asks what it is.
    onProgress({ task: 'backups.check', done: pages, total: pages, unit: 'pages' }),
  )
  setInterval(() => void store.exclusively(() => store.noteSeen()), noteSeenMs).unref()
  return serviceOver(store, desk, onProgress)
}

/** The same over a store that somebody has already. */
export function serviceOver(
  store: Store,
  desk: BackupDesk,
  onProgress: (progress: Progress) => void,
): StoreService {
  const reading = importReader(
    store,
    (done, total) => onProgress({ task: 'imports.preview', done, total, unit: 'bytes' }),
    (done, total) => onProgress({ task: 'imports.apply', done, total, unit: 'rows' }),
  )
  return {
    status: async () => store.status(),
    setUp: (input) => store.setUp('panel', input),
    confirmRecovery: (key) => store.exclusively(() => store.confirmRecovery(key)),
    renewRecoveryKey: async () => store.renewRecoveryKey(),
    exploreDemonstration: (login) => explore(store, login, onProgress),
    unlock: (...by) => thenRead(desk, store.unlock(...by)),
    changePassphrase: (...given) => store.exclusively(() => store.changePassphrase(...given)),
    storeKey: () => store.exclusively(() => store.storeKeyState()),
    rekey: () =>
      store.exclusively(async () => {
        await store.rekey()
        return store.storeKeyState()
      }),
    loginOf: (name, passphrase) => store.loginOf(name, passphrase),
    unlockWithRecovery: (...by) => thenRead(desk, store.unlockWithRecovery(...by)),
    ...backupService(desk, store, onProgress),
    call: (name, input) => store.call(name, input),
    compareTrail: comparing(store, onProgress),
    ...reading,
    close: () => closeAfterImport(store),
  }
}

/** The transaction of an import that is on its way ends first, with nothing written. */
async function closeAfterImport(store: Store): Promise<void> {
  const work = store.shelf.get(applying)
  if (work.isOn) {
    work.stop()
    await store.exclusively(() => Promise.resolve())
  }
  await store.close()
}

/** Makes the invented panel where it is not there yet, and opens it. */
async function explore(
  store: Store,
  login: string,
  onProgress: (progress: Progress) => void,
): ReturnType<StoreService['exploreDemonstration']> {
  // Loaded when first needed: most starts are about a panel’s own store.
  const { demonstrationPassphrase, makeDemonstration, weeksUntil } =
    await import('../../demonstration/make.ts')
  const report = (done: number, total: number): void =>
    onProgress({ task: 'session.exploreDemonstration', done, total, unit: 'steps' })
  // Its recovery key is confirmed last: without that, its making was cut short, and it is made anew.
  const made = store.status().demonstration
  if (made.exists && !made.recoveryConfirmed) await store.discardDemonstration()
  if (!store.status().demonstration.exists)
    await makeDemonstration(store, 'demonstration', 'listed', report, weeksUntil('listed', new Date()))
  const who = await store.unlock('demonstration', login, demonstrationPassphrase)
  return { passphrase: demonstrationPassphrase, who }
}

async function thenRead<T>(desk: BackupDesk, opening: Promise<T>): Promise<T> {
  const opened = await opening
  desk.readInBackground()
  return opened
}

/** In slices, each in its turn. */
const comparing =
  (store: Store, onProgress: (progress: Progress) => void): StoreService['compareTrail'] =>
  async (checkpoints) =>
    compareHeads(store.desk().store.db, checkpoints, {
      inTurn: turnsOf(store),
      onProgress: (done, total) => onProgress({ task: 'audit.check', done, total, unit: 'entries' }),
    })

/** One after the other with the operations, so that none of them meets a store that is being copied or put back. */
const backupService = (
  desk: BackupDesk,
  store: Store,
  onProgress: (progress: Progress) => void,
): BackupService => ({
  backupStatus: async () => desk.status(),
  makeBackup: () => store.exclusively(() => desk.make()),
  saveBackup: (to) => store.exclusively(() => desk.save(to)),
  chooseSecondPlace: (place) => store.exclusively(() => desk.chooseSecond(place)),
  // In slices, each in its turn.
  checkStore: () =>
    desk.check((done, total, unit) => onProgress({ task: 'backups.check', done, total, unit })),
  storeDamage: async () => desk.damage(),
  knownBackups: async () => desk.known(),
  chooseBackup: async (by) => ('name' in by ? desk.chooseKnown(by.name) : desk.chooseFile(by.path)),
  backupLoginOf: (passphrase) => store.exclusively(() => desk.loginOf(passphrase)),
  examineBackup: (secret) => store.exclusively(() => desk.examine(secret)),
  restoreBackup: () => store.exclusively(async () => desk.restore()),
  undoRestore: () => store.exclusively(() => desk.undo()),
})
