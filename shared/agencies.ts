import { z } from 'zod'
import { Short } from './acronyms.ts'
import { IsoDate } from './kernel/iso-date.ts'
import { Id } from './kernel/ids.ts'
import { command, everyone, ofNoCase, query } from './kernel/op.ts'
import { Line, Side, Version } from './kernel/text.ts'

/**
 * Organisation Data Service code, in capitals. May be empty: nobody waits for a code, and where it is missing that is
 * said until it is given.
 */
export const OdsCode = z
  .string()
  .trim()
  .toUpperCase()
  .refine(
    (code) => code === '' || /^[A-Z0-9]{3,10}$/.test(code),
    'an ODS code has 3 to 10 letters and digits',
  )

/** What an agency is called from a day on. A record says what its agency was called on the day of its meeting. */
export interface Naming {
  readonly id: string
  readonly side: Side
  /** ISO date; null: from the beginning. Only the first of an agency has none, and it always has one such. */
  readonly fromOn: string | null
  readonly name: string
  /** Empty where nobody has given it yet. */
  readonly odsCode: string
  readonly abbreviation: string
  /** Why it was said or last corrected; empty for what was given when the panel was set up. */
  readonly reason: string
  readonly version: number
}

/** What a naming said before it was corrected or taken back, as history has it. */
export interface EarlierNaming extends Omit<Naming, 'id' | 'version' | 'reason'> {
  readonly namingId: string
  /** When it stopped saying so, and by whom; UTC instant. */
  readonly endedAt: string
  readonly endedBy: string
  readonly endedBecause: string
  /** It was taken back, not corrected. */
  readonly takenBack: boolean
}

export interface AgencyNames {
  /** Health first; of each agency the latest first. */
  readonly namings: readonly Naming[]
  /** The latest first. */
  readonly earlier: readonly EarlierNaming[]
}

const called = {
  name: Line(200),
  odsCode: OdsCode,
  /** As it stands in texts; what a record explains once. */
  abbreviation: z.union([z.literal(''), Short]),
  reason: Line(500),
}

export const agencies = {
  names: query<AgencyNames>()(z.strictObject({}), everyone, ofNoCase),
  /**
   * It was wrong: says it as it should have been. Whatever else said the same wrong thing of this agency says it right
   * as well. `fromOn` is the day from which it holds; the first has none.
   */
  correct: command<Naming>()(
    z.strictObject({ namingId: Id, version: Version, fromOn: IsoDate.nullable(), ...called }),
    ['coordinator'],
    { about: 'namingId', did: 'Corrected what an agency is called' },
  ),
  /** It was right and changes: a merger, a new name. Records of meetings before that day keep the old one. */
  change: command<Naming>()(z.strictObject({ side: Side, fromOn: IsoDate, ...called }), ['coordinator'], {
    about: ({ id }) => id,
    did: 'Said what an agency is called from a day on',
  }),
  /** A change that did not come: what held before goes on. The first can only be corrected. */
  takeBack: command<Naming>()(
    z.strictObject({ namingId: Id, version: Version, reason: Line(500) }),
    ['coordinator'],
    { about: 'namingId', did: 'Took back a new name of an agency' },
  ),
}

export type Called = Pick<Naming, 'name' | 'odsCode' | 'abbreviation'>
export const calledFields = ['name', 'odsCode', 'abbreviation'] as const satisfies readonly (keyof Called)[]

/** What holds on a day: the latest that has begun by then. Any order. */
export const namingOn = <N extends Pick<Naming, 'fromOn'>>(
  namings: readonly N[],
  day: string,
): N | undefined =>
  namings.reduce<N | undefined>(
    (latest, one) =>
      (one.fromOn ?? '') <= day && (latest === undefined || (one.fromOn ?? '') > (latest.fromOn ?? ''))
        ? one
        : latest,
    undefined,
  )
