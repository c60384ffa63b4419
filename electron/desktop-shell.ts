import { app, shell } from 'electron'
import type { BrowserWindow } from 'electron'
import type { Change } from '../shared/contract.ts'
import { may } from '../shared/check.ts'
import { Failure } from '../shared/kernel/reply.ts'
import type { Reply } from '../shared/kernel/reply.ts'
import type { RoomPlace, SharedScreenState, WhenLocked } from '../shared/shared-screen.ts'
import type { StoreName, Who } from '../shared/session.ts'
import { lockAfter } from './idle.ts'
import type { Counts } from '../shared/today.ts'
import { Badge } from './badge.ts'
import { ComingIn } from './coming-in.ts'
import type { Maker } from './making/maker.ts'
import { startMaker } from './making/thread-maker.ts'
import type { Keychain } from './store/keys/keychain.ts'
import { toAppError } from './store/kernel/failures.ts'
import { startStore } from './store-client.ts'
import type { StoreClient } from './store-client.ts'
import type { OnPrinted, PrintPage, PrintedOnPaper, Shell, ToPrint } from './tasks/shell.ts'
import type { ConsoleWindows } from './windows/windows.ts'
import { chooseFile, chooseFolder, chooseNewFile } from './windows/choose.ts'
import type { FileKind } from './windows/files-to-choose.ts'
import { printAll, printOnPaper, printShown } from './windows/print.ts'
import { tellOutside } from './windows/tell-outside.ts'
import { WorkProgress } from './work-progress.ts'

export interface DesktopOptions {
  readonly dataDir: string
  readonly storeEntry: string
  /** The bundled thread that makes documents. */
  readonly makerEntry: string
  readonly keychain: Keychain | null
  readonly windows: ConsoleWindows
}

// A backup is made on closing: a large store takes a second or two. Past this, something hangs.
const closingMs = 20_000

// Long enough for a field to be saved, short enough that locking feels at once.
const flushMs = 400

// From what the door says to its being on screen, and a little.
const doorMs = 200

// A store that does not answer within this keeps nothing from locking.
const patienceMs = 2000

/** The shell of the desktop app: one session, one store process, its windows. */
export class DesktopShell implements Shell {
  readonly version = app.getVersion()
  readonly #options: DesktopOptions
  #client: StoreClient | null = null
  #session: { store: StoreName; who: Who } | null = null
  #returnTo: string | null = null
  #stopped = false

  constructor(options: DesktopOptions) {
    this.#options = options
  }

  get who(): Who | null {
    return this.#session?.who ?? null
  }
  get openStore(): StoreName | null {
    return this.#session?.store ?? null
  }
  get folder(): string {
    return this.#options.dataDir
  }
  get returnTo(): string | null {
    return this.#returnTo
  }

  get stopped(): boolean {
    return this.#stopped
  }

