import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CaseFinding } from '../../shared/plans.ts'
import { rulePlace } from '../../shared/readiness.ts'
import { Place } from '../form/place.tsx'
import { Finding, TextButton } from '../ui/index.ts'

export interface RuleFindingProps {
  readonly finding: CaseFinding
  /** Draws "Blocks sign-off" or "Check" over it; left out where a heading says so already. */
  readonly isTagged?: boolean
  /** The reason that answers it, or the way to give one. */
  readonly action?: ReactNode
}

/** What a rule found, beside what it is about; its source is there to open. */
export function RuleFinding({ finding, isTagged = false, action }: RuleFindingProps) {
  const { rule, title, effect, message, source } = finding
  const [isOpen, setOpen] = useState(false)
  const tagged = effect === 'block' ? 'blocks' : 'check'
  return (
    <Place id={rulePlace(finding)}>
      <Finding
        level={isTagged ? tagged : 'note'}
        title={title}
        action={action}
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
    </Place>
  )
}
