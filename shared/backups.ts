import { z } from 'zod'
import { drivers, everyone, task } from './kernel/op.ts'
import type { StorageTrouble } from './kernel/reply.ts'
import { Line, OptionalLine, Passphrase } from './kernel/text.ts'

/** What is not right in a store that was read through: tables and triggers, links between rows, the trail, records, signatures. */
export type StoreFault = 'schema' | 'links' | 'trail' | 'records' | 'signatures'

export interface KnownBackup {
  /** Its file name: date and number of entries, never a person's or the panel's name. */
  readonly name: string
  readonly madeAt: string
  /** Entries in its trail. */
  readonly entries: number
  readonly where: 'here' | 'second'
}

/** An older store that stands beside the open one, and is never deleted by Accord. */
export interface KeptStore {
  /** Of its file in the store's folder, or of its folder in `kept`: a version, or when and why; never a person's. */
  readonly name: string
  /** A copy from before an update, or what a restore or a new key took the place of. */
  readonly why: 'update' | 'aside'
  /** When it was last written to. */
  readonly at: string
  readonly bytes: number
}

export interface BackupStatus {
  readonly backups: readonly KnownBackup[]
  /** The second place's own folder name; null until one was chosen. */
  readonly second: {
    readonly name: string
    readonly reachable: boolean
    readonly latestAt: string | null
  } | null
  /** Why the last try failed; null where it did not. */
  readonly trouble: StorageTrouble | null
  /** The folder is one that a service copies by itself, or lies on a network: its name, e.g. "OneDrive". */
  readonly copiedBy: string | null
  /** Newest first. */
  readonly kept: readonly KeptStore[]
  /** The last restore, while it can be undone or has just been. */
  readonly restored: {
    readonly at: string
    readonly madeAt: string
    readonly lacks: number
    readonly undone: boolean
    readonly canUndo: boolean
  } | null
}

export interface BackupExamined {
  readonly panelName: string
  readonly madeAt: string
  readonly entries: number
  /** Empty: whole. Anything else is never put in place. */
  readonly faults: readonly StoreFault[]
  /** What is known elsewhere and not in it. */
  readonly lacks: { readonly entries: number; readonly from: string; readonly until: string } | null
  /** A store is there now; it is kept. */
  readonly replaces: boolean
}

export interface ChosenBackup {
  readonly recoveryInHalves: boolean
  readonly panelName: string
  readonly madeAt: string
  readonly entries: number
  readonly logins: readonly { readonly login: string; readonly name: string; readonly title: string }[]
}

export interface StoreChecked {
  readonly at: string
  readonly pages: number
  /** Pages of its file that are not what was written. */
  readonly badPages: number
  readonly tables: number
  /** Tables that can't be read whole. */
  readonly damaged: readonly string[]
}

/** The last reading of the open store, and, where something is damaged, the newest backup that was read again and is whole. */
export interface StoreDamage extends StoreChecked {
  readonly lastWhole: KnownBackup | null
}

const Nothing = z.strictObject({})

export const backups = {
  status: task<BackupStatus>()(Nothing, everyone),
  /** A backup now, here and at the second place. */
  make: task<{
    madeAt: string
    entries: number
    second: 'written' | 'none_chosen' | 'not_there' | 'failed'
  }>()(Nothing, everyone),
  /** Asks for a folder outside this store that each backup is copied to from now on. */
  chooseSecond: task<{ name: string }>()(Nothing, drivers),
  /** Reads every page of the open store. */
  check: task<StoreDamage>()(Nothing, everyone),
  /** What the reading after opening, or the last one since, found damaged; null where all was whole, or is not read yet. */
  damage: task<StoreDamage | null>()(Nothing, everyone),
  /** The backups that can be found here, before anybody is in. */
  known: task<readonly KnownBackup[]>()(Nothing, 'anyone'),
  /** One of those by name, or, where it is empty, a file that is asked for. */
  choose: task<ChosenBackup>()(z.strictObject({ name: OptionalLine(120) }), 'anyone'),
  /** Opens the chosen backup beside the store, with a member's passphrase or the recovery key, and reads all of it. */
  examine: task<BackupExamined>()(
    z.strictObject({
      /** Whose passphrase it is; null: the secret is the printed recovery key. */
      login: Line(40).nullable(),
      secret: Passphrase,
    }),
    'anyone',
  ),
  /** Puts what was examined in the place of the present store, which is kept. */
  restore: task<void>()(Nothing, 'anyone', { did: 'Restored from a backup' }),
  /** Puts back the store that the last restore kept; locks. */
  undo: task<void>()(Nothing, drivers, { did: 'Put back the store from before a restore' }),
}
