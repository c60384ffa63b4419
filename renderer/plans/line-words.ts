import { BudgetLineFields } from '../../shared/plans.ts'
import type { payees } from '../../shared/plans.ts'
import { evidenceWords } from '../../shared/words.ts'

type Words<Ids extends readonly string[]> = Readonly<Record<Ids[number], string>>

export const payeeWords: Words<typeof payees> = {
  none: 'Not said',
  household_family: 'Close family in the same household',
  other_family: 'Family, living elsewhere',
  friend_in_household: 'A friend in the same household',
  provider: 'A provider',
  employee: 'Someone the person employs',
}

export const evidenceChoices = BudgetLineFields.shape.evidence.options.map((id) => ({
  id,
  label: evidenceWords[id],
}))

export const netOrGrossChoices = [
  { id: 'net', label: 'Net of their contribution' },
  { id: 'gross', label: 'Gross' },
] as const

export const contributionChoices = [
  { id: 'socialCare', label: 'The council’s part' },
  { id: 'health', label: 'The health part' },
] as const
