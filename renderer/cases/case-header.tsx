import type { Plan } from '../../shared/plans.ts'
import { sides } from '../../shared/kernel/text.ts'
import { fullName } from '../../shared/kernel/person-name.ts'
import { identityLine } from '../people/person-words.ts'
import { todayOn } from '../words/time-words.ts'
import { AgencyTag, PageHeader, Tag } from '../ui/index.ts'
import { CaseMenu } from './case-menu.tsx'
import { stateWords } from '../words/state-words.ts'
import type { Standing } from './standing.ts'

export interface CaseHeaderProps {
  readonly page: Standing
  readonly totals: Plan['totals']
}

/** Who it is about, which agencies are in it, and where it stands. */
export function CaseHeader({ page, totals }: CaseHeaderProps) {
  const { person, referrals, listed } = page
  const isIn = (side: 'health' | 'socialCare') =>
    referrals.some((referral) => referral.side === side) ||
    (side === 'health' ? totals.healthPence : totals.socialCarePence) > 0
  const where =
    listed?.kind === 'front_line'
      ? 'Being decided at the front line'
      : stateWords(page.case.state, listed?.heldOn ?? null, listed?.position ?? null)
  return (
    <PageHeader title={fullName(person)} meta={identityLine(person, todayOn())}>
      {sides.filter(isIn).map((side) => (
        <AgencyTag key={side} agency={side} />
      ))}
      {page.case.section117 && <Tag>Section 117</Tag>}
      <Tag>{where}</Tag>
      <CaseMenu page={page} />
    </PageHeader>
  )
}
