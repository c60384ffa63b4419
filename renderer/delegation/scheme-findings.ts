import type { SchemeRow } from '../../shared/delegation.ts'
import { formatPence } from '../../shared/kernel/money.ts'

/** Where a member's own limit is not what their agency's scheme says: the lower one counts. */
export const schemeFindings = (rows: readonly SchemeRow[]): readonly { title: string; text: string }[] =>
  rows.flatMap(({ role, annualLimitPence, schemeName, holders }) =>
    holders
      .filter((holder) => holder.annualLimitPence !== annualLimitPence)
      .map((holder) => ({
        title: `${holder.name}’s limit is not the scheme’s`,
        text: `They may sign up to ${formatPence(holder.annualLimitPence)} a year; the ${schemeName.replace(/^S/, 's')} says ${formatPence(annualLimitPence)} for “${role}”. The lower of the two counts.`,
      })),
  )
