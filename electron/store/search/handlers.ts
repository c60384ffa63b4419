import type { FeatureHandlers } from '../kernel/handler.ts'
import { find } from './find.ts'

export const searchHandlers: FeatureHandlers<'search'> = {
  find: (db, { text, limit }) => find(db, text, limit),
}
