import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type {
  BackupExamined,
  BackupStatus,
  ChosenBackup,
  KnownBackup,
  StoreDamage,
} from '../../../shared/backups.ts'
import { invalid, notAllowed, notFound } from '../../../shared/kernel/reply.ts'
import { toFailure } from '../kernel/failures.ts'
import { backupsFolder, storeFolder, usableKeyring } from '../keys/files.ts'
import { recoveryAccount } from '../keys/guesses.ts'
import type { Keychain } from '../keys/keychain.ts'
import { accountOf, loginThatOpens, unlockWithPassphrase, unlockWithRecoverySecret } from '../keys/keyring.ts'
import { readRecoveryKey } from '../keys/recovery-key.ts'
import { keptFolder } from './aside.ts'
import { isAsWritten, readHeader } from './backup-file.ts'
import type { BackupHeader } from './backup-file.ts'
import { copiedBy } from './copied-by.ts'
import { damagedAt } from './found-damage.ts'
import { readTrouble } from './last-try.ts'
import { makeBackup, writeBackupTo } from './make-backup.ts'
import type { MadeBackup } from './make-backup.ts'
import type { PanelStore } from './panel-store.ts'
import { allBackupsIn, backupsIn, secondPlace, setSecondPlace } from './places.ts'
import { ReadThrough } from './read-through.ts'
import type { OnRead } from './read-through.ts'
import { clearQuarantine, putInPlace, quarantine, undoRestore } from './restore.ts'
import type { Quarantined } from './restore.ts'
import { readRestored } from './restored.ts'
import { storesKept } from './stores-kept.ts'

export type BackupSecret =
  { readonly login: string; readonly passphrase: string } | { readonly recoveryKey: string }

/** Everything about backups of the panel's own store; the demonstration can be made anew at any time. */
export class BackupDesk {
  readonly #store: PanelStore
  readonly #folder: string
  readonly #keychain: Keychain | null
  readonly #reading: ReadThrough
  #chosen: string | null = null
  #examined: Quarantined | null = null

  constructor(
    store: PanelStore,
    dataDir: string,
    keychain: Keychain | null,
    onFound: (damage: StoreDamage) => void = () => undefined,
  ) {
    this.#store = store
    this.#folder = storeFolder(dataDir, 'panel')
    this.#keychain = keychain
    const lastWhole = (): Promise<KnownBackup | null> => this.#lastWhole()
    this.#reading = new ReadThrough(store, { folder: this.#folder, lastWhole, onFound })
  }

  status(): BackupStatus {
    const folder = this.#folder
    const second = secondPlace(folder)
    const restored = readRestored(folder)
    const storeId = usableKeyring(folder)?.storeId ?? ''
    return {
      backups: this.known(),
      second: second === null ? null : describeSecond(second, storeId),
      trouble: readTrouble(folder),
      copiedBy: copiedBy(folder),
      kept: storesKept(folder),
      restored: restored && {
        at: restored.at,
        madeAt: restored.madeAt,
        lacks: restored.lacks,
        undone: restored.undone,
        canUndo: restored.kept !== null && existsSync(join(keptFolder(folder), restored.kept)),
      },
    }
  }

