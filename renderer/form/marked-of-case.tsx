import { useContext } from 'react'
import { CaseHere } from './block-here.ts'
import { Marked } from './marked.tsx'
import type { MarkedProps } from './marked.tsx'

interface MarkedOfCaseProps extends MarkedProps {
  /** The case that the text was written down with. */
  readonly caseId: string
}

/** A text of a person that is read on several of their cases: it can be marked on its own case alone. */
export function MarkedOfCase({ caseId, ...rest }: MarkedOfCaseProps) {
  if (useContext(CaseHere) === caseId) return <Marked {...rest} />
  const { as: Tag = 'div', className, children } = rest
  return <Tag className={className}>{children}</Tag>
}
