import { createContext, use } from 'react'
import type { ReactNode } from 'react'

const Scope = createContext('')

/** What the fields inside are about, where a page has several of one label: an agenda item's id, an option's. */
export function DraftScope({ of, children }: { readonly of: string; readonly children: ReactNode }) {
  const around = use(Scope)
  return <Scope value={[around, of].filter(Boolean).join(' ')}>{children}</Scope>
}

export const useDraftScope = (): string => use(Scope)
