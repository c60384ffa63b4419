import type { CaseSummary } from '../../shared/cases.ts'
import { fullName } from '../../shared/kernel/person-name.ts'
import { paths } from '../data/paths.ts'
import { RowItem, RowList } from '../form/row-list.tsx'
import { waitingWords } from '../words/time-words.ts'

/** Cases that have waited longest for a decision. */
export const OldestCases = ({ cases }: { readonly cases: readonly CaseSummary[] }) => (
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
