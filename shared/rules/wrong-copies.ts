import { frozenFields } from '../people-corrections.ts'
import type { FrozenField } from '../people-corrections.ts'
import type { RecallReason } from '../recalls.ts'

/** Who a copy says it is about; empty text: no number. */
export type Says = Readonly<Record<FrozenField, string>>

/** Letters and minutes have no number and no date of birth. */
export const nameAlone: readonly FrozenField[] = ['familyName', 'givenName']

const fieldsOf: Readonly<Record<RecallReason, readonly FrozenField[]>> = {
  name: nameAlone,
  date_of_birth: ['dateOfBirth'],
  nhs_number: ['nhsNumber'],
  somebody_else: frozenFields,
}

export const saysOf = (person: { readonly [F in FrozenField]: string | null }): Says => ({
  familyName: person.familyName ?? '',
  givenName: person.givenName ?? '',
  dateOfBirth: person.dateOfBirth ?? '',
  nhsNumber: person.nhsNumber ?? '',
})

const differIn = (a: Says, b: Says, fields: readonly FrozenField[]): boolean =>
  fields.some((field) => a[field] !== b[field])

/**
 * Which copies of a case are wrong for these reasons. What has been put right meanwhile is wrong where a copy still says
 * otherwise; what nobody has put right yet is wrong in every copy that says it at all. `all`: what any of them says.
 */
export function isWrongFor(
  reasons: readonly RecallReason[],
  now: Says,
  all: readonly Says[],
): (says: Says, holds: readonly FrozenField[]) => boolean {
  const asked = reasons.map((reason) => {
    const fields = fieldsOf[reason]
    return { reason, fields, isPutRight: all.some((says) => differIn(says, now, fields)) }
  })
  return (says, holds) =>
    asked.some(({ reason, fields, isPutRight }) => {
      const held = fields.filter((field) => holds.includes(field))
      if (isPutRight) return differIn(says, now, held)
      return reason === 'somebody_else' || held.length > 0
    })
}

/** What has been put right since a copy left, as reasons to call it back. */
export const reasonsIn = (says: Says, now: Says, holds: readonly FrozenField[]): RecallReason[] =>
  (['name', 'date_of_birth', 'nhs_number'] as const).filter((reason) =>
    differIn(
      says,
      now,
      fieldsOf[reason].filter((field) => holds.includes(field)),
    ),
  )

/** Whether a version still says what a recall found wrong: then it does not leave, whenever it was made. */
export const saysTheSame = (reasons: readonly RecallReason[], says: Says, wrong: Says): boolean =>
  reasons.some((reason) => !differIn(says, wrong, fieldsOf[reason]))
