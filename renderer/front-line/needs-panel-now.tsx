import type { CaseRoute } from '../../shared/rules/route-facts.ts'
import { paths } from '../paths.ts'
import { EmptyState, LinkButton, PageSection } from '../ui/index.ts'

/** Why two people cannot settle it between them, and where that is changed. */
export const NeedsPanelNow = ({ route }: { readonly route: CaseRoute }) => (
  <PageSection>
    <EmptyState
      title="As things stand this needs the panel"
      action={<LinkButton href={paths.case(route.caseId)}>Open the case</LinkButton>}
    >
      {route.reasons.map(({ text }) => text).join(' ')}
    </EmptyState>
  </PageSection>
)
