import { paths } from '../paths.ts'
import { useMay } from '../session/open-session.ts'
import { EmptyState, LinkButton } from '../ui/index.ts'

/** A panel that has just been set up, or one with nothing to do. */
export function Nothing() {
  const mayImport = useMay('imports.apply')
  return (
    <EmptyState
      title="Nothing needs anyone now"
      action={
        mayImport && (
          <LinkButton variant="primary" href={paths.importReferrals}>
            Import referrals
          </LinkButton>
        )
      }
    >
      Bring in the referrals that both agencies sent, open cases from them, and list them for a meeting.
    </EmptyState>
  )
}
