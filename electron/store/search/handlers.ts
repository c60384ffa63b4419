import { readerOf } from '../../../shared/rules/reading.ts'
import { selectHidden } from '../kept/select-hidden.ts'
import type { FeatureHandlers } from '../kernel/handler.ts'
import { find } from './find.ts'
import { findPage } from './page.ts'

export const searchHandlers: FeatureHandlers<'search'> = {
  find: async (db, input, { who }) => {
    return find(db, input, await selectHidden(db, readerOf(who)))
  },
  page: async (db, input, { who }) => findPage(db, input, await selectHidden(db, readerOf(who))),
}
