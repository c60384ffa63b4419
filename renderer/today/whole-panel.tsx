import type { Today } from '../../shared/today.ts'
import { RowList, RowItem } from '../form/row-list.tsx'
import { Disclosure, PageSection } from '../ui/index.ts'
import { SignatureRow } from './my-rows.tsx'
import { Overdue } from './overdue.tsx'
import type { CaseSummary } from '../../shared/cases.ts'
import { fullName } from '../../shared/kernel/person-name.ts'
import { paths } from '../data/paths.ts'
import { waitingWords } from '../words/time-words.ts'

/** Cases that have waited longest for a decision. */
const OldestCases = ({ cases }: { readonly cases: readonly CaseSummary[] }) => (
  <RowList label="Waiting longest for a decision">
    {cases.map((one) => (
      <RowItem
        key={one.id}
        href={paths.case(one.id)}
        title={fullName(one)}
        note={one.ask || 'Nothing asked yet'}
        end={waitingWords(one.waitingDays)}
      />
    ))}
  </RowList>
)

/** What is everybody's, folded: whoever runs the panel looks at it when their own is done. */
export function WholePanel({ today: { toSign, overdue, oldest, totals } }: { readonly today: Today }) {
  // Those that are late stand above.
  const others = toSign.filter(({ mine, lateDays }) => !mine && lateDays === 0)
  const late = Object.values(totals.overdue).reduce((sum, count) => sum + count, 0)
  if (others.length + overdue.length + oldest.length === 0) return null
  return (
    <PageSection title="Of the whole panel">
      {overdue.length > 0 && (
        <Disclosure title={`Overdue actions: ${late}`}>
          <Overdue actions={overdue} totals={totals.overdue} />
        </Disclosure>
      )}
      {oldest.length > 0 && (
        <Disclosure title="Waiting longest for a decision">
          <OldestCases cases={oldest} />
        </Disclosure>
      )}
      {others.length > 0 && (
        <Disclosure title={`Waiting for signatures of others: ${others.length}`}>
          <RowList label="Waiting for signatures of others">
            {others.map((one) => (
              <SignatureRow key={one.meetingId} waiting={one} />
            ))}
          </RowList>
        </Disclosure>
      )}
    </PageSection>
  )
}
