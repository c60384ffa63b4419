import { checkTrail } from '../../electron/store/audit/check-trail.ts'
import type { TrailCheck } from '../../electron/store/audit/check-trail.ts'
import type { Store } from '../../electron/store/app/service.ts'

/** What a check of the whole trail finds in a store that is open. */
export const checkOf = ({ store }: { readonly store: Store }): Promise<TrailCheck> =>
  checkTrail(store.desk().store.db)
