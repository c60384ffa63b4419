import { useState } from 'react'
import type { Finding as PlanFinding } from '../../shared/plans.ts'
import { builtInBook } from '../../shared/rules/rule-book.ts'
import { Finding, TextButton } from '../ui/index.ts'

export interface RuleFindingProps {
  readonly finding: PlanFinding
  /** Draws "Blocks sign-off" or "Check" over it; left out where a heading says so already. */
  readonly isTagged?: boolean
}

/** What a rule found, beside what it is about; its source is there to open. */
export function RuleFinding({ finding, isTagged = false }: RuleFindingProps) {
  const { rule, effect, message, source } = finding
  const [isOpen, setOpen] = useState(false)
  const tagged = effect === 'block' ? 'blocks' : 'check'
  return (
    <Finding
      level={isTagged ? tagged : 'note'}
      title={builtInBook.rules.get(rule)?.title ?? rule}
      source={
        <>
          {rule},{' '}
          <TextButton
            aria-expanded={isOpen}
            aria-label={`Source of ${rule}`}
            onPress={() => setOpen(!isOpen)}
          >
            source
          </TextButton>
          {isOpen && <>: {source}</>}
        </>
      }
    >
      {message}
    </Finding>
  )
}
