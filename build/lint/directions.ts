/** Which folder may not import what, and why. The first row that matches an import speaks. */
export interface Direction {
  readonly from: string
  readonly except?: readonly string[]
  /** A folder of the project (with a slash at its end), or a package by its exact name or `name/*`. */
  readonly to: readonly string[]
  /** The parts of `to` that it may import all the same. */
  readonly but?: readonly string[]
  /** `import type` leaves nothing behind at run time, and is let through where this says so. */
  readonly typesAllowed?: boolean
  readonly why: string
}

const nodeOnly = ['node:*', 'electron', 'better-sqlite3', 'kysely', 'kysely/*']

const outside = [
  'electron/main.ts',
  'electron/windows/',
  'electron/tasks/',
  'electron/ipc.ts',
  'electron/cli/',
]

/** Inside the store: kernel ← engine, keys ← facts ← features ← app. */
const storeLayers: readonly Direction[] = [
  {
    from: 'electron/store/kernel/',
    to: ['electron/store/'],
    but: ['electron/store/kernel/'],
    why: 'The kernel names no feature and no engine. What a feature keeps for later is a slot that the feature declares.',
  },
  {
    from: 'electron/store/engine/',
    to: ['electron/store/'],
    but: ['electron/store/engine/', 'electron/store/kernel/', 'electron/store/migrations/'],
    why: 'The engine knows tables and files, and no feature.',
  },
  {
    from: 'electron/store/keys/',
    to: ['electron/store/'],
    but: ['electron/store/keys/', 'electron/store/kernel/'],
    why: 'Keys are opened without any feature.',
  },
  {
    from: 'electron/store/facts/',
    to: ['electron/store/'],
    but: ['electron/store/facts/', 'electron/store/keys/', 'electron/store/kernel/'],
    why: 'Facts are what several features read. What only one reads belongs to that feature.',
  },
]

export const directions: readonly Direction[] = [
  {
    from: 'shared/',
    to: [
      'electron/',
      'renderer/',
      'build/',
      'test/',
      ...nodeOnly,
      'react',
      'react/*',
      'react-dom',
      'react-dom/*',
    ],
    why: 'shared/ is what both sides know, so it imports neither side, nor Electron, Node or React. Put what needs them in electron/ or renderer/.',
  },
  {
    from: 'renderer/',
    to: ['electron/', 'build/', 'test/', ...nodeOnly],
    why: 'The renderer is sandboxed and reaches the store only through renderer/data/api.ts and the operations of shared/contract.ts.',
  },
  {
    from: 'renderer/ui/',
    to: ['renderer/'],
    but: ['renderer/ui/'],
    why: 'The design system knows no feature. Pass what it shows as props, or move the component to the feature.',
  },
  {
    from: 'electron/',
    to: ['renderer/', 'build/', 'test/', 'react', 'react/*', 'react-dom', 'react-dom/*'],
    why: 'Imports go renderer → shared ← electron. Put what both need in shared/.',
  },
  {
    from: 'electron/store/',
    to: ['electron', ...outside],
    why: 'The store runs without Electron too, for the accord command. What needs a window or a dialog is a task.',
  },
  ...storeLayers,
  {
    from: 'electron/store/',
    except: ['electron/store/app/'],
    to: ['electron/store/app/'],
    why: 'The features do not know who puts them together. Say what you need of it as an interface, and let app/ pass it in.',
  },
  {
    from: 'electron/proof/',
    to: [
      'electron/store/',
      'electron/documents/',
      'electron/demonstration/',
      ...outside,
      ...nodeOnly.slice(1),
    ],
    why: 'What proves a record uses neither the store nor the documents, so that either may use it. Take the bytes as an argument.',
  },
  {
    from: 'electron/documents/',
    to: [
      'electron',
      'electron/store/',
      'electron/windows/',
      'electron/tasks/',
      'electron/ipc.ts',
      'better-sqlite3',
      'kysely',
    ],
    typesAllowed: true,
    but: ['electron/store/kernel/failures.ts'],
    why: 'A document is a pure function from data to bytes. Take the data as an argument.',
  },
  {
    from: 'electron/',
    except: ['electron/store/'],
    to: ['kysely', 'kysely/*'],
    why: 'Only electron/store/ knows SQL. Add an operation there and call it.',
  },
  {
    from: 'electron/',
    except: ['electron/store/', 'electron/cli/', 'electron/demonstration/', 'electron/seed/'],
    to: ['electron/store/'],
    // Which stores are there and whose names stand at their doors: nothing is opened for that.
    but: ['electron/store/kernel/failures.ts', 'electron/store/app/store-status.ts'],
    typesAllowed: true,
    why: 'The database and its keys live in the store process. Call an operation; only types may be imported from it.',
  },
]
