import { createContext, useContext } from 'react'
import type { CaseState } from '../../shared/cases.ts'
import type { Side } from '../../shared/kernel/text.ts'
import type { HitKind } from '../../shared/search.ts'

/** What is looked for, and what narrows it. No address holds it, since it may be a person’s name. */
export interface Looked {
  readonly text: string
  readonly kind: HitKind | null
  readonly person: { readonly id: string; readonly name: string } | null
  readonly side: Side | null
  readonly panel: string | null
  readonly state: CaseState | null
  readonly from: string | null
  readonly until: string | null
  /** Where the pages that were left begin, the first one’s first. */
  readonly pages: readonly (number | null)[]
}

export const nothingLooked: Looked = {
  text: '',
  kind: null,
  person: null,
  side: null,
  panel: null,
  state: null,
  from: null,
  until: null,
  pages: [null],
}

export const isNarrowed = ({ kind, person, side, panel, state, from, until }: Looked): boolean =>
  [kind, person, side, panel, state, from, until].some((one) => one !== null)

/** Stays while the window is unlocked, so that going back finds the same page of results. */
export const LookedFor = createContext<readonly [looked: Looked, change: (next: Partial<Looked>) => void]>([
  nothingLooked,
  () => undefined,
])
export const useLooked = () => useContext(LookedFor)
