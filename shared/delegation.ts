import { z } from 'zod'
import { shortDate } from './kernel/dates.ts'
import { IsoDate } from './kernel/iso-date.ts'
import { Id } from './kernel/ids.ts'
import { command, drivers, everyone, ofNoCase, query } from './kernel/op.ts'
import { Delegation } from './scheme-of-delegation.ts'
import { Version } from './kernel/text.ts'

/** A member whose job title a row names, with the limit that counts when they sign. */
export interface Holder {
  readonly memberId: string
  readonly name: string
  readonly annualLimitPence: number
}

/** One row of an agency's scheme of delegation: from whom a limit comes, from when, and until when. */
export interface SchemeRow extends Delegation {
  readonly id: string
  /** "Scheme of delegation, Apr 2026" */
  readonly schemeName: string
  /** Those who hold the role now; empty unless the row is in force. */
  readonly holders: readonly Holder[]
  readonly version: number
}

/** What a source is called: by the month from which it holds. */
export const schemeName = (fromOn: string): string =>
  `Scheme of delegation, ${shortDate(fromOn).replace(/^\d+ /, '')}`

/**
 * Each agency's scheme of delegation. Whoever holds a role named here may sign with somebody of the other agency,
 * without the panel, up to their own limit (DOMAIN §4.2; Care and support statutory guidance 10.85: delegate sign-off).
 * Rows are added and ended, never changed: what held on a past day stays what held.
 */
export const delegation = {
  /** Both agencies, the latest first. */
  list: query<readonly SchemeRow[]>()(z.strictObject({}), everyone, ofNoCase),
  /** Refused where the same role has a limit in the same days already. */
  add: command<readonly SchemeRow[]>()(
    z.strictObject({ ...Delegation.shape, toOn: IsoDate.nullable().default(null) }),
    drivers,
    {
      about: (rows, { side, role, fromOn }) =>
        rows.find((row) => row.side === side && row.role === role && row.fromOn === fromOn)?.id ?? null,
      did: 'Added to a scheme of delegation',
    },
  ),
  /** `toOn` is the last day; not before today, and not for a row that has ended. */
  end: command<readonly SchemeRow[]>()(
    z.strictObject({ delegationId: Id, version: Version, toOn: IsoDate }),
    drivers,
    { about: 'delegationId', did: 'Ended a part of a scheme of delegation' },
  ),
}
