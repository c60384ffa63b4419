import { useState } from 'react'
import type { PanelView, SeatedPanel } from '../../shared/panels.ts'
import { authorityWords, panelKindWords } from '../../shared/words.ts'
import { AcronymsSection } from '../acronyms/acronyms-section.tsx'
import { AgenciesSection } from '../agencies/agencies-section.tsx'
import { Answer } from '../form/answer.tsx'
import { BackupsSection } from '../backups/backups-section.tsx'
import { AuditSection } from '../audit/audit-section.tsx'
import { KeysSection } from '../keys/keys-section.tsx'
import { SchemeSection } from '../delegation/scheme-section.tsx'
import { MeasuresSection } from '../measures/measures-section.tsx'
import { RulesSection } from '../rules/rules-section.tsx'
import { useSession } from '../data/open-session.ts'
import { PassphraseSection } from '../session/passphrase-section.tsx'
import { RecoveryKeySection } from '../session/recovery-key-section.tsx'
import { StoreKeySection } from '../session/store-key-section.tsx'
import { Page, PageHeader, PageSection } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { ChoosePanel } from '../form/choose-panel.tsx'
import { MembersSection } from './members-section.tsx'
import { OpenPanel } from './open-panel.tsx'
import { SeatsSection } from './seats-section.tsx'
import { TermsSection } from './terms-section.tsx'

/** The panels themselves: whose they are, their own terms, who is on them, and the trail of what was done. */
export function PanelPage() {
  const query = useQueryOp('panels.get', {})
  const { panelName } = useSession()
  const [chosen, setChosen] = useState<string | null>(null)
  const panels = query.data?.panels ?? []
  const panel = panels.find(({ id }) => id === chosen) ?? panels[0]
  return (
    <Page>
      <PageHeader title={panel?.name ?? panelName} meta={panel && metaOf(panel, panels.length > 1)}>
        <ChoosePanel withEnded value={panel?.id} onChange={setChosen} />
      </PageHeader>
      {(query.isWaiting || query.error) && (
        <PageSection>
          <Answer query={query} waiting="Opening the panel…">
            {() => null}
          </Answer>
        </PageSection>
      )}
      {query.data && panel && <PanelOf view={query.data} panel={panel} onChoose={setChosen} />}
      <PassphraseSection />
      <RecoveryKeySection />
      <StoreKeySection />
      <BackupsSection />
      <AuditSection />
    </Page>
  )
}

function metaOf({ authority, terms, retiredAt }: SeatedPanel, areSeveral: boolean): string {
  if (!areSeveral) return authorityWords[authority]
  const kind = panelKindWords[terms.kind]
  return [kind, authorityWords[authority], retiredAt === null ? '' : 'Ended'].filter(Boolean).join(' · ')
}

interface PanelOfProps {
  readonly view: PanelView
  readonly panel: SeatedPanel
  readonly onChoose: (panelId: string) => void
}

/** One panel’s own, and then what all of them have in common. */
function PanelOf({ view, panel, onChoose }: PanelOfProps) {
  const [isOpening, setOpening] = useState(false)
  return (
    <>
      <AgenciesSection />
      <TermsSection
        key={panel.id}
        panel={panel}
        isFirst={panel.id === view.panel.id}
        onAnother={() => setOpening(true)}
      />
      {view.panels.length > 1 && <SeatsSection view={view} panel={panel} />}
      <MembersSection view={view} />
      <SchemeSection />
      <KeysSection />
      <RulesSection />
      <AcronymsSection />
      <MeasuresSection />
      {isOpening && <OpenPanel view={view} onOpened={onChoose} onClose={() => setOpening(false)} />}
    </>
  )
}
