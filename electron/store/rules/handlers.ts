import type { FeatureHandlers } from '../kernel/handler.ts'
import { justify, withdraw } from './justify.ts'
import { selectLocalRules } from '../facts/local-pack.ts'
import { saveLocal } from './save-local.ts'

export const ruleHandlers: FeatureHandlers<'rules'> = {
  local: (db) => selectLocalRules(db),
  saveLocal,
  justify,
  withdraw,
}
