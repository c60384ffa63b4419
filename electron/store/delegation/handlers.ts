import type { FeatureHandlers } from '../kernel/handler.ts'
import { addDelegation, endDelegation } from './change-scheme.ts'
import { selectScheme } from './select-scheme.ts'

export const delegationHandlers: FeatureHandlers<'delegation'> = {
  list: (db, _input, { today }) => selectScheme(db, today),
  add: addDelegation,
  end: endDelegation,
}
