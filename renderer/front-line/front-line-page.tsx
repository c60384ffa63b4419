import type { CasePage } from '../../shared/cases.ts'
import type { FrontLine } from '../../shared/front-line.ts'
import { fullName } from '../../shared/kernel/person-name.ts'
import { Answer } from '../form/answer.tsx'
import { paths } from '../data/paths.ts'
import { identityLine } from '../people/person-words.ts'
import { todayOn } from '../words/time-words.ts'
import { EmptyState, LinkButton, Page, PageHeader, PageSection, Row } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { ChooseTwo } from './choose-two.tsx'
import { NeedsPanelNow } from './needs-panel-now.tsx'
import { Sitting } from './sitting.tsx'

/** Joint sign-off without a meeting: who the two are, what they decide, then their signatures. */
export function FrontLinePage({ caseId }: { readonly caseId: string }) {
  const page = useQueryOp('cases.get', { caseId })
  const query = useQueryOp('frontLine.get', { caseId })
  return (
    <Page>
      <Answer query={page} waiting="Opening the case…">
        {(casePage) => (
          <>
            <PageHeader
              title={fullName(casePage.person)}
              meta={`${identityLine(casePage.person, todayOn())} · Joint sign-off at the front line`}
            >
              <LinkButton variant="plain" href={paths.case(caseId)}>
                The whole case
              </LinkButton>
            </PageHeader>
            <Answer query={query} waiting="Opening what is decided here…">
              {(frontLine) => <Step page={casePage} frontLine={frontLine} />}
            </Answer>
          </>
        )}
      </Answer>
    </Page>
  )
}

interface StepProps {
  readonly page: CasePage
  readonly frontLine: FrontLine
}

const mayBegin: ReadonlySet<string> = new Set(['triaged', 'in_review', 'released'])

function Step({ page, frontLine }: StepProps) {
  const { sitting, route } = frontLine
  const reviews = useQueryOp('reviews.ofCase', { caseId: page.case.id }).data?.reviews ?? []
  // A panel has put it off, or sent it on, since two decided here.
  const isLeftOpen = reviews.some(({ state }) => state === 'open')
  if (sitting?.state === 'in_progress') return <Sitting sitting={sitting} frontLine={frontLine} />
  if (sitting && !mayBegin.has(page.case.state) && !isLeftOpen)
    return <Decided meetingId={sitting.meetingId} page={page} />
  if (route.route === 'panel') return <NeedsPanelNow route={route} />
  return <ChooseTwo page={page} frontLine={frontLine} />
}

const Decided = ({ meetingId, page }: { readonly meetingId: string; readonly page: CasePage }) => (
  <PageSection>
    <EmptyState
      title="It is decided"
      action={
        <Row>
          <LinkButton variant="primary" href={paths.sign(meetingId)}>
            {page.case.state === 'decided' ? 'Read and sign' : 'Who signed'}
          </LinkButton>
          <LinkButton href={paths.case(page.case.id)}>Open the case</LinkButton>
        </Row>
      }
    >
      Each of the two signs under their own passphrase, here or on their own computer.
    </EmptyState>
  </PageSection>
)
