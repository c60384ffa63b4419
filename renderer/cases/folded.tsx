import type { ReactNode } from 'react'
import { Disclosure, Small, Stack } from '../ui/index.ts'

interface FoldedProps {
  readonly title: string
  readonly isFolded: boolean
  readonly isOpen: boolean
  /** Why it is folded away. */
  readonly note: string
  readonly children: ReactNode
}

/** What this kind of panel does not ask for is one press away, and in nobody’s way. */
export function Folded({ title, isFolded, isOpen, note, children }: FoldedProps) {
  if (!isFolded) return <>{children}</>
  return (
    <Disclosure title={title} level={2} isInitiallyOpen={isOpen}>
      <Stack>
        <Small as="p">{note}</Small>
        {children}
      </Stack>
    </Disclosure>
  )
}
