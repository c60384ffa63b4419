import { createContext, useContext, useMemo } from 'react'
import { termsIn } from '../../../shared/acronym-text.ts'
import type { Term } from '../../../shared/acronym-text.ts'

const none: readonly Term[] = []

/** The acronyms that texts on the screen are read for; none where nobody gives any. */
export const TermsContext = createContext(none)
export const useTerms = (): readonly Term[] => useContext(TermsContext)

/** Those of them that stand in a text. */
export function useTermsIn(text: string): readonly Term[] {
  const terms = useTerms()
  return useMemo(() => termsIn([text], terms), [text, terms])
}
