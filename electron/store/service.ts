import { chmodSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { newId } from '../../shared/ids.ts'
import { Failure, invalid, notAllowed, storage } from '../../shared/reply.ts'
import type { Reply } from '../../shared/reply.ts'
import type { SetUp, StoreName, StoreStatus, Who } from '../../shared/session.ts'
import { dispatch } from './dispatch.ts'
import type { Desk } from './dispatch.ts'
import { databasePath, readKeyring, removeStore, storeExists, storeFolder, writeKeyring } from './files.ts'
import { toFailure } from '../failures.ts'
import type { Shelf, Vault } from './handler.ts'
import type { Keychain } from './keychain.ts'
import {
  addMember,
  newKeyring,
  newStoreKey,
  rootKey,
  unlockWithPassphrase,
  unlockWithRecoverySecret,
} from './keyring.ts'
import type { Keyring, Unlocked } from './keyring.ts'
import { openStore } from './open.ts'
import type { OpenStore } from './open.ts'
import { firstMember } from './panels/first-member.ts'
import { openNotebook, revokeNoteKey } from './papers/note-key.ts'
import { whoIs } from './panels/who.ts'
import { renewSigningKey } from './sign-off/signing-key.ts'
import { newRecoveryKey, readRecoveryKey } from './recovery-key.ts'
import type { Session } from './session.ts'
import { transact } from './transact.ts'
import { describeLogins, isHalfMade, settleNewMembers, settleUnlocked, settled } from './settle-keyring.ts'

/** The store as the shell and the command line see it: one open store at a time, one operation after the other. */
export class Store {
  readonly #dataDir: string
  readonly #keychain: Keychain | null
  readonly shelf: Shelf = { previews: new Map() }
  #session: Session | null = null
  #queue: Promise<unknown> = Promise.resolve()

  constructor(dataDir: string, keychain: Keychain | null = null) {
    this.#dataDir = dataDir
    this.#keychain = keychain
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
    return { panel: this.#statusOf('panel'), demonstration: this.#statusOf('demonstration') }
  }

  #statusOf(name: StoreName): StoreStatus {
    const folder = storeFolder(this.#dataDir, name)
    const keyring = readKeyring(folder)
    if (!keyring || isHalfMade(keyring) || !storeExists(folder))
      return { exists: false, panelName: null, recoveryConfirmed: false, logins: [] }
    const logins = keyring.members
      .filter(({ active }) => active)
      .map(({ login, name: memberName, title }) => ({ login, name: memberName, title }))
    return {
      exists: true,
      panelName: keyring.panelName,
      recoveryConfirmed: keyring.recoveryConfirmed,
      logins,
    }
  }

  /**
   * Makes an encrypted store with its first member, and opens it. A folder that already has one is refused, and what is
   * open stays open until the new one is made; what a set-up that was cut short left behind is not one.
   */
  async setUp(name: StoreName, input: SetUp, now = new Date()): Promise<{ recoveryKey: string; who: Who }> {
    const folder = storeFolder(this.#dataDir, name)
    const found = readKeyring(folder)
    if (found && isHalfMade(found)) removeStore(folder)
    else if (found || existsSync(databasePath(folder))) throw notAllowed('exists')
    const storeKey = newStoreKey()
    const recovery = newRecoveryKey()
    const empty = await newKeyring(newId(), input.panelName, storeKey, recovery.secret)
    const made = await addMember(empty, input.member, input.passphrase, storeKey, this.#keychain)
    const store = await this.#make(folder, storeKey)
    try {
      writeKeyring(folder, made.keyring)
      const who = await store.db
        .transaction()
        .execute((tx) => firstMember(tx, input, made.root, now.toISOString()))
      const keyring = settled(made.keyring, input.member.login)
      writeKeyring(folder, keyring)
      const notebook = await openNotebook(who.memberId, made.root)
      await this.close()
      this.#session = { name, store, storeKey, keyring, who, notebook }
      return { recoveryKey: recovery.text, who }
    } catch (error) {
      await store.close()
      // Nothing was acknowledged yet: the half-made store is not left behind to be mistaken for one.
      removeStore(folder)
      throw toFailure(error)
    }
  }

  async #make(folder: string, storeKey: Buffer): Promise<OpenStore> {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      const store = await openStore(databasePath(folder), storeKey, true)
      chmodSync(databasePath(folder), 0o600)
      return store
    } catch (error) {
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

  async unlock(name: StoreName, login: string, passphrase: string): Promise<Who> {
    const keyring = this.#keyringOf(name)
    const unlocked = await unlockWithPassphrase(keyring, login, passphrase, this.#keychain)
    return this.#open(name, keyring, unlocked.storeKey, login, unlocked)
  }

  /** A new passphrase and a new signing key for one member; what they signed before still verifies. */
  async unlockWithRecovery(name: StoreName, text: string, login: string, passphrase: string): Promise<Who> {
    const secret = readRecoveryKey(text)
    if (!secret) throw invalid({ recoveryKey: 'not a whole recovery key' })
    const keyring = this.#keyringOf(name)
    const storeKey = await unlockWithRecoverySecret(keyring, secret)
    const known = [...keyring.members, ...(keyring.pending ?? [])].find((member) => member.login === login)
    if (!known) throw invalid({ login: 'not a member' })
    const who = await this.#open(name, keyring, storeKey, login, null)
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
  ): Promise<Who> {
    await this.close()
    try {
      const store = await openStore(databasePath(storeFolder(this.#dataDir, name)), storeKey)
      try {
        const who = await whoIs(store.db, login)
        if (!who) throw notAllowed('passphrase')
        const own = by ? await settleUnlocked(keyring, store.db, who.memberId, by) : keyring
        const next = await settleNewMembers(own, store.db)
        const notebook = by ? await openNotebook(who.memberId, by.root) : null
        this.#session = { name, store, storeKey, keyring, who, notebook }
        this.#keep(() => next)
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
    await this.#describeLogins(session)
    session.storeKey.fill(0)
    session.notebook?.key.fill(0)
    await session.store.close()
  }

  /** Who may come in is read at the door, before the store is open: so it is written there when it closes. */
  async #describeLogins({ name, store, keyring: before }: Session): Promise<void> {
    try {
      const keyring = await settleNewMembers(before, store.db)
      const rows = await store.db.selectFrom('member').select(['login', 'name', 'title', 'active']).execute()
      const described = describeLogins(
        keyring,
        rows.map((row) => ({ ...row, active: row.active === 1 })),
      )
      if (described !== before) writeKeyring(storeFolder(this.#dataDir, name), described)
    } catch {
      // A full disk must not keep a store from closing; the next close tries again.
    }
  }
}

const lockedReply: Reply<unknown> = { ok: false, error: { kind: 'locked' } }
