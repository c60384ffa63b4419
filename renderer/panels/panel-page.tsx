import { authorityWords } from '../../shared/words.ts'
import { Answer } from '../answer.tsx'
import { AuditSection } from '../audit/audit-section.tsx'
import { useSession } from '../session/open-session.ts'
import { Page, PageHeader } from '../ui/index.ts'
import { useQueryOp } from '../use-op.ts'
import { AgenciesSection } from './agencies-section.tsx'
import { MembersSection } from './members-section.tsx'
import { TermsSection } from './terms-section.tsx'

/** The panel itself: whose it is, its own terms, who is on it, and the trail of what was done. */
export function PanelPage() {
  const query = useQueryOp('panels.get', {})
  const { panelName } = useSession()
  const panel = query.data?.panel
  return (
    <Page>
      <PageHeader title={panel?.name ?? panelName} meta={panel && authorityWords[panel.authority]} />
      <Answer query={query} waiting="Opening the panel…">
        {(view) => (
          <>
            <AgenciesSection view={view} />
            <TermsSection panel={view.panel} />
            <MembersSection view={view} />
          </>
        )}
      </Answer>
      <AuditSection />
    </Page>
  )
}
