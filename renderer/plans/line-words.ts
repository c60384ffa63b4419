import { BudgetLineFields } from '../../shared/plans.ts'
import { evidenceWords } from '../../shared/words.ts'

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
