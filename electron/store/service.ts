import { rmSync } from 'node:fs'
import { basename } from 'node:path'
import { Failure, invalid, notAllowed, storage } from '../../shared/reply.ts'
import type { Reply } from '../../shared/reply.ts'
import type { SetUp, StoreName, StoreStatus, Who } from '../../shared/session.ts'
import { noteClock } from './audit/note-clock.ts'
import { dispatch } from './dispatch.ts'
import type { Desk } from './dispatch.ts'
import {
  databasePath,
  mendKeyring,
  readKeyring,
  storeAt,
  storeFolder,
  usableKeyring,
  writeKeyring,
} from './files.ts'
import { toFailure } from '../failures.ts'
import type { Shelf, Vault } from './handler.ts'
import type { Keychain } from './keychain.ts'
import { addMember, rootKey, unlockWithPassphrase, unlockWithRecoverySecret } from './keyring.ts'
import type { Keyring, Unlocked } from './keyring.ts'
import { openStore } from './open.ts'
import { openNotebook, revokeNoteKey } from './papers/note-key.ts'
import { whoIs } from './panels/who.ts'
import { renewSigningKey } from './sign-off/signing-key.ts'
import { readRecoveryKey } from './recovery-key.ts'
import { leave } from './leave.ts'
import type { Session } from './session.ts'
import { transact } from './transact.ts'
import { makeStore, stagingFolder } from './set-up.ts'
import { statusOf } from './store-status.ts'
import { keptName } from './backup/aside.ts'
import { checkAtTheDoor } from './backup/at-the-door.ts'
import { keyringOfBackup } from './backup/lost-keyring.ts'
import type { ToBackUp } from './backup/make-backup.ts'
import { writeSeen } from './backup/seen.ts'
import { finishSwap, swapIn } from './backup/swap.ts'
import { settleNewMembers, settleUnlocked, settled } from './settle-keyring.ts'

/** The store as the shell and the command line see it: one open store at a time, one operation after the other. */
export class Store {
  readonly #dataDir: string
  readonly #keychain: Keychain | null
  readonly #backsUp: boolean
  readonly shelf: Shelf = { previews: new Map() }
  #session: Session | null = null
  #queue: Promise<unknown> = Promise.resolve()

  /** `backsUp`: a panel's own store that changed is backed up whenever it is closed. */
  constructor(dataDir: string, keychain: Keychain | null = null, { backsUp = false } = {}) {
    this.#dataDir = dataDir
    this.#keychain = keychain
    this.#backsUp = backsUp
  }

  get who(): Who | null {
    return this.#session?.who ?? null
  }

