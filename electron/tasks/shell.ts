import type { Change } from '../../shared/contract.ts'
import type { Reply } from '../../shared/kernel/reply.ts'
import type { RoomPlace, SharedScreenState } from '../../shared/shared-screen.ts'
import type { Who } from '../../shared/session.ts'
import type { StoreName } from '../../shared/session.ts'
import type { PrintSettings } from '../documents/page/print-settings.ts'
import type { Maker } from '../making/maker.ts'
import type { StoreService } from '../store/app/protocol.ts'

/** A page to be printed: our own HTML, with what Chromium is told about paper, header and footer. */
export interface PrintPage {
  readonly html: string
  readonly settings: PrintSettings
}

/** Printing begins with the first that is there. */
export type ToPrint = PrintPage | Promise<PrintPage>

/** So many are printed, and this is the last of them: the page of that place. What it throws ends the printing. */
export type OnPrinted = (done: number, pdf: Uint8Array, place: number) => void

export type PrintedOnPaper = 'printed' | 'cancelled' | 'failed'

/** What a task may use. The desktop app and the command line each bring their own. */
export interface Shell {
  /** Null while locked. */
  readonly who: Who | null
  readonly openStore: StoreName | null
  readonly version: string
  /** Of the data: the whole path. */
  readonly folder: string
  readonly returnTo: string | null
  /** The store process ended by itself while it was open. */
  readonly stopped: boolean
  /** The store process; started when first asked for. */
  readonly store: () => StoreService
  /** What the door may know of both stores. */
  readonly status: StoreService['status']
  /** Who is in once this store is open; a lock that is asked for before comes after it. */
  readonly comeIn: (store: StoreName, opening: Promise<Who>) => Promise<Who>
  /** Saves what is being typed, ends the store process, closes the windows. */
  readonly lock: () => Promise<void>
  readonly at: (route: string) => void
  readonly changed: (change: Change) => void
  /** Asks for a file to read. Null: cancelled. */
  readonly chooseFile: (kind: 'csv' | 'backup' | 'keys' | 'pdf' | 'measure') => Promise<string | null>
  /** Asks where to save a file, under this name unless another is typed. Null: cancelled. */
  readonly chooseNewFile: (name: string) => Promise<string | null>
  /** Asks for a folder to write to: "a folder for the packs". Null: cancelled. */
  readonly chooseFolder: (
    forWhat?:
      | 'packs'
      | 'packs to check'
      | 'papers'
      | 'invitation'
      | 'minutes'
      | 'notices'
      | 'figures'
      | 'backups'
      | 'keys',
  ) => Promise<string | null>
  /** In the computer's own file manager; a path that the store kept, never one from a window. */
  readonly showFolder: (path: string) => Promise<void>
  /** Makes the documents of a task, which ends it. */
  readonly maker: () => Maker
  /** Tagged PDFs with outline and embedded fonts, in the order of the pages, each told as it is there; stops when asked to. */
  readonly print: (pages: readonly ToPrint[], onPrinted: OnPrinted) => Promise<Uint8Array[]>
  /** Through the computer's own print dialog; `cancelled` where it was put away there. */
  readonly printOnPaper: (page: PrintPage) => Promise<PrintedOnPaper>
  /** What the console's window shows, the same way. */
  readonly printWindow: () => Promise<PrintedOnPaper>
  readonly sharedScreen: {
    readonly open: () => void
    readonly close: () => void
    readonly state: () => SharedScreenState
    readonly dismissNotice: () => void
    /** Covered before this is asked of the store, and until that has answered; what it refuses to hide is closed. */
    readonly hiding: (inStore: () => Promise<Reply<unknown>>) => Promise<Reply<unknown>>
  }
  /** Where the member was in a meeting's room; ids and the name of a field, never what is written in it. */
  readonly keepPlace: (meetingId: string, place: RoomPlace) => void
  readonly place: (meetingId: string) => RoomPlace | null
}
