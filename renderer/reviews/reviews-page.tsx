import { useState } from 'react'
import type { Side } from '../../shared/kernel/text.ts'
import type { ReviewToCome } from '../../shared/reviews.ts'
import { Answer } from '../form/answer.tsx'
import { useSession } from '../data/open-session.ts'
import { useListPage } from '../data/use-list-page.ts'
import { useQueryOp } from '../data/use-op.ts'
import { EmptyState, ListPages, Page, PageHeader, PageSection, RadioField, Stack } from '../ui/index.ts'
import { plural } from '../words/time-words.ts'
import { RowList } from '../form/row-list.tsx'
import { ReviewRow } from './due/review-row.tsx'

const perPage = 50
type Whose = Side | 'both'

/** Whose decision is to be looked at again, the earliest first: overdue ones stand at the head. */
export function ReviewsPage() {
  const own = useSession().who.side
  const [whose, setWhose] = useState<Whose>('both')
  const [page, turn] = useListPage(whose)
  const query = useQueryOp(
    'reviews.list',
    { side: whose === 'both' ? null : whose, page, limit: perPage },
    { keepRows: true },
  )
  const overdue = query.data?.overdue ?? 0
  return (
    <Page layout="plain">
      <PageHeader
        title="Reviews"
        {...(query.data && {
          meta: overdue === 0 ? 'None is overdue' : plural(overdue, 'review is', 'reviews are') + ' overdue',
        })}
      />
      <PageSection>
        <Stack gap={5}>
          <RadioField
            label="Whose"
            layout="row"
            value={whose}
            onChange={setWhose}
            choices={[
              {
                id: 'both' as const,
                label: own === null ? 'Both agencies’' : 'Those my agency takes part in',
              },
              { id: 'health' as const, label: 'Health’s' },
              { id: 'socialCare' as const, label: 'The council’s' },
            ]}
          />
          <Answer query={query} waiting="Looking up the reviews…">
            {({ rows, isFirst, isLast }) =>
              rows.length === 0 ? (
                <NoReviews />
              ) : (
                <Stack gap={4}>
                  <Rows rows={rows} />
                  <ListPages {...{ isFirst, isLast }} ids={rows.map(({ caseId }) => caseId)} onTurn={turn} />
                </Stack>
              )
            }
          </Answer>
        </Stack>
      </PageSection>
    </Page>
  )
}

const Rows = ({ rows }: { readonly rows: readonly ReviewToCome[] }) => (
  <RowList label="Reviews to come">
    {rows.map((one) => (
      <ReviewRow key={one.caseId} review={one} />
    ))}
  </RowList>
)

const NoReviews = () => (
  <EmptyState title="Nothing is to be reviewed">
    Once something is approved, its review comes here by itself: health’s within three months, the council’s
    within six, section 117 after-care within a year, and the day that the decision sets.
  </EmptyState>
)
