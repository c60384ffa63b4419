import { memo } from 'react'
import type { ReactNode } from 'react'
import type { Person } from '../../shared/people.ts'
import type { RiskBody, RiskDecision } from '../../shared/risks.ts'
import type { RiskEdit } from './use-risk-edit.ts'

/** The shared risk decision as one part of it reads and changes it. */
export interface RiskPart<K extends keyof RiskBody> {
  readonly doc: Pick<RiskDecision, 'caseId' | 'missing' | 'writers'> & { readonly body: Pick<RiskBody, K> }
  readonly save: RiskEdit['save']
}

/** What a part of the shared risk decision is given: `K` is all that it reads of it. */
export interface RiskSectionProps<K extends keyof RiskBody = keyof RiskBody> {
  readonly person: Person
  readonly edit: RiskPart<K>
  readonly isReadOnly: boolean
}

/** A part that is drawn again where what it reads is another, and not with every save of the rest: `keys` is what it may read. */
export const partOfRisk = <K extends keyof RiskBody, More extends object>(
  keys: readonly K[],
  Part: (props: RiskSectionProps<K> & More) => ReactNode,
) =>
  memo(Part, ({ edit: before, ...was }, { edit: after, ...is }) => {
    const isSameEdit =
      before.save === after.save &&
      before.doc.caseId === after.doc.caseId &&
      before.doc.missing === after.doc.missing &&
      before.doc.writers === after.doc.writers &&
      keys.every((key) => before.doc.body[key] === after.doc.body[key])
    const given = Object.keys(is) as (keyof typeof is)[]
    return isSameEdit && given.every((name) => was[name] === is[name])
  })
