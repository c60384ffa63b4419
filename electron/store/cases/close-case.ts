import type { CaseState } from '../../../shared/cases.ts'
import type { NotAllowed } from '../../../shared/kernel/not-allowed.ts'
import { notAllowed } from '../../../shared/kernel/reply.ts'
import { hasOpenReview } from '../facts/open-review.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import { selectCase } from './select-case.ts'

const waitsFor: Readonly<Partial<Record<CaseState, NotAllowed>>> = {
  listed: 'listed',
  heard: 'listed',
  decided: 'unsigned',
  signed: 'unreleased',
  closed: 'closed',
}

/**
 * Not while a meeting has it, nor between its decision and the day both agencies have the record; nor while a review of it is
 * open, which would stay open for ever: it is concluded, or called off with a reason.
 */
export const closeCase: CommandHandler<'cases.close'> = async (tx, { caseId, version, reason }, context) => {
  const why = waitsFor[(await selectCase(tx, caseId)).state]
  if (why !== undefined) throw notAllowed(why)
  if (await hasOpenReview(tx, caseId)) throw notAllowed('reviewGoesOn')
  await updateRow(tx, 'case', caseId, version, { state: 'closed', closedBecause: reason }, context)
  return selectCase(tx, caseId)
}