  readonly store = (): StoreClient => {
    this.#client ??= startStore({
      entry: this.#options.storeEntry,
      dataDir: this.#options.dataDir,
      keychain: this.#options.keychain,
      onProgress: (progress) => this.changed({ kind: 'progress', ...progress }),
      onGone: () => this.#gone(),
    })
    return this.#client
  }

  /**
   * Read here while no store process runs: it says no more than the keyring's file does, opens nothing, and the window need
   * not wait for a process that is not wanted before a passphrase is typed. That one is started once the door is drawn.
   */
  readonly status = async (): ReturnType<StoreClient['status']> => {
    const { statusesOf } = await import('./store/app/store-status.ts')
    if (this.#client) return this.#client.status()
    const statuses = statusesOf(this.#options.dataDir)
    clearTimeout(this.#starting)
    this.#starting = setTimeout(this.store, doorMs)
    return statuses
  }
  #starting: NodeJS.Timeout | undefined

  readonly comeIn = async (store: StoreName, opening: Promise<Who>): Promise<Who> => {
    const { opened: who, isLockAsked } = await this.#coming.after(opening)
    this.#unlocked(store, who)
    // Before the window that asked knows of it: nothing is shown behind a lock.
    if (isLockAsked) await this.lock()
    return who
  }
  readonly #coming = new ComingIn(() => performance.now())

  /** Since whoever is in came in. */
  get secondsInside(): number {
    return this.#coming.seconds
  }

  #unlocked(store: StoreName, who: Who): void {
    // The wall comes back by itself, for who may open it; for anybody else the room goes on seeing what it sees.
    if (this.#options.windows.isStill) void this.#openWallAgain(who)
    // Where one member was is nobody else's business.
    if (this.#session === null && this.#lastMember !== who.memberId) this.#returnTo = null
    this.#lastMember = who.memberId
    this.#stopped = false
    this.#session = { store, who }
    this.#badge.changed()
  }
  #lastMember: string | null = null

  async #openWallAgain(who: Who): Promise<void> {
    const { sharedScreen } = await import('../shared/shared-screen.ts')
    if (this.#session && may(sharedScreen.openSharedScreen, who)) this.#options.windows.openWall()
  }

  readonly at = (route: string): void => {
    if (this.#session) this.#returnTo = route
  }

  /** Closing a laptop says so twice, and a key may be pressed as well: it is locked once. */
  readonly lock = (): Promise<void> =>
    (this.#locking ??= this.#lockNow().finally(() => (this.#locking = null)))
  #locking: Promise<void> | null = null

  /** In a meeting people talk for longer than five minutes: then the terms say when. */
  readonly lockWhenIdle = async (seconds: number, limitSeconds: number): Promise<void> => {
    if (!this.#session || this.#locking) return
    const room = await this.#room()
    if (seconds >= lockAfter(limitSeconds, room?.minutes ?? null)) await this.lock()
  }

  /** Of the meeting in progress; null also where the store does not answer, since locking waits for nobody. */
  async #room(): Promise<WhenLocked | null> {
    const reply = await Promise.race([
      this.store()
        .call('room.whenLocked', {})
        .catch(() => null),
      new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMs)),
    ])
    return reply?.ok ? (reply.value as WhenLocked | null) : null
  }

  /** Only the console locks in the middle of a meeting: what the room sees does not go from it. */
  async #standStill(): Promise<void> {
    const { windows } = this.#options
    const room = windows.hasWall ? await this.#room() : null
    if (room) await windows.standStill({ panelName: room.panelName, isPicture: room.wall === 'item' })
  }

  async #lockNow(): Promise<void> {
    if (!this.#session) return this.#coming.askLock()
    this.changed({ kind: 'flush' })
    await new Promise((resolve) => setTimeout(resolve, flushMs))
    await this.#standStill()
    await this.#endStore()
    this.#options.windows.reopen()
  }

  /** For quitting: what was typed is saved, the store closed. */
  readonly end = async (): Promise<void> => {
    if (this.#session) {
      this.changed({ kind: 'flush' })
      await new Promise((resolve) => setTimeout(resolve, flushMs))
    }
    await this.#endStore()
  }

  async #endStore(): Promise<void> {
    this.#session = null
    this.#badge.clear()
    clearTimeout(this.#starting)
    const client = this.#client
    this.#client = null
    if (!client) return
    await Promise.race([
      client.close().catch(() => undefined),
      new Promise((resolve) => setTimeout(resolve, closingMs)),
    ])
    client.kill()
  }

  /** The store process died: what was acknowledged is on disk; the windows go back to the lock screen. */
  #gone(): void {
    this.#client = null
    // With nobody in, whoever asked is told by the answer: a window that came up again would only ask again.
    if (!this.#session) return
    this.#session = null
    this.#badge.clear()
    this.#stopped = true
    this.#options.windows.reopen()
  }

  readonly changed = (change: Change): void => {
    if (change.kind === 'progress') this.#work.report(change)
    if (change.kind === 'data' && this.#session) this.#badge.changed()
    this.#options.windows.tell(change)
  }
  readonly #work = new WorkProgress({
    now: () => performance.now(),
    bar: (part) => this.#parent().setProgressBar(part ?? -1),
    isWatched: () => this.#parent().isFocused(),
    tell: (words) => tellOutside(words, () => this.#parent()),
  })

  readonly #badge = new Badge({
    ask: () => this.#waiting(),
    show: (count) => this.#options.windows.badge(count),
  })

  /** Invented people wait for nobody. */
  async #waiting(): Promise<number | null> {
    if (!this.#session) return null
    if (this.#session.store !== 'panel') return 0
    const reply = await this.store().call('today.counts', {})
    return reply.ok ? (reply.value as Counts).today : null
  }

  readonly chooseFile = (kind: FileKind): Promise<string | null> => chooseFile(this.#parent(), kind)
  readonly chooseNewFile = (name: string): Promise<string | null> => chooseNewFile(this.#parent(), name)
  readonly chooseFolder = (forWhat = 'packs'): Promise<string | null> => chooseFolder(this.#parent(), forWhat)

  readonly showFolder = async (path: string): Promise<void> => {
    if ((await shell.openPath(path)) !== '') throw new Failure({ kind: 'notFound' })
  }

  #parent(): BrowserWindow {
    return this.#options.windows.console()
  }

  readonly maker = (): Maker => startMaker(this.#options.makerEntry)

  readonly print = (pages: readonly ToPrint[], onPrinted: OnPrinted): Promise<Uint8Array[]> =>
    printAll(pages, this.#options.windows.session, onPrinted)

  readonly printOnPaper = (page: PrintPage): Promise<PrintedOnPaper> =>
    printOnPaper(page, this.#options.windows.session)

  readonly printWindow = (): Promise<PrintedOnPaper> => printShown(this.#parent())

  readonly sharedScreen = {
    open: (): void => this.#options.windows.openWall(),
    close: (): void => this.#options.windows.closeWall(),
    state: (): SharedScreenState => this.#options.windows.sharedScreen(),
    dismissNotice: (): void => this.#options.windows.dismissNotice(),
    hiding: async (inStore: () => Promise<Reply<unknown>>): Promise<Reply<unknown>> => {
      const { windows } = this.#options
      windows.coverWall(true)
      const reply = await inStore().catch(
        (error: unknown) => ({ ok: false, error: toAppError(error) }) as const,
      )
      if (reply.ok) windows.coverWall(false)
      else windows.closeWall()
      return reply
    },
  }

  /** By the key that works anywhere: whatever this computer's wall shows. */
  readonly hideWall = async (): Promise<void> => {
    const { windows } = this.#options
    if (!this.#session) return windows.isStill ? windows.hideStill() : windows.closeWall()
    const { ok } = await this.sharedScreen.hiding(() => {
      this.changed({ kind: 'menu', command: 'hide' })
      return this.store().call('room.blank', {})
    })
    if (ok) this.changed({ kind: 'data' })
  }

  readonly #places = new Map<string, RoomPlace>()
  readonly keepPlace = (meetingId: string, place: RoomPlace): void =>
    void this.#places.set(`${this.#lastMember} ${meetingId}`, place)
  readonly place = (meetingId: string): RoomPlace | null =>
    this.#places.get(`${this.#lastMember} ${meetingId}`) ?? null
}
