import type { PanelView } from '../../shared/panels.ts'
import { AgencyTag, Columns, PageSection, Small } from '../ui/index.ts'

/** The two agencies, as they stand on every record. */
export function AgenciesSection({ view }: { readonly view: PanelView }) {
  return (
    <PageSection title="The two agencies">
      <Columns gap={6}>
        {[view.health, view.socialCare].map((agency) => (
          <div key={agency.id}>
            <AgencyTag agency={agency.side} />
            <p>{agency.name}</p>
            <Small as="p">ODS code {agency.odsCode}</Small>
          </div>
        ))}
      </Columns>
    </PageSection>
  )
}
