import type { FeatureHandlers } from '../kernel/handler.ts'
import { addEligible, changeEligible, removeEligible } from './change-eligible.ts'
import { selectEligible } from './select-eligible.ts'

export const eligibleHandlers: FeatureHandlers<'eligible'> = {
  list: (db) => selectEligible(db),
  add: addEligible,
  change: changeEligible,
  remove: removeEligible,
}
