import type { FeatureHandlers } from '../kernel/handler.ts'
import { changeNaming, correctNaming, takeNamingBack } from './change-naming.ts'
import { selectAgencyNames } from './select-names.ts'

export const agencyHandlers: FeatureHandlers<'agencies'> = {
  names: (db) => selectAgencyNames(db),
  correct: correctNaming,
  change: changeNaming,
  takeBack: takeNamingBack,
}
