import { z } from 'zod'
import { command, everyone, ofNoCase, query } from './kernel/op.ts'

/** How Accord works for one member, whichever computer it is on. */
export interface Preferences {
  /** A letter or a digit alone may be a command (WCAG 2.1.4 Character Key Shortcuts, W3C, 5 October 2023). */
  readonly singleKeys: boolean
}

export const preferences = {
  /** The caller's own. */
  get: query<Preferences>()(z.strictObject({}), everyone, ofNoCase),
  set: command<Preferences>()(z.strictObject({ singleKeys: z.boolean() }), everyone, {
    about: 'self',
    did: 'Chose how Accord works for them',
  }),
}
