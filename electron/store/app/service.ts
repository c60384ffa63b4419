import { rmSync } from 'node:fs'
import { Failure, notAllowed } from '../../../shared/kernel/reply.ts'
import type { Reply } from '../../../shared/kernel/reply.ts'
import type { SetUp, StoreKeyState, StoreName, StoreStatus, Who } from '../../../shared/session.ts'
import { sweptAtOpening } from '../departures/swept.ts'
import { tellGuesses } from '../audit/tell-guesses.ts'
import { changePassphrase } from './change-passphrase.ts'
import { comeIn } from './come-in.ts'
import type { ComingIn } from './come-in.ts'
import { dispatch } from './dispatch.ts'
import type { Desk } from '../kernel/desk.ts'
import { deviceOf } from '../keys/device.ts'
import { databasePath, mendKeyring, storeFolder, writeKeyring } from '../keys/files.ts'
import { toAppError, toFailure } from '../kernel/failures.ts'
import { Guesses, runningTime } from '../keys/guesses.ts'
import type { Keychain } from '../keys/keychain.ts'
import { accountOf, loginThatOpens, unlockWithPassphrase } from '../keys/keyring.ts'
import type { Keyring } from '../keys/keyring.ts'
import { keyringAt } from './keyring-at.ts'
import { openStore } from '../engine/open.ts'
import type { SayUpdating } from '../engine/updating.ts'
import { clearStaged, isRekeyDue, rekeyed, storeKeyState, takesKeys } from './rekey.ts'
import { readWho } from '../facts/who.ts'
import { leave } from './leave.ts'
import { confirmedRecovery, nextRecoveryKey, openByRecovery, renewByRecovery } from './recovery.ts'
import type { Session } from './session.ts'
import { Shelf } from '../kernel/shelf.ts'
import { vaultOf } from './vault.ts'
import { setUpStore } from './set-up.ts'
import type { StoreOptions } from './store-options.ts'
import { statusesOf } from './store-status.ts'
import { Turns } from '../kernel/turns.ts'
import type { ToBackUp } from '../backup/make-backup.ts'
import { writeSeen } from '../backup/seen.ts'
import { promoteNewMembers, promoted } from '../keys/pending-entries.ts'

/** The store as the shell and the command line see it: one open store at a time, one operation after the other. */
export class Store {
  readonly #dataDir: string
  readonly #keychain: Keychain | null
  readonly #backsUp: boolean
  readonly #onUpdating: SayUpdating
  readonly #guesses: Readonly<Record<StoreName, Guesses>>
  readonly shelf = new Shelf()
  readonly dispatch = dispatch
  #session: Session | null = null
  #device: string | null = null
  readonly #turns = new Turns()

  constructor(
    dataDir: string,
    keychain: Keychain | null = null,
    { backsUp = false, running = runningTime, onUpdating = () => undefined }: StoreOptions = {},
  ) {
    this.#onUpdating = onUpdating
    this.#dataDir = dataDir
    const guesses = (name: StoreName): Guesses => new Guesses(storeFolder(dataDir, name), running)
    this.#guesses = { panel: guesses('panel'), demonstration: guesses('demonstration') }
    this.#keychain = keychain
    this.#backsUp = backsUp
  }

  get who(): Who | null {
    return this.#session?.who ?? null
  }

  #opened(): Session {
    if (!this.#session) throw new Failure({ kind: 'locked' })
    return this.#session
  }

