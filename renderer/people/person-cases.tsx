import type { CaseSummary } from '../../shared/cases.ts'
import { stateWords } from '../words/state-words.ts'
import { paths } from '../data/paths.ts'
import { RowItem, RowList } from '../form/row-list.tsx'
import { useMay } from '../data/open-session.ts'
import { PageSection, Row, Tag, TextLink } from '../ui/index.ts'

/** What was decided and signed, and is not at the panel again. */
const reviewable: ReadonlySet<string> = new Set(['signed', 'released'])

export function PersonCases({ cases }: { readonly cases: readonly CaseSummary[] }) {
  const mayReview = useMay('reviews.open')
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
            end={
              <Row>
                <Tag>{stateWords(one.state, one.heldOn, one.itemPosition)}</Tag>
                {mayReview && reviewable.has(one.state) && (
                  <TextLink href={paths.reviewEarly(one.id)}>Review early</TextLink>
                )}
              </Row>
            }
          />
        ))}
      </RowList>
    </PageSection>
  )
}
