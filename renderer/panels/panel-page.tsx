import { AuditSection } from '../audit/audit-section.tsx'
import { Answer } from '../answer.tsx'
import { Page, PageHeader } from '../ui/index.ts'
import { useQueryOp } from '../use-op.ts'
import { AgenciesSection } from './agencies-section.tsx'
import { MembersSection } from './members-section.tsx'
import { TermsSection } from './terms-section.tsx'

/** The panel itself: who is in it, what it may do, how it works, and the audit trail. */
export function PanelPage() {
  const query = useQueryOp('panels.get', {})
  return (
    <Page>
      <Answer query={query} waiting="Looking up the panel…">
        {(view) => (
          <>
            <PageHeader title={view.panel.name} />
            <MembersSection view={view} />
            <TermsSection panel={view.panel} />
            <AgenciesSection view={view} />
          </>
        )}
      </Answer>
      <AuditSection />
    </Page>
  )
}
