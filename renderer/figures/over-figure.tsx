import type { OverIndicative } from '../../shared/figures.ts'
import { formatPence } from '../../shared/kernel/money.ts'
import { paths } from '../data/paths.ts'
import { plural } from '../words/time-words.ts'
import { TextLink } from '../ui/index.ts'
import { Bars } from './bars.tsx'
import { Figure } from './figure.tsx'
import { Key } from './key.tsx'

export interface OverFigureProps {
  readonly over: readonly OverIndicative[]
  readonly overAll: number
  readonly overOf: number
}

const byHow = ({ budgetPence, indicativePence }: OverIndicative): string =>
  formatPence(budgetPence - indicativePence)

/** Budgets that came out above what the agencies thought of when they referred. */
export function OverFigure({ over, overAll, overOf }: OverFigureProps) {
  return (
    <Figure
      title="Budgets over the indicative amount"
      says={
        overOf === 0
          ? 'No referral came with an indicative budget.'
          : `${overAll} of ${plural(overOf, 'budget')} with an indicative amount ${overAll === 1 ? 'is' : 'are'} over it, for a year${overAll > over.length ? `; these are the ${over.length} furthest over` : ''}.`
      }
      picture={
        <>
          <Key filled="Over it, for a year" hollow="The indicative amount" />
          <Bars
            rows={over.map(({ reference }) => reference)}
            parts={over.flatMap((one) => [
              { row: one.reference, value: one.indicativePence / 100, kind: 'hollow', words: '' } as const,
              {
                row: one.reference,
                value: (one.budgetPence - one.indicativePence) / 100,
                kind: 'filled',
                words: `${byHow(one)} over`,
              } as const,
            ])}
          />
        </>
      }
      columns={[
        {
          id: 'case',
          title: 'Case',
          cell: ({ caseId, reference }) => <TextLink href={paths.case(caseId)}>{reference}</TextLink>,
        },
        {
          id: 'indicative',
          title: 'Indicative',
          cell: (one) => formatPence(one.indicativePence),
          align: 'end',
        },
        { id: 'plan', title: 'The plan', cell: (one) => formatPence(one.budgetPence), align: 'end' },
        { id: 'over', title: 'Over by', cell: byHow, align: 'end' },
      ]}
      rows={over}
      rowKey={({ caseId }) => caseId}
    />
  )
}
