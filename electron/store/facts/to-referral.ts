import { z } from 'zod'
import { Unread } from '../../../shared/imports/unread.ts'
import type { Referral } from '../../../shared/referrals.ts'
import type { Row } from '../kernel/schema.ts'
import { fromColumns } from './sent-columns.ts'

const UnreadCells = z.array(Unread)

export const toReferral = (row: Row<'referral'>): Referral => ({
  id: row.id,
  personId: row.personId,
  side: row.side,
  ...fromColumns(row),
  state: row.state,
  outcome: row.outcome,
  closedBecause: row.closedBecause,
  sameAs: row.sameAs,
  caseId: row.caseId,
  unread: UnreadCells.parse(JSON.parse(row.unread)),
  sentName: row.sentName,
  version: row.version,
})
