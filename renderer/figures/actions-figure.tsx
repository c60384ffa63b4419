import type { OpenActions } from '../../shared/figures.ts'
import { plural } from '../words/time-words.ts'
import { Bars } from './bars.tsx'
import { Figure } from './figure.tsx'
import { Key } from './key.tsx'

const whose = ({ side }: OpenActions): string =>
  side === null ? 'Neither agency' : side === 'health' ? 'Health' : 'Council'

/** Open actions by whose they are, those that are late first. */
export function ActionsFigure({ actions }: { readonly actions: readonly OpenActions[] }) {
  const overdue = actions.reduce((sum, one) => sum + one.overdue, 0)
  const all = actions.reduce((sum, one) => sum + one.overdue + one.inTime, 0)
  return (
    <Figure
      title="Actions that are overdue"
      says={
        all === 0
          ? 'No action is open.'
          : `${overdue} of ${plural(all, 'open action')} ${overdue === 1 ? 'is' : 'are'} overdue.`
      }
      picture={
        <>
          <Key filled="Overdue" hollow="Still in time" />
          <Bars
            rows={actions.map(whose)}
            parts={actions.flatMap((one) => [
              {
                row: whose(one),
                value: one.overdue,
                kind: 'filled',
                words: `${one.overdue} overdue`,
              } as const,
              {
                row: whose(one),
                value: one.inTime,
                kind: 'hollow',
                words: `${one.inTime} in time`,
              } as const,
            ])}
          />
        </>
      }
      columns={[
        { id: 'whose', title: 'Whose', cell: whose },
        { id: 'overdue', title: 'Overdue', cell: (one) => one.overdue, align: 'end' },
        { id: 'inTime', title: 'Still in time', cell: (one) => one.inTime, align: 'end' },
      ]}
      rows={all === 0 ? [] : actions}
      rowKey={whose}
    />
  )
}
