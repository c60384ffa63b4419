import type { CaseSummary } from '../../shared/cases.ts'
import { stateWords } from '../cases/state-words.ts'
import { paths } from '../paths.ts'
import { RowItem, RowList } from '../row-list.tsx'
import { PageSection, Tag } from '../ui/index.ts'

export function PersonCases({ cases }: { readonly cases: readonly CaseSummary[] }) {
  if (cases.length === 0) return null
  return (
    <PageSection title="Cases">
      <RowList label="Cases">
        {cases.map((one) => (
          <RowItem
            key={one.id}
            href={paths.case(one.id)}
            title={one.ask || 'Nothing asked yet'}
            note={one.reference}
            end={<Tag>{stateWords(one.state, one.heldOn, one.itemPosition)}</Tag>}
          />
        ))}
      </RowList>
    </PageSection>
  )
}
