import type { ReactNode } from 'react'
import { TermsContext } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'

const none = [] as const

/** Lets every text on the screen know the panel's list of acronyms. */
export function KnownAcronyms({ children }: { readonly children: ReactNode }) {
  const { data } = useQueryOp('acronyms.list', {})
  return <TermsContext value={data ?? none}>{children}</TermsContext>
}
