import type { Waiting } from '../../shared/figures.ts'
import { plural } from '../words/time-words.ts'
import { Bars } from './bars.tsx'
import { Figure } from './figure.tsx'
import { waitingLabel } from './figure-words.ts'

/** Cases without a decision, by how long ago they were referred. */
export function WaitingFigure({ waiting }: { readonly waiting: readonly Waiting[] }) {
  const all = waiting.reduce((sum, { cases }) => sum + cases, 0)
  const long = waiting.filter(({ fromDays }) => fromDays >= 56).reduce((sum, { cases }) => sum + cases, 0)
  const rows = waiting.map((one) => ({ ...one, label: waitingLabel(one, waiting) }))
  return (
    <Figure
      title="Waiting for a decision"
      says={
        all === 0
          ? 'Nobody is waiting for a decision.'
          : `${plural(all, 'case')} without a decision; ${long} of them for eight weeks or longer.`
      }
      picture={
        <Bars
          rows={rows.map(({ label }) => label)}
          parts={rows.map(({ label, cases }) => ({
            row: label,
            value: cases,
            kind: 'filled',
            words: String(cases),
          }))}
        />
      }
      columns={[
        { id: 'since', title: 'Since the referral', cell: ({ label }) => label },
        { id: 'cases', title: 'Cases', cell: ({ cases }) => cases, align: 'end' },
      ]}
      rows={all === 0 ? [] : rows}
      rowKey={({ label }) => label}
    />
  )
}
