import type { Side } from '../kernel/text.ts'
import type { Field, ValueOf } from './field.ts'
import { fieldsOfPerson } from './fields-of-person.ts'
import { fieldsOfReferral } from './fields-of-referral.ts'

const table = { ...fieldsOfPerson, ...fieldsOfReferral } as const
type Table = typeof table

export type TargetField = keyof Table

/** One accepted row of an agency's export: one request about one person. Dates are ISO, amounts integer pence. */
export type ReferralRow = { readonly side: Side } & {
  readonly [Name in TargetField]: ValueOf<Table[Name]>
}

/**
 * What a column of an export can hold, in the order in which people are shown it. Whatever is decided about a field
 * stands in its entry: how it is read, compared, kept, found by its heading and called on a screen.
 */
export const fields: { readonly [Name in TargetField]: Field<ReferralRow[Name]> } = table
export const targetFields = Object.keys(table) as readonly TargetField[]

type Decided = 'about' | 'kind' | 'needed' | 'compared'
type Where<Key extends Decided, Is> = {
  [Name in TargetField]: Table[Name][Key] extends Is ? Name : never
}[TargetField]

/** Those whose entries say one of these. */
export const fieldsWhere = <Key extends Decided, const Is extends Field<unknown>[Key]>(
  key: Key,
  ...wanted: readonly Is[]
): readonly Where<Key, Is>[] =>
  targetFields.filter((name): name is Where<Key, Is> => wanted.some((one) => one === fields[name][key]))

/** What is learned of the person. */
export const learnedFields = fieldsWhere('about', 'person', 'both')
/** What is kept with the referral. */
export const sentFields = fieldsWhere('about', 'referral', 'both')
export type SentField = (typeof sentFields)[number]

/** A row that says nothing. */
export const emptyRow = Object.fromEntries(targetFields.map((name) => [name, fields[name].empty])) as Omit<
  ReferralRow,
  'side'
>

/**
 * A file without these columns is not read by itself (but see `fieldsToName`). A row may still leave its NHS number and
 * its identifier blank, and no more.
 */
export const requiredFields = fieldsWhere('needed', 'always', 'ifAny')

/** What somebody must name a column for: a file may have no identifiers of the agency's own. */
export const fieldsToName = fieldsWhere('needed', 'always')
