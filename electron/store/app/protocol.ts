import type { TrailCompared } from '../../../shared/audit.ts'
import type { Reply } from '../../../shared/kernel/reply.ts'
import type { SetUp, StoreKeyState, StoreName, StoreStatus, Who } from '../../../shared/session.ts'
import type { ImportReader } from '../imports/reader.ts'
import type {
  BackupExamined,
  BackupStatus,
  ChosenBackup,
  KnownBackup,
  StoreDamage,
} from '../../../shared/backups.ts'
import type { BackupHeader } from '../backup/backup-file.ts'
import type { BackupSecret } from '../backup/desk.ts'
import type { MadeBackup } from '../backup/make-backup.ts'

/** What the shell may ask of the store, beside queries and commands. Paths come from dialogs or arguments, never from a window. */
export interface StoreService extends BackupService, ImportReader {
  status(): Promise<{ panel: StoreStatus; demonstration: StoreStatus }>
  setUp(input: SetUp): Promise<{ recoveryKey: string; who: Who }>
  confirmRecovery(recoveryKey: string): Promise<void>
  renewRecoveryKey(): Promise<string>
  exploreDemonstration(login: string): Promise<{ passphrase: string; who: Who }>
  unlock(store: StoreName, login: string, passphrase: string, acceptOlder?: boolean): Promise<Who>
  /** Whose passphrase it is, where nobody said: for the command line. */
  loginOf(store: StoreName, passphrase: string): Promise<string>
  unlockWithRecovery(
    store: StoreName,
    recoveryKey: string,
    login: string,
    newPassphrase: string,
    acceptOlder?: boolean,
  ): Promise<Who>
  changePassphrase(passphrase: string, newPassphrase: string, mayBeKnown?: boolean): Promise<void>
  storeKey(): Promise<StoreKeyState>
  rekey(): Promise<StoreKeyState>
  /** One query or command, as the member who unlocked. */
  call(name: string, input: unknown): Promise<Reply<unknown>>
  /** The whole trail, and these heads against it. */
  compareTrail(checkpoints: readonly string[]): Promise<TrailCompared>
  close(): Promise<void>
}

/** Backups of the panel's own store, and putting one back. */
export interface BackupService {
  backupStatus(): Promise<BackupStatus>
  makeBackup(): Promise<Pick<MadeBackup, 'header' | 'second'>>
  /** One more, in a new file of the caller's choice. */
  saveBackup(to: string): Promise<BackupHeader>
  chooseSecondPlace(place: string): Promise<{ name: string }>
  checkStore(): Promise<StoreDamage>
  storeDamage(): Promise<StoreDamage | null>
  knownBackups(): Promise<readonly KnownBackup[]>
  chooseBackup(by: { readonly name: string } | { readonly path: string }): Promise<ChosenBackup>
  backupLoginOf(passphrase: string): Promise<string>
  examineBackup(secret: BackupSecret): Promise<BackupExamined>
  restoreBackup(): Promise<void>
  undoRestore(): Promise<void>
}

export type ServiceMethod = keyof StoreService

/** Shell → store. */
export type ToStore =
  | { readonly id: number; readonly method: ServiceMethod; readonly args: readonly unknown[] }
  | { readonly answerTo: number; readonly ok: boolean; readonly value: string }

/** Store → shell: an answer, a question to the OS keychain, or how far a long operation has come. */
export type FromStore =
  | { readonly id: number; readonly reply: Reply<unknown> }
  | { readonly ask: number; readonly keychain: 'seal' | 'open'; readonly value: string }
  | {
      readonly progress: {
        readonly task:
          | 'imports.preview'
          | 'imports.apply'
          | 'session.unlock'
          | 'session.exploreDemonstration'
          | 'backups.check'
          | 'audit.check'
        readonly done: number
        readonly total: number
        readonly unit: string
      }
    }
  | { readonly ready: true }
