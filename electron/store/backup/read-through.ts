import { setTimeout } from 'node:timers/promises'
import type { KnownBackup, StoreChecked, StoreDamage } from '../../../shared/backups.ts'
import { Failure } from '../../../shared/kernel/reply.ts'
import type { OpenStore } from '../kernel/open-store.ts'
import { isWhole, tableNames } from './check-tables.ts'
import { forgetDamage, rememberDamage } from './found-damage.ts'
import { turnsOf } from './panel-store.ts'
import type { PanelStore } from './panel-store.ts'

/** 1 MiB: a few milliseconds, so that no operation waits long behind one. */
const pagesAtOnce = 256
const pauseMs = 20
/** 32 MiB: below, no table takes long, and all are looked at as well: each page of a torn copy is whole by itself. */
const fewPages = 8192

export type OnRead = (done: number, total: number, unit: 'pages' | 'tables') => void

export interface ReadThroughOptions {
  readonly folder: string
  /** The newest backup that is still what was written; looked for only where something is damaged. */
  readonly lastWhole: () => Promise<KnownBackup | null>
  /** After a reading that nobody waits for. */
  readonly onFound: (damage: StoreDamage) => void
  readonly pageStep?: number
}

/**
 * Reads every page of the open store: by itself after opening, and when asked to. In slices, between which operations
 * have their turn; locking ends it. A page that is not what was written leads to the tables: which can't be read whole.
 */
export class ReadThrough {
  readonly #store: PanelStore
  readonly #options: ReadThroughOptions
  #turn = 0
  #last: StoreDamage | null = null

  constructor(store: PanelStore, options: ReadThroughOptions) {
    this.#store = store
    this.#options = options
  }

  /** The last reading to its end since this store was opened; null before there was one. */
  get last(): StoreDamage | null {
    return this.#last
  }

  /** Another store was opened. */
  forget(): void {
    this.#turn += 1
    this.#last = null
  }

  /** Nobody waits for it, and a lock ends it without a word. */
  async inBackground(): Promise<void> {
    try {
      const found = await this.#read(() => undefined, false)
      if (isDamaged(found)) this.#options.onFound(found)
    } catch {
      // Locked, or asked for by somebody who is told.
    }
  }

  /** Fails with locked where the store is closed meanwhile, and with cancelled where another reading begins. */
  onDemand(onProgress: OnRead): Promise<StoreDamage> {
    return this.#read(onProgress, true)
  }

  async #read(onProgress: OnRead, withTables: boolean): Promise<StoreDamage> {
    const turn = ++this.#turn
    const { store } = this.#store.desk()
    const ofStore = turnsOf(this.#store)
    const inTurn = <T>(work: () => T | Promise<T>): Promise<T> =>
      ofStore(() => {
        if (this.#turn !== turn) throw new Failure({ kind: 'cancelled' })
        return work()
      })
    const pauses = withTables ? 0 : pauseMs
    const pages = await this.#readPages(store, inTurn, onProgress, pauses)
    const tables = await inTurn(() => tableNames(store.db))
    const looks = withTables || pages.bad > 0 || pages.all <= fewPages
    const damaged = looks ? await readTables(store, tables, inTurn, onProgress) : []
    const at = new Date().toISOString()
    const checked = { at, pages: pages.all, badPages: pages.bad, tables: tables.length, damaged }
    return this.#keep(checked, inTurn)
  }

  async #readPages(
    { pages }: OpenStore,
    inTurn: <T>(work: () => T) => Promise<T>,
    onProgress: OnRead,
    pauses: number,
  ): Promise<{ readonly all: number; readonly bad: number }> {
    const step = this.#options.pageStep ?? pagesAtOnce
    const all = await inTurn(() => pages.count())
    let bad = 0
    for (let from = 1; from <= all; from += step) {
      bad += (await inTurn(() => pages.bad(from, Math.min(step, all - from + 1)))).length
      onProgress(Math.min(from + step - 1, all), all, 'pages')
      if (pauses > 0) await setTimeout(pauses, undefined, { ref: false })
    }
    return { all, bad }
  }

  async #keep(checked: StoreChecked, inTurn: <T>(work: () => T) => Promise<T>): Promise<StoreDamage> {
    const lastWhole = isDamaged(checked) ? await this.#options.lastWhole() : null
    await inTurn(() => {
      this.#last = { ...checked, lastWhole }
      if (!isOfPanel(this.#store)) return
      if (isDamaged(checked)) rememberDamage(this.#options.folder, checked.at)
      else forgetDamage(this.#options.folder)
    })
    return { ...checked, lastWhole }
  }
}

async function readTables(
  { pragma }: OpenStore,
  tables: readonly string[],
  inTurn: <T>(work: () => T) => Promise<T>,
  onProgress: OnRead,
): Promise<readonly string[]> {
  const damaged: string[] = []
  for (const [index, name] of tables.entries()) {
    if (!(await inTurn(() => isWhole(pragma, name)))) damaged.push(name)
    onProgress(index + 1, tables.length, 'tables')
  }
  return damaged
}

const isDamaged = ({ badPages, damaged }: StoreChecked): boolean => badPages > 0 || damaged.length > 0

function isOfPanel(store: PanelStore): boolean {
  try {
    return store.toBackUp('panel') !== null
  } catch {
    return false
  }
}
