import type { ReactNode } from 'react'
import { Tag } from './tag.tsx'

export interface AgencyTagProps {
  readonly agency: 'health' | 'socialCare' | 'joint'
  /** After the name: a count ("Health 3") or a state. */
  readonly children?: ReactNode
  readonly size?: 'page' | 'wall'
}

const names = { health: 'Health', socialCare: 'Council', joint: 'Joint' } as const

/** Health, Council or Joint, in its colour. */
export function AgencyTag({ agency, children, size = 'page' }: AgencyTagProps) {
  return (
    <Tag tone={agency} size={size}>
      {names[agency]}
      {children !== undefined && <> {children}</>}
    </Tag>
  )
}
