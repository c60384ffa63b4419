import type { FeatureHandlers } from '../kernel/handler.ts'
import { applyImport } from './apply.ts'
import { saveMap, selectMaps } from './maps.ts'
import { waitingIn } from './previews.ts'
import { refusedCsv } from './refused-csv.ts'
import { importSummary } from './summary.ts'

export const importHandlers: FeatureHandlers<'imports'> = {
  maps: (db) => selectMaps(db),

  saveMap,

  apply: applyImport,

  summary: async (_db, { previewId }, context) => importSummary(waitingIn(context, previewId)),

  refused: async (_db, { previewId }, context) => refusedCsv(waitingIn(context, previewId)),
}
