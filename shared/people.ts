import { z } from 'zod'
import { command, everyone, query, workers } from './kernel/op.ts'
import { Id } from './kernel/ids.ts'
import { NhsNumberStatus } from './number-status.ts'
import { Pronoun } from './kernel/pronoun.ts'
import { PersonChanges, correct, corrections, contradicted } from './people-corrections.ts'
import { OptionalLine, Side, Text, Version } from './kernel/text.ts'
import type { Referral } from './referrals.ts'
import type { CaseSummary } from './cases.ts'

export { NhsNumberStatus, Pronoun }

export interface Person {
  readonly id: string
  /** Either part of the name may be empty, never both: one name is enough. */
  readonly familyName: string
  readonly givenName: string
  /** Names they had here before they were corrected, the latest first. */
  readonly formerNames: readonly string[]
  /** ISO date. */
  readonly dateOfBirth: string
  readonly gender: string
  /** How they are spoken of on screen: "her", "his" or "their" words. */
  readonly pronoun: Pronoun
  /** House and street; empty where not known. */
  readonly addressLine1: string
  readonly addressLine2: string
  readonly town: string
  readonly postcode: string
  /** Ten digits without spaces; null where not known. */
  readonly nhsNumber: string | null
  readonly nhsNumberStatus: NhsNumberStatus | null
  /** Identifier in the health record system; null where not referred by health. */
  readonly healthId: string | null
  readonly councilId: string | null
  readonly communicationNeeds: string
  /** Their objection to sharing, in words; empty: none recorded. */
  readonly sharingObjection: string
  /** Agencies they ask not to be told. */
  readonly notToBeTold: readonly Side[]
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

const sentAsKnown = {
  pronoun: true,
  nhsNumber: true,
  nhsNumberStatus: true,
  healthId: true,
  councilId: true,
  postcode: true,
} as const

export const people = {
  get: query<PersonPage>()(z.strictObject({ personId: Id }), everyone),
  list: query<{ people: readonly Person[]; total: number }>()(
    z.strictObject({
      text: OptionalLine(100),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(200).default(100),
    }),
    everyone,
  ),
  /**
   * What is known of how to reach them and what they object to. Who they are changes with a reason only (`correct`): a
   * caller may send it as it is, and is refused `invalid` where it would change.
   */
  update: command<Person>()(
    z.strictObject({
      personId: Id,
      version: Version,
      communicationNeeds: Text(2000),
      sharingObjection: Text(2000),
      notToBeTold: z.array(Side).max(2),
      ...PersonChanges.pick(sentAsKnown).shape,
    }),
    workers,
    { about: 'personId', did: 'Changed a person’s details' },
  ),
  correct,
  corrections,
  contradicted,
  possibleMatches: query<readonly PossibleMatch[]>()(z.strictObject({}), everyone),
  /** Joins the second person's referrals to the first, or records that they are two people. */
  decideMatch: command<void>()(z.strictObject({ matchId: Id, same: z.boolean() }), workers, {
    about: 'matchId',
    did: 'Decided whether two people are the same',
  }),
}
