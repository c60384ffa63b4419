import { paths } from '../data/paths.ts'
import { useMay } from '../data/open-session.ts'
import { EmptyState, LinkButton } from '../ui/index.ts'

export function QueueEmpty({ isFiltered }: { readonly isFiltered: boolean }) {
  const mayImport = useMay('imports.apply')
  if (isFiltered) {
    return (
      <EmptyState title="Nobody like that is waiting">
        Take something away from what you typed or chose.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="Nobody is waiting"
      action={mayImport && <LinkButton href={paths.importReferrals}>Import a file</LinkButton>}
    >
      Import the file that an agency sent, or add a referral that came by telephone or letter.
    </EmptyState>
  )
}
