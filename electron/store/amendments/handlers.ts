import type { FeatureHandlers } from '../kernel/handler.ts'
import { makeAmendment } from './make-amendment.ts'
import { takeBack } from './take-back.ts'
import { selectAmendable } from './select-amendable.ts'

export const amendmentHandlers: FeatureHandlers<'amendments'> = {
  open: (db, { recordId }, { who }) => selectAmendable(db, recordId, who),
  make: makeAmendment,
  takeBack,
}
