import { z } from 'zod'
import { command, drivers, everyone, ofNoCase, query } from './kernel/op.ts'
import { Id } from './kernel/ids.ts'
import { Line, Side, Version } from './kernel/text.ts'
import type { Term } from './acronym-text.ts'

/** A short form that one agency uses and the other may not know; the panel's own list. */
export interface Acronym extends Term {
  readonly id: string
  /** Whose jargon it is; null: both use it, and the person may not know it. */
  readonly side: Side | null
  readonly version: number
}

/** At most this many, so that every text can be searched for all of them. */
export const mostAcronyms = 300

/** Read letter by letter, so that "CAN" and "can" differ: one capital or digit at least, no spaces. */
export const Short = Line(20).refine(
  (short) => /^[\p{L}\p{N}][\p{L}\p{N}&/.-]*[\p{L}\p{N}]$/u.test(short) && /[\p{Lu}\p{N}]/u.test(short),
  'not as it stands in a text',
)

const fields = { short: Short, expansion: Line(200), side: Side.nullable() }

export const acronyms = {
  list: query<readonly Acronym[]>()(z.strictObject({}), everyone, ofNoCase),
  add: command<readonly Acronym[]>()(z.strictObject(fields), drivers, {
    about: (list, { short, side }) =>
      list.find((one) => one.short === short && one.side === side)?.id ?? null,
    did: 'Added to the list of acronyms',
  }),
  update: command<readonly Acronym[]>()(
    z.strictObject({ acronymId: Id, version: Version, ...fields }),
    drivers,
    { about: 'acronymId', did: 'Changed the list of acronyms' },
  ),
  remove: command<readonly Acronym[]>()(z.strictObject({ acronymId: Id, version: Version }), drivers, {
    about: 'acronymId',
    did: 'Took an entry off the list of acronyms',
  }),
}
