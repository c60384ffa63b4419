import type { FeatureHandlers } from '../kernel/handler.ts'
import { beginLeaving, endLeaving } from './leave-behind.ts'

export const departureHandlers: FeatureHandlers<'departures'> = {
  begin: beginLeaving,

  end: endLeaving,
}
