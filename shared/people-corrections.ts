import { z } from 'zod'
import { Id } from './kernel/ids.ts'
import { command, everyone, query, workers } from './kernel/op.ts'
import type { Person } from './people.ts'
import { CorrectedFields } from './people-fields.ts'
import { Line, OptionalLine, Version } from './kernel/text.ts'

/** What can be put right about a person; a field that is not given stays as it is. */
export const PersonChanges = CorrectedFields.extend({
  /** Checked by Modulus 11; empty where none is known. */
  nhsNumber: OptionalLine(20),
  healthId: OptionalLine(60),
  councilId: OptionalLine(60),
}).partial()
export type PersonChanges = z.output<typeof PersonChanges>
export type CorrectedField = keyof PersonChanges
export const correctedFields = Object.keys(PersonChanges.shape) as readonly CorrectedField[]

/** Told by somebody, or taken from the corrected export of an agency. */
export const CorrectionSource = z.enum(['by_hand', 'health', 'socialCare'])
export type CorrectionSource = z.output<typeof CorrectionSource>

/** One time that something was put right about a person, by whom and why. */
export interface PersonCorrection {
  readonly id: string
  readonly at: string
  readonly memberName: string
  readonly reason: string
  readonly source: CorrectionSource
  /** Of the record that it was made in, where that was joined to the person since. */
  readonly joinedName: string | null
  /** Empty text: nothing was known before, or is now. */
  readonly changes: readonly {
    readonly field: CorrectedField
    readonly before: string
    readonly after: string
  }[]
}

/** What a frozen record says of a person that can be told apart from what is known now. */
export const frozenFields = ['familyName', 'givenName', 'dateOfBirth', 'nhsNumber'] as const
export type FrozenField = (typeof frozenFields)[number]

/** A record, in its latest version, that says otherwise of the person than what is known now. */
export interface ContradictedRecord {
  readonly recordId: string
  readonly recordVersion: number
  readonly caseId: string
  readonly caseReference: string
  readonly heldOn: string
  /** Empty text: no number. */
  readonly fields: readonly {
    readonly field: FrozenField
    readonly recordSays: string
    readonly now: string
  }[]
}

/**
 * Puts right who somebody is. What was known before stays in history and is still found; frozen records keep what they
 * say (`contradicted`). `invalid{changes}` where nothing would change; by field, why it cannot be so.
 */
export const correct = command<Person>()(
  z.strictObject({
    personId: Id,
    version: Version,
    changes: PersonChanges.refine((changes) => Object.keys(changes).length > 0, 'nothing would change'),
    reason: Line(500),
    source: CorrectionSource,
  }),
  workers,
  { about: 'personId', did: 'Corrected who a person is' },
)

/** The newest first. */
export const corrections = query<readonly PersonCorrection[]>()(z.strictObject({ personId: Id }), everyone)

/** Records that a correction of the record could bring to what is known now; the latest meeting first. */
export const contradicted = query<readonly ContradictedRecord[]>()(z.strictObject({ personId: Id }), everyone)
