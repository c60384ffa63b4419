import { createContext } from 'react'
import type { z } from 'zod'

/** What a field learns from the form that it stands in. */
export interface FieldsOfForm {
  /** Says how much each field takes. */
  readonly schema: z.ZodType
  /** What someone else wrote into it since the form was opened. */
  readonly theirs: Readonly<Record<string, string>>
  /** Where it is drawn, so that whatever is wrong in it can be gone to. */
  readonly note: (name: string, box: unknown) => void
  /** That it is drawn at all, so that what is wrong in it can be said there; answers what takes that away. */
  readonly bind: (name: string) => () => void
}

export const FieldsContext = createContext<FieldsOfForm | null>(null)
