import { memo } from 'react'
import type { ReactNode } from 'react'
import type { Plan } from '../../shared/plans.ts'
import { isSameBut } from '../form/same-but.ts'

/** What changes with every save of the text under the table. */
const written = ['version', 'splitBasis'] as const
type Written = (typeof written)[number]

/** A plan without that: its lines, and all that is worked out of them. */
export type WorkedOut = Omit<Plan, Written>

const isWritten = (name: string): boolean => (written as readonly string[]).includes(name)

/** A part of a plan that is drawn again where its lines or figures are others, and not with every save of that text. */
export const byFigures = <P extends { readonly plan: WorkedOut }>(Part: (props: P) => ReactNode) =>
  memo(
    Part,
    (before, after) =>
      isSameBut(before, after, (name) => name === 'plan') && isSameBut(before.plan, after.plan, isWritten),
  )
