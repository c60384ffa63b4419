import { paths } from '../data/paths.ts'
import { EmptyState, LinkButton } from '../ui/index.ts'

export interface CasesEmptyProps {
  readonly isFiltered: boolean
  readonly isMine: boolean
}

export function CasesEmpty({ isFiltered, isMine }: CasesEmptyProps) {
  if (isMine) {
    return (
      <EmptyState title="No case of yours like that">
        A case is yours where your name stands as its key worker, on its referral, or as who presents it.
      </EmptyState>
    )
  }
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
