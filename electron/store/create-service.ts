import { importReader } from './imports/reader.ts'
import type { Keychain } from './keychain.ts'
import { writeMinutesLog } from './minutes/minutes-log.ts'
import type { FromStore, StoreService } from './protocol.ts'
import { recordCopy } from './letters/record-letters.ts'
import { releaseMaterial } from './releases/material.ts'
import { writeDepartures, writeReleaseLog, writeStayed } from './releases/write-log.ts'
import { Store } from './service.ts'

type Progress = Extract<FromStore, { progress: unknown }>['progress']

/** The whole service over one data folder: in the store process, or in the command line's own. */
export function createService(
  dataDir: string,
  keychain: Keychain | null,
  onProgress: (progress: Progress) => void,
): StoreService {
  const store = new Store(dataDir, keychain)
  const reading = importReader(store, onProgress)
  return {
    status: async () => store.status(),
    setUp: (input) => store.setUp('panel', input),
    confirmRecovery: (key) => store.confirmRecovery(key),
    exploreDemonstration: async (login) => {
      // Loaded when first needed: most starts are about a panel’s own store.
      const { demonstrationPassphrase, makeDemonstration } = await import('./demonstration/make.ts')
      const report = (done: number, total: number): void =>
        onProgress({ task: 'session.exploreDemonstration', done, total, unit: 'steps' })
      // Its recovery key is confirmed last: without that, its making was cut short, and it is made anew.
      const made = store.status().demonstration
      if (made.exists && !made.recoveryConfirmed) await store.discardDemonstration()
      if (!store.status().demonstration.exists)
        await makeDemonstration(store, 'demonstration', 'listed', report)
      const who = await store.unlock('demonstration', login, demonstrationPassphrase)
      return { passphrase: demonstrationPassphrase, who }
    },
    unlock: (name, login, passphrase) => store.unlock(name, login, passphrase),
    unlockWithRecovery: (name, key, login, passphrase) =>
      store.unlockWithRecovery(name, key, login, passphrase),
    call: (name, input) => store.call(name, input),
    ...reading,
    releaseMaterial: (meetingId) =>
      store.exclusively(() => releaseMaterial(store.desk().store.db, meetingId)),
    beginRelease: (meetingId, packs) =>
      store.exclusively(() => writeDepartures(store.desk(), meetingId, packs)),
    abandonRelease: (meetingId, ids) => store.exclusively(() => writeStayed(store.desk(), meetingId, ids)),
    recordRelease: (meetingId, packs, letters) =>
      store.exclusively(() => writeReleaseLog(store.desk(), meetingId, packs, letters)),
    ...copyLogs(store),
    close: () => store.close(),
  }
}

/** What left that is no pack. */
const copyLogs = (store: Store): Pick<StoreService, 'recordLetterCopy' | 'recordMinutes'> => ({
  recordLetterCopy: (letter) => store.exclusively(() => recordCopy(store.desk(), letter)),
  recordMinutes: (meetingId, copies) =>
    store.exclusively(() => writeMinutesLog(store.desk(), meetingId, copies)),
})
