import type { DecidedIn } from '../../shared/figures.ts'
import { Bars } from './bars.tsx'
import { Figure } from './figure.tsx'
import { monthWords, percentOf } from './figure-words.ts'
import { Key } from './key.tsx'

/** Panels are the exception: how much the front line decides. */
export function DecidedFigure({ decided }: { readonly decided: readonly DecidedIn[] | null }) {
  const months = decided ?? []
  const frontLine = months.reduce((sum, one) => sum + one.frontLine, 0)
  const all = months.reduce((sum, one) => sum + one.frontLine + one.panel, 0)
  return (
    <Figure
      title="Decided at the front line"
      says={
        decided === null
          ? 'Fewer than five cases were decided in the last year: too few to say anything about.'
          : `${frontLine} of ${all} cases decided in the last year ${frontLine === 1 ? 'was' : 'were'} decided at the front line, without the panel (${percentOf(frontLine, all)}%).`
      }
      picture={
        <>
          <Key filled="At the front line" hollow="By the panel" />
          <Bars
            rows={months.map(({ month }) => monthWords(month))}
            parts={months.flatMap((one) => [
              {
                row: monthWords(one.month),
                value: one.frontLine,
                kind: 'filled',
                words: `${one.frontLine} at the front line`,
              } as const,
              {
                row: monthWords(one.month),
                value: one.panel,
                kind: 'hollow',
                words: `${one.panel} by the panel`,
              } as const,
            ])}
          />
        </>
      }
      columns={[
        { id: 'month', title: 'Month', cell: ({ month }) => monthWords(month) },
        { id: 'frontLine', title: 'At the front line', cell: (one) => one.frontLine, align: 'end' },
        { id: 'panel', title: 'By the panel', cell: (one) => one.panel, align: 'end' },
      ]}
      rows={months}
      rowKey={({ month }) => month}
    />
  )
}
