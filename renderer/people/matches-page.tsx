import { Answer } from '../form/answer.tsx'
import { paths } from '../data/paths.ts'
import { plural } from '../words/time-words.ts'
import { EmptyState, LinkButton, Page, PageHeader, PageSection } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { MatchPair } from '../joins/match-pair.tsx'

/** Two records that may be one person, side by side; only a person decides. */
export function MatchesPage() {
  const query = useQueryOp('people.possibleMatches', { limit: 1 })
  const count = useQueryOp('today.counts', {}).data?.possibleMatches ?? 0
  return (
    <Page layout="plain">
      <PageHeader
        title="Possible matches"
        {...(count > 0 && { meta: `${plural(count, 'pair')} to look at` })}
      >
        <LinkButton href={paths.referrals}>Back to referrals</LinkButton>
      </PageHeader>
      <PageSection>
        <Answer query={query} waiting="Comparing the records…">
          {([first]) =>
            first ? (
              <MatchPair key={first.id} match={first} />
            ) : (
              <EmptyState
                title="No pair is waiting"
                action={<LinkButton href={paths.referrals}>Go to referrals</LinkButton>}
              >
                When two records look like one person, they stand here side by side until someone says.
              </EmptyState>
            )
          }
        </Answer>
      </PageSection>
    </Page>
  )
}
