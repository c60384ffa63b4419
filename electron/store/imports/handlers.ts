import type { FeatureHandlers } from '../kernel/handler.ts'
import { applyImport } from './apply.ts'
import { saveMap } from './save-map.ts'
import { selectMaps } from './to-map.ts'

export const importHandlers: FeatureHandlers<'imports'> = {
  maps: (db) => selectMaps(db),

  saveMap,

  apply: applyImport,
}
