import { fields, sentFields } from '../../../shared/imports/fields.ts'
import type { ReferralRow, SentField } from '../../../shared/imports/fields.ts'
import type { Flag } from '../kernel/columns.ts'

type Kept<T> = T extends boolean ? Flag : T

/** What was sent, as its table keeps it. */
export type SentColumns = { [Name in SentField]: Kept<ReferralRow[Name]> }

export type SentValues = Pick<ReferralRow, SentField>

export const kept = <T extends string | number | boolean | null>(value: T): Kept<T> =>
  (typeof value === 'boolean' ? Number(value) : value) as Kept<T>

export const toColumns = (sent: SentValues): SentColumns =>
  Object.fromEntries(sentFields.map((name) => [name, kept(sent[name])])) as SentColumns

export const fromColumns = (row: SentColumns): SentValues =>
  Object.fromEntries(
    sentFields.map((name) => {
      const value = row[name]
      return [name, fields[name].kind === 'yesNo' && value !== null ? value === 1 : value]
    }),
  ) as unknown as SentValues
