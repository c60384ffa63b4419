import type { FeatureHandlers } from '../kernel/handler.ts'
import { selectDecided, selectDeferrals } from './of-meetings.ts'
import { selectOver } from './over-indicative.ts'
import { selectOpenActions, selectWaiting } from './of-now.ts'

export const figureHandlers: FeatureHandlers<'figures'> = {
  get: async (db, _input, { today }) => ({
    waiting: await selectWaiting(db, today),
    deferrals: await selectDeferrals(db, today),
    actions: await selectOpenActions(db, today),
    decided: await selectDecided(db, today),
    ...(await selectOver(db)),
  }),
}
