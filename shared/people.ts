import { z } from 'zod'
import { command, everyone, query, workers } from './kernel/op.ts'
import { Id } from './kernel/ids.ts'
import { paged } from './kernel/page.ts'
import type { PageEnds } from './kernel/page.ts'
import { NhsNumberStatus } from './number-status.ts'
import { Pronoun } from './kernel/pronoun.ts'
import { correct, corrections, contradicted } from './people-corrections.ts'
import { PersonFields, UpdatedFields } from './people-fields.ts'
import { OptionalLine, Version } from './kernel/text.ts'
import type { Referral } from './referrals.ts'
import type { CaseSummary } from './cases.ts'

export { NhsNumberStatus, PersonFields, Pronoun }

export interface Person extends PersonFields {
  readonly id: string
  readonly version: number
}

/** Two people who may be one: same NHS number but something differs, or no number and the rest alike. */
export interface PossibleMatch {
  readonly id: string
  readonly why: string
  readonly first: Person
  readonly second: Person
  readonly firstReferrals: readonly Referral[]
  readonly secondReferrals: readonly Referral[]
}

export interface PersonPage {
  readonly person: Person
  readonly referrals: readonly Referral[]
  readonly cases: readonly CaseSummary[]
  readonly possibleMatches: number
}

export const people = {
  get: query<PersonPage>()(z.strictObject({ personId: Id }), everyone),
  list: query<{ people: readonly Person[]; total: number } & PageEnds>()(
    z.strictObject({ text: OptionalLine(100), ...paged(200, 100) }),
    everyone,
  ),
  /** What is known of how to reach them and what they object to. Who they are changes with a reason only (`correct`). */
  update: command<Person>()(
    z.strictObject({ personId: Id, version: Version, changes: UpdatedFields.partial() }),
    workers,
    { about: 'personId', did: 'Changed a person’s details' },
  ),
  correct,
  corrections,
  contradicted,
  /** Pairs that wait for somebody to look, the earliest first; `today.counts` says how many there are. */
  possibleMatches: query<readonly PossibleMatch[]>()(
    z.strictObject({ limit: z.int().min(1).max(30).default(30) }),
    everyone,
  ),
  /** Joins the second person's referrals to the first, or records that they are two people. */
  decideMatch: command<void>()(z.strictObject({ matchId: Id, same: z.boolean() }), workers, {
    about: 'matchId',
    did: 'Decided whether two people are the same',
  }),
}
