import { z } from 'zod'
import { command, everyone, query, workers } from './kernel/op.ts'
import type { Role } from './kernel/op.ts'
import { Id } from './kernel/ids.ts'
import { Version } from './kernel/text.ts'
import type { Side } from './kernel/text.ts'

/** What a member may do for an agency: as what, for whom, and up to how much a year. */
export interface Granted {
  readonly role: Role
  readonly side: Side | null
  readonly annualLimitPence: number | null
}

/** Set by one member; it counts for nothing until a second one has confirmed it. */
export interface WaitingAuthority extends Granted {
  readonly grantId: string
  readonly version: number
  readonly memberId: string
  readonly memberName: string
  /** What they are until then. */
  readonly now: Granted
  readonly proposedBy: string
  readonly proposedAt: string
  /** Who may confirm it: of that agency, and of the other only where it has nobody else. Empty: nobody is there yet. */
  readonly confirmers: readonly { readonly memberId: string; readonly name: string }[]
  readonly byOtherAgency: boolean
}

/**
 * Who stands behind what counts: a second member of that agency, one of the other where it had nobody else, the set-up
 * of the panel, or nobody: it was set before authority was confirmed.
 */
export type AuthorityBasis = 'agency' | 'otherAgency' | 'setUp' | 'before'

export interface GivenAuthority {
  readonly memberId: string
  readonly basis: AuthorityBasis
  /** Empty where nobody confirmed it. */
  readonly confirmedBy: string
  readonly at: string
}

/** A signing key that came with a recovery: it signs nothing until somebody of the other agency has confirmed it. */
export interface RenewedKey {
  readonly memberId: string
  readonly memberName: string
  readonly side: Side | null
  readonly keySha256: string
  /** Of its sum: the same on both screens. */
  readonly words: readonly string[]
  readonly since: string
  readonly confirmers: readonly { readonly memberId: string; readonly name: string }[]
}

export interface Authorities {
  readonly waiting: readonly WaitingAuthority[]
  /** The last that was given to each. */
  readonly given: readonly GivenAuthority[]
  /** That wait to be confirmed. */
  readonly keys: readonly RenewedKey[]
}

const answer = z.strictObject({ memberId: Id, grantId: Id, version: Version })

export const authority = {
  list: query<Authorities>()(z.strictObject({}), everyone),
  /** By a second member of that agency, who neither set it nor is given it. */
  confirm: command<Authorities>()(answer, workers, {
    about: 'memberId',
    did: 'Confirmed what a member may do for their agency',
  }),
  refuse: command<Authorities>()(answer, workers, {
    about: 'memberId',
    did: 'Refused what a member was to do for their agency',
  }),
  /** By somebody of the other agency, once the four words are the same on both screens. */
  confirmKey: command<Authorities>()(
    z.strictObject({ memberId: Id, keySha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    workers,
    { about: 'memberId', did: 'Confirmed a signing key that was renewed by recovery' },
  ),
}
