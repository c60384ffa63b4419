/** What has one place in the project, and what to use everywhere else. */
export interface OnePlace {
  readonly name: string
  readonly places: readonly string[]
  readonly why: string
}

/** Names exported by Electron. */
export const electronNames: readonly OnePlace[] = [
  {
    name: 'ipcMain',
    places: ['electron/ipc.ts'],
    why: 'electron/ipc.ts checks the sender, the schema and the role of every message. Add an operation to shared/contract.ts.',
  },
  {
    name: 'ipcRenderer',
    places: ['electron/preload.ts'],
    why: 'The preload script exposes call() and onChanged() and nothing else. Use renderer/data/api.ts.',
  },
]

/** Constructors. */
export const constructors: readonly OnePlace[] = [
  'BrowserWindow',
  'BrowserView',
  'WebContentsView',
  'BaseWindow',
].map((name) => ({
  name,
  places: ['electron/windows/window.ts'],
  why: 'Every window has the same hardened settings and navigation policy. Use the factory in electron/windows/window.ts.',
}))

/** Packages, as values: their types may be imported by their neighbours. */
export const packages: readonly OnePlace[] = [
  {
    name: 'better-sqlite3',
    places: ['electron/store/engine/open.ts'],
    why: 'electron/store/engine/open.ts sets the key and the pragmas that the data depends on. Use the handle that it returns.',
  },
]
