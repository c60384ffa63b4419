import type { FeatureHandlers } from '../kernel/handler.ts'
import { selectTimeline } from './select-timeline.ts'

export const timelineHandlers: FeatureHandlers<'timeline'> = {
  get: (db, input, { who }) => selectTimeline(db, input, who),
}
