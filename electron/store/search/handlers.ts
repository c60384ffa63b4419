import { readerOf } from '../../../shared/rules/reading.ts'
import { selectHidden } from '../kept/select-hidden.ts'
import type { FeatureHandlers } from '../kernel/handler.ts'
import { find } from './find.ts'

export const searchHandlers: FeatureHandlers<'search'> = {
  find: async (db, input, { who }) => {
    const { foundBy } = await selectHidden(db, readerOf(who))
    return find(db, input, foundBy)
  },
}
