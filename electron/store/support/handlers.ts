import type { FeatureHandlers } from '../kernel/handler.ts'
import { addOffer, changeOffer, removeOffer } from './change-offers.ts'
import { offersOfPerson, selectSupport } from './select-support.ts'
import { setTogether } from './set-together.ts'

export const supportHandlers: FeatureHandlers<'support'> = {
  ofCase: (db, { caseId }) => selectSupport(db, caseId),
  ofPerson: (db, { personId }) => offersOfPerson(db, personId),
  add: addOffer,
  change: changeOffer,
  remove: removeOffer,
  setTogether,
}
