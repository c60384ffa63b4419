import { z } from 'zod'
import { Unread } from '../../../shared/imports/unread.ts'
import type { Referral, ReferralOutcome, ReferralState } from '../../../shared/referrals.ts'
import type { Row } from '../kernel/schema.ts'

const UnreadCells = z.array(Unread)

const yesNoUnknown = (flag: number | null): boolean | null => (flag === null ? null : flag === 1)

export const toReferral = (row: Row<'referral'>): Referral => ({
  id: row.id,
  personId: row.personId,
  side: row.side,
  sourceId: row.sourceId,
  referredOn: row.referredOn,
  reason: row.reason,
  requestedBecause: row.requestedBecause,
  team: row.team,
  worker: row.worker,
  legalStatus: row.legalStatus,
  section117: yesNoUnknown(row.section117),
  indicativePence: row.indicativePence,
  weeklyContributionPence: row.weeklyContributionPence,
  financialAssessment: row.financialAssessment,
  communicationNeeds: row.communicationNeeds,
  consentToShare: yesNoUnknown(row.consentToShare),
  sharingObjection: row.sharingObjection === 1,
  state: row.state as ReferralState,
  outcome: row.outcome as ReferralOutcome | null,
  closedBecause: row.closedBecause,
  sameAs: row.sameAs,
  caseId: row.caseId,
  unread: UnreadCells.parse(JSON.parse(row.unread)),
  sentName: row.sentName,
  version: row.version,
})
