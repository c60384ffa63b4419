import { createContext, useContext } from 'react'
import type { ReactNode } from 'react'

/** What is known of a text that can be marked for whoever may read it (`shared/audience-blocks.ts`). */
export interface BlockHere {
  /** Some of it, or all, is kept from whoever reads: they can't write over it. */
  readonly isKept: boolean
  /** Stands under it; null where there is nothing to say. */
  readonly beside: ReactNode
}

const nothingKnown: BlockHere = { isKept: false, beside: null }

/** Given by whatever shows a case whose texts can be marked; elsewhere nothing is known of any. */
export const BlocksHere = createContext<(key: string) => BlockHere>(() => nothingKnown)

/** The case whose texts can be marked here; null: none can. */
export const CaseHere = createContext<string | null>(null)

export function useBlock(key: string | undefined): BlockHere {
  const blockHere = useContext(BlocksHere)
  return key === undefined ? nothingKnown : blockHere(key)
}

/** Whether any of them is kept: what is saved as a whole can't be changed in part. */
export function useAnyKept(keys: readonly string[]): boolean {
  const blockHere = useContext(BlocksHere)
  return keys.some((key) => blockHere(key).isKept)
}