  /** The open store, for what runs beside the operations (previews, packs). Fails with locked. */
  desk(): Desk {
    if (!this.#session) throw new Failure({ kind: 'locked' })
    const { store, who, notebook } = this.#session
    return { store, vault: this.#vault(), shelf: this.shelf, who, notebook }
  }

  status(): { panel: StoreStatus; demonstration: StoreStatus } {
    return {
      panel: statusOf(this.#dataDir, 'panel'),
      demonstration: statusOf(this.#dataDir, 'demonstration'),
    }
  }

  /**
   * Makes an encrypted store with its first member, and opens it. A folder that has one, or part of one, is refused and
   * left as it is. What is open stays open until the new one is made: it is made under a name of its own, and renamed.
   */
  async setUp(name: StoreName, input: SetUp, now = new Date()): Promise<{ recoveryKey: string; who: Who }> {
    const folder = storeFolder(this.#dataDir, name)
    let staged: string | null = null
    try {
      finishSwap(folder)
      if (storeAt(folder) !== 'none') throw notAllowed('exists')
      staged = stagingFolder(folder, now)
      const { recoveryKey, ...made } = await makeStore(staged, input, this.#keychain, now)
      const swap = { staged: basename(staged), kept: keptName(folder, 'set-aside', now) }
      // From here on it is either put in place, or put in place at the next start.
      staged = null
      swapIn(folder, swap)
      mendKeyring(folder, made.keyring)
      const store = await openStore(databasePath(folder), made.storeKey)
      await this.close()
      this.#session = { ...made, name, store }
      return { recoveryKey, who: made.who }
    } catch (error) {
      // Never a store: what this very call made under a name of its own.
      if (staged !== null) rmSync(staged, { recursive: true, force: true })
      throw toFailure(error)
    }
  }

  /** The key that was typed back must open this very store. */
  async confirmRecovery(text: string): Promise<void> {
    const session = this.#session
    if (!session) throw new Failure({ kind: 'locked' })
    const secret = readRecoveryKey(text)
    if (!secret) throw invalid({ recoveryKey: 'not a whole recovery key' })
    await unlockWithRecoverySecret(session.keyring, secret).catch(() => {
      throw invalid({ recoveryKey: 'not the key of this store' })
    })
    session.keyring = { ...session.keyring, recoveryConfirmed: true }
    writeKeyring(storeFolder(this.#dataDir, session.name), session.keyring)
  }

  /** Fails with conflict `{ older }` where more is known of this store than is in it, unless that is accepted. */
  async unlock(name: StoreName, login: string, passphrase: string, acceptOlder = false): Promise<Who> {
    const keyring = this.#keyringOf(name)
    const unlocked = await unlockWithPassphrase(keyring, login, passphrase, this.#keychain)
    return this.#open(name, keyring, unlocked.storeKey, login, unlocked, acceptOlder)
  }

  /** A new passphrase and a new signing key for one member; what they signed before still verifies. */
  async unlockWithRecovery(
    name: StoreName,
    text: string,
    login: string,
    passphrase: string,
    acceptOlder = false,
  ): Promise<Who> {
    const secret = readRecoveryKey(text)
    if (!secret) throw invalid({ recoveryKey: 'not a whole recovery key' })
    const folder = storeFolder(this.#dataDir, name)
    const keyring = usableKeyring(folder) ?? keyringOfBackup(folder) ?? this.#keyringOf(name)
    const storeKey = await unlockWithRecoverySecret(keyring, secret)
    const known = [...keyring.members, ...(keyring.pending ?? [])].find((member) => member.login === login)
    if (!known) throw invalid({ login: 'not a member' })
    const who = await this.#open(name, keyring, storeKey, login, null, acceptOlder)
    try {
      const root = await this.#vault().admit(known, passphrase)
      await transact(this.desk(), {
        operation: 'session.unlockWithRecovery',
        about: who.memberId,
        run: async (tx, { at }) => {
          await renewSigningKey(tx, who, root, at)
          await revokeNoteKey(tx, who.memberId, at)
        },
      })
      if (this.#session) this.#session.notebook = await openNotebook(who.memberId, root)
    } catch (error) {
      // The passphrase is still the old one, so nobody is let in as if it were not.
      await this.close()
      throw toFailure(error)
    }
    this.#keep((keyringNow) => settled(keyringNow, login))
    return who
  }

  #keyringOf(name: StoreName): Keyring {
    const keyring = readKeyring(storeFolder(this.#dataDir, name))
    if (!keyring) throw storage('unreadable')
    return keyring
  }

  async #open(
    name: StoreName,
    keyring: Keyring,
    storeKey: Buffer,
    login: string,
    by: Unlocked | null,
    acceptOlder: boolean,
  ): Promise<Who> {
    await this.close()
    try {
      const store = await openStore(databasePath(storeFolder(this.#dataDir, name)), storeKey)
      try {
        const who = await whoIs(store.db, login)
        if (!who) throw notAllowed('passphrase')
        if (name === 'panel') {
          const folder = storeFolder(this.#dataDir, name)
          const { storeId } = keyring
          await checkAtTheDoor({ folder, storeId, store, who, acceptOlder }, new Date())
        }
        if (name === 'panel') await noteClock({ store, who })
        const own = by ? await settleUnlocked(keyring, store.db, who.memberId, by) : keyring
        const next = await settleNewMembers(own, store.db)
        const notebook = by ? await openNotebook(who.memberId, by.root) : null
        this.#session = { name, store, storeKey, keyring, who, notebook }
        this.#keep(() => next)
        mendKeyring(storeFolder(this.#dataDir, name), next)
        return who
      } catch (error) {
        await store.close()
        throw error
      }
    } catch (error) {
      throw toFailure(error)
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

  #vault(): Vault {
    const session = this.#session
    if (!session) throw new Failure({ kind: 'locked' })
    return {
      rootKey: (login, passphrase) => rootKey(session.keyring, login, passphrase, this.#keychain),
      admit: async (member, passphrase) => {
        const { keyring, root } = await addMember(
          session.keyring,
          member,
          passphrase,
          session.storeKey,
          this.#keychain,
        )
        writeKeyring(storeFolder(this.#dataDir, session.name), keyring)
        session.keyring = keyring
        return root
      },
    }
  }

  /** One query or command, as the member who unlocked. */
  call(name: string, input: unknown): Promise<Reply<unknown>> {
    return this.exclusively(async () => {
      if (!this.#session) return lockedReply
      const reply = await dispatch(this.desk(), name, input)
      await this.settleMembers()
      return reply
    })
  }

  /** After an operation that may have added a member, whether it came to that or not. */
  async settleMembers(): Promise<void> {
    const session = this.#session
    if (!session?.keyring.pending) return
    const next = await settleNewMembers(session.keyring, session.store.db)
    this.#keep(() => next)
  }

  /** Operations run one after the other, so that none sees another's half. */
  exclusively<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work)
    this.#queue = turn.catch(() => undefined)
    return turn
  }

  async close(): Promise<void> {
    const session = this.#session
    this.#session = null
    this.shelf.previews.clear()
    if (!session) return
    await leave(storeFolder(this.#dataDir, session.name), session, this.#backsUp, new Date())
    session.storeKey.fill(0)
    session.notebook?.key.fill(0)
    await session.store.close()
  }

  /** What a backup of the open store is made of. Fails with locked, or notAllowed where another store is open. */
  toBackUp(name: StoreName): ToBackUp {
    const session = this.#session
    if (!session) throw new Failure({ kind: 'locked' })
    if (session.name !== name) throw notAllowed('demonstration')
    const { store, storeKey, keyring } = session
    return { folder: storeFolder(this.#dataDir, name), store, storeKey, keyring }
  }

  /** Outside the database, how far it has come: so that an older one is known when it is opened. */
  async noteSeen(now = new Date()): Promise<void> {
    if (this.#session?.name !== 'panel') return
    const { folder, store, keyring } = this.toBackUp('panel')
    await writeSeen(folder, keyring.storeId, store.db, now).catch(() => undefined)
  }
}

const lockedReply: Reply<unknown> = { ok: false, error: { kind: 'locked' } }
