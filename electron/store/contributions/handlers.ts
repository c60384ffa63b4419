import { contributionsToCome } from '../facts/select-contributions.ts'
import type { FeatureHandlers } from '../kernel/handler.ts'
import { changeContribution, removeContribution, writeContribution } from './change-contributions.ts'

export const contributionHandlers: FeatureHandlers<'contributions'> = {
  list: (db, { caseId }) => contributionsToCome(db, caseId),
  write: writeContribution,
  change: changeContribution,
  remove: removeContribution,
}
