import { paths } from '../paths.ts'
import { EmptyState, LinkButton } from '../ui/index.ts'

export function CasesEmpty({ isFiltered }: { readonly isFiltered: boolean }) {
  if (isFiltered) {
    return (
      <EmptyState title="No case like that">Take something away from what you typed or chose.</EmptyState>
    )
  }
  return (
    <EmptyState title="No cases yet" action={<LinkButton href={paths.referrals}>Go to referrals</LinkButton>}>
      A case is opened from a person’s referrals, in one step.
    </EmptyState>
  )
}
