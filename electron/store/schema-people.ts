/** Why something that was known of a person was put right, and what it said before; never changed. */
export interface PersonCorrectionTable {
  id: string
  personId: string
  at: string
  memberId: string
  /** Typed on the person's page, or taken from an agency's export. */
  source: 'hand' | 'file'
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
