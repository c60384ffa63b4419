import { made } from './maker.ts'
import type { Maker } from './maker.ts'

/** In this very process: where no window waits for it. */
export const makerHere = (): Maker => ({
  // Loaded when first needed: the makers of documents would slow every start down.
  make: (name, ...given) => import('./makings.ts').then(({ makings }) => made(makings, name, given)),
  end: () => undefined,
})
