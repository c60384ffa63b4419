import type { Finding as PlanFinding } from '../../shared/plans.ts'
import { builtInBook } from '../../shared/rules/rule-book.ts'
import { Finding } from '../ui/index.ts'

export interface RuleFindingProps {
  readonly finding: PlanFinding
  /** The line it is about, where it does not stand beside it. */
  readonly lineName?: string | undefined
}

/** What a rule found, with its source, beside what it is about. */
export function RuleFinding({ finding, lineName }: RuleFindingProps) {
  const { rule, effect, message, source } = finding
  const title = builtInBook.rules.get(rule)?.title ?? rule
  return (
    <Finding
      level={effect === 'block' ? 'blocks' : 'check'}
      title={lineName === undefined ? title : `${lineName}: ${title}`}
      source={`${rule}. ${source}`}
    >
      {message}
    </Finding>
  )
}
