import type { FeatureHandlers } from '../handler.ts'
import { justify, withdraw } from './justify.ts'
import { selectLocalRules } from './local-pack.ts'
import { saveLocal } from './save-local.ts'

export const ruleHandlers: FeatureHandlers<'rules'> = {
  local: (db) => selectLocalRules(db),
  saveLocal,
  justify,
  withdraw,
}
