import type { FeatureHandlers } from '../kernel/handler.ts'
import { applyImport } from './apply.ts'
import { saveMap, selectMaps } from './maps.ts'

export const importHandlers: FeatureHandlers<'imports'> = {
  maps: (db) => selectMaps(db),

  saveMap,

  apply: applyImport,
}
