import type { Fixed } from '../kernel/columns.ts'

/** Of a meeting while it runs; one without a row has nobody recording and nothing queued. */
export interface RoomStateTable {
  id: Fixed<string>
  version: number
  meetingId: Fixed<string>
  recorderId: string | null
  /** JSON text: the ids of items, in the order in which they will be shown. */
  queue: string
  /** Steps from the usual size of the shared screen's type. */
  zoom: number
  /** From 0: which page of what is too long for the shared screen. */
  page: number
  /** Of the computer on whose shared screen it is; null: on whichever asks. */
  deviceId: string | null
}

declare module '../kernel/schema.ts' {
  interface Tables {
    roomState: RoomStateTable
  }
}
