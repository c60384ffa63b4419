import type { PanelView } from '../../shared/panels.ts'
import { authorityWords } from '../../shared/words.ts'
import { AcronymsSection } from '../acronyms/acronyms-section.tsx'
import { AgenciesSection } from '../agencies/agencies-section.tsx'
import { Answer } from '../form/answer.tsx'
import { BackupsSection } from '../backups/backups-section.tsx'
import { AuditSection } from '../audit/audit-section.tsx'
import { KeysSection } from '../keys/keys-section.tsx'
import { SchemeSection } from '../delegation/scheme-section.tsx'
import { RulesSection } from '../rules/rules-section.tsx'
import { useSession } from '../data/open-session.ts'
import { PassphraseSection } from '../session/passphrase-section.tsx'
import { RecoveryKeySection } from '../session/recovery-key-section.tsx'
import { StoreKeySection } from '../session/store-key-section.tsx'
import { Page, PageHeader, PageSection } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
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
      {(query.isWaiting || query.error) && (
        <PageSection>
          <Answer query={query} waiting="Opening the panel…">
            {() => null}
          </Answer>
        </PageSection>
      )}
      {query.data && <PanelOf view={query.data} />}
      <PassphraseSection />
      <RecoveryKeySection />
      <StoreKeySection />
      <BackupsSection />
      <AuditSection />
    </Page>
  )
}

const PanelOf = ({ view }: { readonly view: PanelView }) => (
  <>
    <AgenciesSection />
    <TermsSection panel={view.panel} />
    <MembersSection view={view} />
    <SchemeSection />
    <KeysSection />
    <RulesSection />
    <AcronymsSection />
  </>
)
