import { shortDate } from '../../shared/kernel/dates.ts'
import { formatPence } from '../../shared/kernel/money.ts'
import type { Referral } from '../../shared/referrals.ts'
import { useMay } from '../data/open-session.ts'
import { AgencyTag, CheckField, Prose, Row, Small, Tag } from '../ui/index.ts'
import { UnreadCells } from './unread-cells.tsx'
import { CloseReferral } from './close-referral.tsx'
import styles from './one-referral.module.css'

export interface OneReferralProps {
  readonly referral: Referral
  /** Given where there is a choice of referrals to join in a case. */
  readonly isJoined?: boolean
  readonly onJoin?: (isJoined: boolean) => void
}

/** The small print of a referral, in one line. */
function detailsOf(one: Referral): string {
  return [
    one.requestedBecause,
    [one.worker, one.team].filter(Boolean).join(', '),
    one.legalStatus,
    one.section117 === true ? 'section 117' : '',
    one.indicativePence === null ? '' : `about ${formatPence(one.indicativePence)} a year`,
    one.weeklyContributionPence === null || one.weeklyContributionPence === 0
      ? ''
      : `contributes ${formatPence(one.weeklyContributionPence)} a week`,
    one.financialAssessment === '' ? '' : `financial assessment: ${one.financialAssessment.toLowerCase()}`,
    one.communicationNeeds,
    one.sentName === '' ? '' : `the file says ${one.sentName}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

// Two of one day are told apart by what they ask.
const labelOf = ({ referredOn, reason }: Referral): string =>
  [`Referral of ${shortDate(referredOn)}`, reason.slice(0, 60)].filter(Boolean).join(': ')

/** One agency's request, as it was sent. */
export function OneReferral({ referral, isJoined, onJoin }: OneReferralProps) {
  const mayClose = useMay('referrals.close')
  return (
    <section className={styles.referral} aria-label={labelOf(referral)}>
      <Row>
        <AgencyTag agency={referral.side} />
        <Small>
          sent {shortDate(referral.referredOn)}
          {referral.sourceId !== '' && ` · ${referral.sourceId}`}
        </Small>
        {referral.sharingObjection && <Tag tone="warn">Objects to sharing</Tag>}
        {referral.consentToShare === false && <Tag tone="warn">No consent to share</Tag>}
      </Row>
      <Prose>{referral.reason || 'No reason given.'}</Prose>
      <Small as="p">{detailsOf(referral)}</Small>
      <UnreadCells unread={referral.unread} />
      <Row gap={5}>
        {isJoined !== undefined && onJoin && (
          <CheckField label="Belongs to this case" value={isJoined} onChange={onJoin} />
        )}
        {mayClose && referral.state === 'open' && <CloseReferral referral={referral} />}
      </Row>
    </section>
  )
}
