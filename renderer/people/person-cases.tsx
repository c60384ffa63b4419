import type { CaseSummary } from '../../shared/cases.ts'
import { stateWords } from '../words/state-words.ts'
import { paths } from '../data/paths.ts'
import { RowItem, RowList } from '../form/row-list.tsx'
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
