import { createContext, useContext } from 'react'

/** What is asked about who may read something. */
export type AskedFor =
  | { readonly kind: 'block'; readonly block: string; readonly markId: string | null }
  | {
      readonly kind: 'mark'
      readonly block: string
      /** The words meant; null: all of it. */
      readonly passage: string | null
      /** The mark that is changed. */
      readonly markId: string | null
    }
  | { readonly kind: 'decide'; readonly block: string; readonly markId: string }

export interface AskAudience {
  readonly caseId: string
  readonly ask: (what: AskedFor | null) => void
}

export const AskAudienceContext = createContext<AskAudience | null>(null)

/** Null where no case is shown whose texts can be marked. */
export const useAskAudience = (): AskAudience | null => useContext(AskAudienceContext)
