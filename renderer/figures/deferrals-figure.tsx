import { shortDate } from '../../shared/kernel/dates.ts'
import type { Deferrals } from '../../shared/figures.ts'
import { paths } from '../data/paths.ts'
import { TextLink } from '../ui/index.ts'
import { plural } from '../words/time-words.ts'
import { Bars } from './bars.tsx'
import { Figure } from './figure.tsx'
import { percentOf } from './figure-words.ts'
import { Key } from './key.tsx'

/** What meetings settled, and what they put off. */
export function DeferralsFigure({ deferrals }: { readonly deferrals: readonly Deferrals[] }) {
  const carried = deferrals.reduce((sum, one) => sum + one.carried, 0)
  const all = deferrals.reduce((sum, one) => sum + one.carried + one.settled, 0)
  return (
    <Figure
      title="Put off to another meeting"
      says={
        all === 0
          ? 'No meeting has ended yet.'
          : `${carried} of ${plural(all, 'case')} on the agendas of ${plural(deferrals.length, 'meeting')} ${carried === 1 ? 'was' : 'were'} put off (${percentOf(carried, all)}%).`
      }
      picture={
        <>
          <Key filled="Put off" hollow="Decided" />
          <Bars
            rows={deferrals.map(({ heldOn }) => shortDate(heldOn))}
            parts={deferrals.flatMap(({ heldOn, settled, carried: off }) => [
              { row: shortDate(heldOn), value: off, kind: 'filled', words: `${off} put off` } as const,
              {
                row: shortDate(heldOn),
                value: settled,
                kind: 'hollow',
                words: `${settled} decided`,
              } as const,
            ])}
          />
        </>
      }
      columns={[
        {
          id: 'meeting',
          title: 'Meeting',
          cell: ({ meetingId, heldOn }) => (
            <TextLink href={paths.agenda(meetingId)}>{shortDate(heldOn)}</TextLink>
          ),
        },
        { id: 'off', title: 'Put off', cell: (one) => one.carried, align: 'end' },
        { id: 'settled', title: 'Decided', cell: (one) => one.settled, align: 'end' },
      ]}
      rows={deferrals}
      rowKey={({ meetingId }) => meetingId}
    />
  )
}
