import type { FeatureHandlers } from '../kernel/handler.ts'
import { selectFigureCases } from './select-cases.ts'
import { selectFigures } from './select-figures.ts'

export const figureHandlers: FeatureHandlers<'figures'> = {
  get: (db, input, context) => selectFigures(db, input, context),
  cases: (db, input, context) => selectFigureCases(db, input, context),
}