  /** The open store, for what runs beside the operations (previews, packs). Fails with locked. */
  desk(): Desk {
    const session = this.#opened()
    const { name, store, who, notebook } = session
    const folder = storeFolder(this.#dataDir, name)
    const vault = vaultOf(session, this.#keychain, this.#guesses[name], (next) => writeKeyring(folder, next))
    this.#device ??= deviceOf(this.#dataDir)
    return { store, vault, shelf: this.shelf, who, notebook, device: this.#device }
  }

  status(): Readonly<Record<StoreName, StoreStatus>> {
    return statusesOf(this.#dataDir)
  }

  /**
   * Makes an encrypted store with its first member, and opens it. A folder that has one, or part of one, is refused and
   * left as it is. What is open stays open until the new one is made: it is made under a name of its own, and renamed.
   */
  async setUp(name: StoreName, input: SetUp, now = new Date()): Promise<{ recoveryKey: string; who: Who }> {
    try {
      const folder = storeFolder(this.#dataDir, name)
      const { recoveryKey, ...made } = await setUpStore(folder, input, this.#keychain, now)
      await this.close()
      this.#session = { ...made, name }
      return { recoveryKey, who: made.who }
    } catch (error) {
      throw toFailure(error)
    }
  }

  /** The key that was typed back must open this very store. */
  async confirmRecovery(text: string): Promise<void> {
    const session = this.#opened()
    const next = await confirmedRecovery(session, text)
    writeKeyring(storeFolder(this.#dataDir, session.name), next)
    session.keyring = next
    if (session.nextRecovery) session.recovered = false
    delete session.nextRecovery
    await this.rekey('due')
  }

  /** Another recovery key, shown once; it counts once it was typed back (`confirmRecovery`). */
  renewRecoveryKey(): string {
    return nextRecoveryKey(this.#opened())
  }

  /** Fails with conflict `{ older }` where more is known of this store than is in it, unless that is accepted. */
  async unlock(name: StoreName, login: string, passphrase: string, acceptOlder = false): Promise<Who> {
    const keyring = keyringAt(this.#dataDir, name)
    const open = () => unlockWithPassphrase(keyring, login, passphrase, this.#keychain)
    const unlocked = await this.#guesses[name].tried(accountOf(keyring, login), open)
    const who = await this.#open({ name, keyring, login, by: unlocked, acceptOlder }, unlocked.storeKey)
    await this.exclusively(() => this.rekey('due'))
    return who
  }

  /** A new passphrase and a new signing key for one member; what they signed before still verifies. */
  async unlockWithRecovery(
    name: StoreName,
    text: string,
    login: string,
    passphrase: string,
    acceptOlder = false,
  ): Promise<Who> {
    const folder = storeFolder(this.#dataDir, name)
    const { keyring, storeKey, known } = await openByRecovery(folder, this.#guesses[name], text, login)
    const who = await this.#open({ name, keyring, login, by: null, acceptOlder }, storeKey)
    try {
      const notebook = await renewByRecovery(this.desk(), known, passphrase)
      if (this.#session) Object.assign(this.#session, { notebook, recovered: true })
    } catch (error) {
      // The passphrase is still the old one, so nobody is let in as if it were not.
      await this.close()
      throw toFailure(error)
    }
    // Whoever has the paper may have had it for long: the store gets another key once the next one is typed back.
    this.#keep((keyringNow) => ({ ...promoted(keyringNow, login), rekeyDue: name === 'panel' }))
    return who
  }

  async #open(
    coming: Pick<ComingIn, 'name' | 'keyring' | 'login' | 'by' | 'acceptOlder'>,
    storeKey: Buffer,
  ): Promise<Who> {
    await this.close()
    const { name } = coming
    const folder = storeFolder(this.#dataDir, name)
    try {
      const store = await openStore(databasePath(folder), storeKey, false, this.#onUpdating)
      try {
        clearStaged(folder)
        const { swept, ...came } = await comeIn({ ...coming, folder, store, guesses: this.#guesses[name] })
        this.shelf.put(sweptAtOpening, swept)
        this.#session = { ...came, name, store, storeKey, keyring: coming.keyring }
        this.#keep(() => came.keyring)
        mendKeyring(folder, came.keyring)
        return came.who
      } catch (error) {
        await store.close()
        throw error
      }
    } catch (error) {
      throw toFailure(error)
    }
  }

  /** Of whoever is in. A wrong one is counted and told like any other. */
  async changePassphrase(passphrase: string, next: string, mayBeKnown = false): Promise<void> {
    const session = this.#opened()
    if (session.name === 'demonstration') throw notAllowed('demonstrationPassphrase')
    try {
      session.notebook = await changePassphrase(this.desk(), passphrase, next)
      this.#keep((keyring) => ({
        ...promoted(keyring, session.who.login),
        ...(mayBeKnown && { rekeyDue: true }),
      }))
      await this.rekey('due')
    } catch (error) {
      throw toFailure(error)
    } finally {
      await tellGuesses(this.#session ?? session, this.#guesses[session.name])
    }
  }

  storeKeyState(): Promise<StoreKeyState> {
    return storeKeyState(this.#opened(), this.#keychain)
  }

  /**
   * Another key for the panel's store. `due`: only where it is to have one and can; what fails then stays due. Fails as
   * `rekeyed` does, and leaves the store open where it was not closed yet.
   */
  async rekey(when: 'now' | 'due' = 'now'): Promise<void> {
    const session = this.#opened()
    if (when === 'due' && !(await isRekeyDue(session, this.#keychain))) return
    if (session.name !== 'panel') throw notAllowed('demonstration')
    const closing = (): void => void (this.#session = null)
    try {
      this.#session = await rekeyed(this.#dataDir, session, this.#keychain, closing)
    } catch (error) {
      if (when === 'now' || !this.#session) throw toFailure(error)
    }
  }

  /** What is settled is settled in the store already: where it can't be written down, the next opening does. */
  #keep(change: (keyring: Keyring) => Keyring): void {
    const session = this.#session
    if (!session) return
    const next = change(session.keyring)
    if (next === session.keyring) return
    session.keyring = next
    try {
      writeKeyring(storeFolder(this.#dataDir, session.name), next)
    } catch {
      // The pending entry opens the store as well as the settled one.
    }
  }

  /** Only ever the invented panel: a panel's own store is never removed. */
  async discardDemonstration(): Promise<void> {
    await this.close()
    rmSync(storeFolder(this.#dataDir, 'demonstration'), { recursive: true, force: true })
  }

  /** Wrong guesses, of this store and its backups alike. */
  guesses(name: StoreName): Guesses {
    return this.#guesses[name]
  }

  loginOf(name: StoreName, passphrase: string): Promise<string> {
    return loginThatOpens(keyringAt(this.#dataDir, name), passphrase, this.#keychain, this.#guesses[name])
  }

  /** One query or command, as the member who unlocked. */
  call(name: string, input: unknown): Promise<Reply<unknown>> {
    return this.exclusively(async () => {
      const reply = await dispatch(this.desk(), name, input)
      await this.settleMembers()
      if (reply.ok && takesKeys.has(name)) await this.rekey('due')
      const { name: of, store, who } = this.#opened()
      await tellGuesses({ store, who }, this.#guesses[of])
      return reply
    }).catch((error: unknown) => ({ ok: false, error: toAppError(error) }) as const)
  }

  /** After an operation that may have added a member, whether it came to that or not. */
  async settleMembers(): Promise<void> {
    const session = this.#session
    if (!session?.keyring.pending) return
    const next = await promoteNewMembers(session.keyring, session.store.db)
    this.#keep(() => next)
  }

  /** Operations run one after the other, so that none sees another's half; each as its member is by then. */
  exclusively<T>(work: () => Promise<T>): Promise<T> {
    return this.#turns.take(() => readWho(this.#session), work)
  }

  async close(): Promise<void> {
    const session = this.#session
    this.#session = null
    this.shelf.clear()
    if (!session) return
    await leave(storeFolder(this.#dataDir, session.name), session, this.#backsUp, new Date())
    session.storeKey.fill(0)
    session.notebook?.key.fill(0)
    await session.store.close()
  }

  /** What a backup of the open store is made of. Fails with locked, or notAllowed where another store is open. */
  toBackUp(name: StoreName): ToBackUp {
    const session = this.#opened()
    if (session.name !== name) throw notAllowed('demonstration')
    const { store, storeKey, keyring } = session
    return { folder: storeFolder(this.#dataDir, name), store, storeKey, keyring }
  }

  /** Outside the database, how far it has come: so that an older one is known when it is opened. */
  async noteSeen(now = new Date()): Promise<void> {
    if (this.#session?.name !== 'panel') return
    const { store, keyring } = this.#session
    await writeSeen(this.#dataDir, keyring.storeId, store.db, now).catch(() => undefined)
  }
}
