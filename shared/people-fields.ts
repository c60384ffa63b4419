import { z } from 'zod'
import { IsoDate } from './kernel/iso-date.ts'
import { NamePart } from './kernel/person-name.ts'
import { Pronoun } from './kernel/pronoun.ts'
import { OptionalLine, Side, Text } from './kernel/text.ts'
import { NhsNumberStatus } from './number-status.ts'

/** What is known of a person: everything else that says the same follows from this. */
export const PersonFields = z.strictObject({
  /** Either part of the name may be empty, never both: one name is enough. */
  familyName: NamePart,
  givenName: NamePart,
  /** Names they had here before they were corrected, the latest first. */
  formerNames: z.array(z.string()).readonly(),
  dateOfBirth: IsoDate,
  gender: OptionalLine(60),
  /** How they are spoken of on screen: "her", "his" or "their" words. */
  pronoun: Pronoun,
  /** House and street; empty where not known. */
  addressLine1: OptionalLine(120),
  addressLine2: OptionalLine(120),
  town: OptionalLine(80),
  postcode: OptionalLine(10),
  /** Ten digits without spaces; null where not known. */
  nhsNumber: z.string().nullable(),
  nhsNumberStatus: NhsNumberStatus.nullable(),
  /** Identifier in the health record system; null where not referred by health. */
  healthId: OptionalLine(60).nullable(),
  councilId: OptionalLine(60).nullable(),
  communicationNeeds: Text(2000),
  /** Their objection to sharing, in words; empty: none recorded. */
  sharingObjection: Text(2000),
  /** Agencies they ask not to be told. */
  notToBeTold: z.array(Side).max(2).readonly(),
})
export type PersonFields = Readonly<z.output<typeof PersonFields>>

/** Somebody of whom nothing is known but a name and a birth date; "they" until somebody says otherwise. */
export const nothingKnown: Omit<PersonFields, 'familyName' | 'givenName' | 'dateOfBirth'> = {
  formerNames: [],
  gender: '',
  pronoun: 'they',
  addressLine1: '',
  addressLine2: '',
  town: '',
  postcode: '',
  nhsNumber: null,
  nhsNumberStatus: null,
  healthId: null,
  councilId: null,
  communicationNeeds: '',
  sharingObjection: '',
  notToBeTold: [],
}

/** Which operation changes a field: `correct` puts it right with a reason, `update` writes it as it is. */
const changedBy = {
  familyName: 'correct',
  givenName: 'correct',
  dateOfBirth: 'correct',
  gender: 'correct',
  pronoun: 'correct',
  nhsNumber: 'correct',
  nhsNumberStatus: 'correct',
  healthId: 'correct',
  councilId: 'correct',
  addressLine1: 'correct',
  addressLine2: 'correct',
  town: 'correct',
  postcode: 'correct',
  communicationNeeds: 'update',
  sharingObjection: 'update',
  notToBeTold: 'update',
  formerNames: 'neither: it follows from corrections',
} as const satisfies Record<keyof PersonFields, 'correct' | 'update' | `neither: ${string}`>

type ChangedBy<How> = {
  [K in keyof typeof changedBy]: (typeof changedBy)[K] extends How ? K : never
}[keyof typeof changedBy]

const fieldsBy = <How extends 'correct' | 'update'>(how: How): Record<ChangedBy<How>, true> =>
  Object.fromEntries(
    Object.entries(changedBy).flatMap(([name, by]) => (by === how ? [[name, true]] : [])),
  ) as Record<ChangedBy<How>, true>

export const CorrectedFields = PersonFields.pick(fieldsBy('correct'))
export const UpdatedFields = PersonFields.pick(fieldsBy('update'))
export type UpdatedFields = Readonly<z.output<typeof UpdatedFields>>
