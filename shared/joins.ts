import { z } from 'zod'
import { Id } from './kernel/ids.ts'
import { command, everyone, query, workers } from './kernel/op.ts'
import { keysTold, leftOut } from './kernel/told.ts'
import type { KeysTold, Told } from './kernel/told.ts'
import type { PersonFields } from './people-fields.ts'
import type { Person } from './people.ts'
import type { Referral } from './referrals.ts'
import { Line, Version } from './kernel/text.ts'

/**
 * How two people came to be one: a row of an export was recognised, or somebody said so while bringing it in; somebody
 * typed in by hand was recognised; a possible match was decided; or two records were joined from a person's page.
 */
export type JoinHow = 'import' | 'importDecided' | 'typed' | 'match' | 'hand'

/** What a record said of the person before it was joined. Dates are ISO. */
export type JoinedFacts = Pick<Person, KeysTold<typeof joined>>

const joined = {
  familyName: 'shown',
  givenName: 'shown',
  dateOfBirth: 'shown',
  gender: 'shown',
  postcode: 'shown',
  nhsNumber: 'shown',
  healthId: 'shown',
  councilId: 'shown',
  formerNames: leftOut('the corrections beside it say so'),
  pronoun: leftOut('tells nobody apart'),
  addressLine1: leftOut('the postcode tells two people apart'),
  addressLine2: leftOut('the postcode tells two people apart'),
  town: leftOut('the postcode tells two people apart'),
  nhsNumberStatus: leftOut('says something of the number, not of the person'),
  communicationNeeds: leftOut('tells nobody apart'),
  sharingObjection: leftOut('its words are for whoever may know'),
  notToBeTold: leftOut('tells nobody apart'),
} as const satisfies Told<PersonFields, 'shown'>
export const joinedFacts: readonly (keyof JoinedFacts)[] = keysTold(joined)

export type BriefReferral = Pick<Referral, 'id' | 'side' | 'referredOn' | 'sourceId' | 'reason'>

/** A record that was frozen while two people were joined. It stays as it is: only a correction of the record changes it. */
export interface FrozenMeanwhile {
  readonly recordId: string
  readonly recordVersion: number
  readonly caseId: string
  readonly reference: string
  readonly frozenAt: string
}

export interface Join {
  readonly id: string
  readonly version: number
  readonly how: JoinHow
  readonly at: string
  /** Who joined them, or brought in the file. */
  readonly by: string
  readonly reason: string
  readonly intoId: string
  readonly otherId: string
  readonly other: JoinedFacts
  /** What came with the other record, wherever it is now. */
  readonly referrals: readonly BriefReferral[]
  /** Null: they are one still. */
  readonly undone: {
    readonly at: string
    readonly by: string
    readonly reason: string
    readonly intoName: string
    readonly otherName: string
    readonly cases: readonly string[]
    readonly frozen: readonly FrozenMeanwhile[]
  } | null
}

/** Facts that somebody may have changed while two people were joined. */
export type AskedFact = Exclude<keyof PersonFields, 'formerNames'>

/** Something that came while they were one: only a person can say whose it is. `first` is who stays. */
export type UndoQuestion = { readonly key: string } & (
  | { readonly kind: 'referral'; readonly referral: BriefReferral }
  | { readonly kind: 'record'; readonly facts: JoinedFacts; readonly referrals: readonly BriefReferral[] }
  | { readonly kind: 'case'; readonly reference: string; readonly ask: string }
  | { readonly kind: 'fact'; readonly fact: AskedFact; readonly now: string }
)

export interface BeforeUndo {
  readonly join: Join
  /** As they will be, but for what is asked. */
  readonly first: JoinedFacts
  readonly second: JoinedFacts
  /** What goes back without being asked about. */
  readonly goesBack: { readonly referrals: readonly BriefReferral[]; readonly cases: readonly string[] }
  readonly questions: readonly UndoQuestion[]
  readonly frozen: readonly FrozenMeanwhile[]
}

export const joins = {
  /** Everything that was joined to this person, or that they were joined to, the latest first; also what was undone. */
  ofPerson: query<readonly Join[]>()(z.strictObject({ personId: Id }), everyone),
  /** Joins the second to the first; `notAllowed{joinedAlready}` where one of them is part of somebody else already. */
  make: command<void>()(z.strictObject({ personId: Id, otherId: Id, reason: Line(2000) }), workers, {
    about: 'personId',
    did: 'Joined two records of one person',
  }),
  beforeUndo: query<BeforeUndo>()(z.strictObject({ joinId: Id }), everyone),
  /**
   * Makes two of one again: what came with the second goes back to it. Every question of `beforeUndo` must have its
   * answer, or it is `invalid{answers}`; both: what was written about them stays with each.
   */
  undo: command<{ readonly firstId: string; readonly secondId: string }>()(
    z.strictObject({
      joinId: Id,
      version: Version,
      reason: Line(2000),
      answers: z
        .array(
          z.strictObject({
            key: z.string().regex(/^[a-z]+:[A-Za-z0-9-]{1,50}$/),
            whose: z.enum(['first', 'second', 'both']),
          }),
        )
        .max(10_000),
    }),
    workers,
    { about: 'joinId', did: 'Made two of one person again' },
  ),
}
