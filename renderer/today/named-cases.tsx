import { Fragment } from 'react'
import type { CasePlace } from '../../shared/readiness.ts'
import { paths } from '../data/paths.ts'
import { TextLink } from '../ui/index.ts'

interface NamedCasesProps {
  readonly cases: readonly {
    readonly caseId: string
    readonly personName: string
    readonly place: CasePlace | null
  }[]
}

// What fits in a line.
const few = 3

/** "Kwame Rózsa, Iris Moor and 2 more": each leads to the place where something is to be done. */
export const NamedCases = ({ cases }: NamedCasesProps) => (
  <>
    {cases.slice(0, few).map(({ caseId, personName, place }, index) => (
      <Fragment key={caseId}>
        {index > 0 && ', '}
        <TextLink href={place === null ? paths.case(caseId) : paths.casePlace(caseId, place)}>
          {personName}
        </TextLink>
      </Fragment>
    ))}
    {cases.length > few && ` and ${cases.length - few} more`}
  </>
)
