import type { CaseRoute } from '../../shared/case-route.ts'
import { RouteReasons } from '../cases/route-reasons.tsx'
import { paths } from '../data/paths.ts'
import { EmptyState, LinkButton, PageSection } from '../ui/index.ts'

/** Why two people cannot settle it between them, what would change that, and where. */
export const NeedsPanelNow = ({ route }: { readonly route: CaseRoute }) => (
  <PageSection>
    <EmptyState
      title="As things stand this needs the panel"
      action={<LinkButton href={paths.case(route.caseId)}>Open the case</LinkButton>}
    >
      <RouteReasons reasons={route.reasons} />
    </EmptyState>
  </PageSection>
)