  async make(now = new Date()): Promise<MadeBackup> {
    const before = damagedAt(this.#folder)
    const made = await makeBackup(this.#store.toBackUp('panel'), now)
    if (damagedAt(this.#folder) !== before) void this.#reading.inBackground()
    return made
  }

  /** To a place of the caller's choice, under the name given. */
  save(to: string, now = new Date()): Promise<BackupHeader> {
    return writeBackupTo(this.#store.toBackUp('panel'), to, now)
  }

  /** A folder within the store's own is no second place. Makes the first copy there at once. */
  async chooseSecond(place: string): Promise<{ name: string }> {
    const inside = `${place.replace(/[\\/]+$/, '')}/`.startsWith(`${this.#folder.replace(/[\\/]+$/, '')}/`)
    if (inside) throw invalid({ place: 'inside the store' })
    const before = secondPlace(this.#folder)
    setSecondPlace(this.#folder, place)
    const { second } = await this.make()
    if (second !== 'written') {
      setSecondPlace(this.#folder, before)
      throw toFailure(Object.assign(new Error('second place'), { code: 'EACCES' }))
    }
    return { name: basename(place) }
  }

  check(onProgress: OnRead): Promise<StoreDamage> {
    return this.#reading.onDemand(onProgress)
  }

  /** Begins to read all of the panel's store that was just opened; waits for nothing. */
  readInBackground(): void {
    this.#reading.forget()
    if (this.#store.who !== null) void this.#reading.inBackground()
  }

  /** Null where all that was read was whole. */
  damage(): StoreDamage | null {
    const { last } = this.#reading
    return last && (last.badPages > 0 || last.damaged.length > 0) ? last : null
  }

  /** Made and checked long ago perhaps: so each is read again, the newest first. */
  async #lastWhole(): Promise<KnownBackup | null> {
    for (const one of this.known()) {
      const path = this.#pathOf(one.name)
      if (path !== undefined && (await isAsWritten(path))) return one
    }
    return null
  }

  known(): readonly KnownBackup[] {
    const storeId = usableKeyring(this.#folder)?.storeId
    const second = secondPlace(this.#folder)
    const found = (place: string) => (storeId === undefined ? allBackupsIn(place) : backupsIn(place, storeId))
    const here = found(backupsFolder(this.#folder)).map((one) => ({ ...one, where: 'here' as const }))
    const there = second === null ? [] : found(second).map((one) => ({ ...one, where: 'second' as const }))
    const names = new Set(here.map(({ name }) => name))
    return [...here, ...there.filter(({ name }) => !names.has(name))]
      .toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
      .map(({ name, madeAt, size, where }) => ({ name, madeAt, entries: size, where }))
  }

  /** One of the known by its name. Fails with notFound. */
  chooseKnown(name: string): ChosenBackup {
    const path = this.#pathOf(name)
    if (path === undefined) throw notFound()
    return this.chooseFile(path)
  }

  #pathOf(name: string): string | undefined {
    const places = [backupsFolder(this.#folder), secondPlace(this.#folder)].filter((place) => place !== null)
    const place = places.find((one) => existsSync(one) && readdirSync(one).includes(name))
    return place === undefined ? undefined : join(place, name)
  }

  chooseFile(path: string): ChosenBackup {
    try {
      const { header } = readHeader(path)
      this.#chosen = path
      this.#examined = null
      return {
        panelName: header.keyring.panelName,
        recoveryInHalves: header.keyring.recoveryInHalves ?? false,
        madeAt: header.madeAt,
        entries: header.trail.size,
        logins: header.keyring.members
          .filter(({ active }) => active)
          .map(({ login, name, title }) => ({ login, name, title })),
      }
    } catch (error) {
      throw toFailure(error)
    }
  }

  async examine(secret: BackupSecret): Promise<BackupExamined> {
    if (this.#chosen === null) throw notFound()
    this.#examined = null
    this.#examined = await quarantine(this.#folder, this.#chosen, (header) => this.#unlock(header, secret))
    return this.#examined.examined
  }

  /** A backup opens by the same passphrases as the store: whoever guesses, guesses here as well. */
  async #unlock({ keyring }: BackupHeader, secret: BackupSecret): Promise<Buffer> {
    const guesses = this.#store.guesses('panel')
    if ('passphrase' in secret) {
      const { login, passphrase } = secret
      const open = () => unlockWithPassphrase(keyring, login, passphrase, this.#keychain)
      return (await guesses.tried(accountOf(keyring, login), open)).storeKey
    }
    const read = readRecoveryKey(secret.recoveryKey)
    if (!read) throw invalid({ recoveryKey: 'not a whole recovery key' })
    return guesses.tried(recoveryAccount, () => unlockWithRecoverySecret(keyring, read))
  }

  /** Whose passphrase the chosen backup opens by, where nobody said. */
  loginOf(passphrase: string): Promise<string> {
    if (this.#chosen === null) throw notFound()
    const { keyring } = readHeader(this.#chosen).header
    return loginThatOpens(keyring, passphrase, this.#keychain, this.#store.guesses('panel'))
  }

  /** Nobody may be in. Fails with notAllowed 'faults' or 'open'. */
  restore(now = new Date()): void {
    if (this.#store.who !== null) throw notAllowed('open')
    if (this.#examined === null) throw notFound()
    putInPlace(this.#folder, this.#examined, now)
    this.#examined = null
    this.#chosen = null
  }

  /** Closes what is open. */
  async undo(now = new Date()): Promise<void> {
    await this.#store.close()
    clearQuarantine(this.#folder)
    undoRestore(this.#folder, now)
  }
}

function describeSecond(place: string, storeId: string): NonNullable<BackupStatus['second']> {
  const reachable = existsSync(place)
  const latest = reachable ? backupsIn(place, storeId)[0] : undefined
  return { name: basename(place), reachable, latestAt: latest?.madeAt ?? null }
}
