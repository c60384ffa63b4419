import { z } from 'zod'
import { Id } from './kernel/ids.ts'
import { command, everyone, forShell } from './kernel/op.ts'

/** SHA-256, hex. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** What a task is about to put on disk or paper. */
export const Leaving = z.strictObject({
  /** The operation, e.g. `papers.write`: whoever may run it may say this. */
  task: z.string().regex(/^[a-zA-Z]{1,30}\.[a-zA-Z]{1,30}$/),
  /** Id of the meeting or record that it is about. */
  aboutId: Id.nullable(),
  files: z.int().min(0),
  /** Of all that is in them. */
  sha256: Sha256,
  /** Path of the hidden folder that they are made in. */
  madeIn: z.string().max(8192).nullable(),
})
export type Leaving = z.output<typeof Leaving>

/** How a departure ended, and what it was. */
export interface Left {
  readonly outcome: 'left' | 'stayed'
  readonly task: string
  readonly aboutId: string | null
}

/** The two ends of whatever a task writes: told to the store before any of it is there, and after. */
export const departures = {
  begin: command<string>()(Leaving, forShell(everyone), {
    about: 'aboutId',
    did: 'Began to write or print',
  }),
  /** Where it left, the entry of the trail is the task's own. */
  end: command<Left>()(
    z.strictObject({ departureId: Id, outcome: z.enum(['left', 'stayed']) }),
    forShell(everyone),
    {
      about: ({ aboutId }) => aboutId,
      did: 'Said how writing or printing ended',
      entry: ({ outcome, task }) => (outcome === 'left' ? task : 'departures.abandon'),
    },
  ),
}
