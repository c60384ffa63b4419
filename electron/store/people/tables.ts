import type { Side } from '../../../shared/kernel/text.ts'
import type { PersonColumns } from '../facts/to-person.ts'
import type { Fixed, Versioned } from '../kernel/columns.ts'

export interface PersonTable extends Versioned, PersonColumns {
  /** Names folded for comparing: case, accents and apostrophes gone. */
  foldedName: string
  /** Former names, folded, for finding. */
  foldedFormer: string
  /** The person this row was joined to; such a row is no longer shown. */
  joinedTo: string | null
  /** What this record itself said before others were joined to it, and what was written since; null where none is. */
  ownFacts: string | null
}

/** Why something that was known of a person was put right, and what it said before; goes with its fact where two are parted. */
export interface PersonCorrectionTable {
  id: string
  personId: string
  at: string
  memberId: string
  /** Told by somebody, or taken from the corrected export of an agency. */
  source: 'by_hand' | Side
  reason: string
  /** JSON: a list of `{field, before, after}`. */
  changes: string
}

/** Who they were here before a name or birth date was corrected: what an export that still says so is matched by. */
export interface FormerIdentityTable {
  id: string
  personId: string
  familyName: string
  givenName: string
  dateOfBirth: string
  foldedName: string
}

export interface PossibleMatchTable {
  id: Fixed<string>
  firstPersonId: string
  secondPersonId: string
  why: string
  state: 'open' | 'same' | 'different'
}

declare module '../kernel/schema.ts' {
  interface Tables {
    person: PersonTable
    personCorrection: PersonCorrectionTable
    formerIdentity: FormerIdentityTable
    possibleMatch: PossibleMatchTable
  }
}
