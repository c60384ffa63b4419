import type { SchemeRow } from '../../shared/delegation.ts'
import { formatPence } from '../../shared/money.ts'

/** Where a member's own limit, which is the one that counts, is not what their agency's scheme says. */
export const schemeFindings = (rows: readonly SchemeRow[]): readonly { title: string; text: string }[] =>
  rows.flatMap(({ role, annualLimitPence, schemeName, holders }) =>
    holders
      .filter((holder) => holder.annualLimitPence !== annualLimitPence)
      .map((holder) => ({
        title: `${holder.name}’s limit is not the scheme’s`,
        text: `They may sign up to ${formatPence(holder.annualLimitPence)} a year; the ${schemeName.replace(/^S/, 's')} says ${formatPence(annualLimitPence)} for “${role}”. Their own limit counts until a coordinator changes it.`,
      })),
  )
