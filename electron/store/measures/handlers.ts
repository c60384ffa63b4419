import type { FeatureHandlers } from '../kernel/handler.ts'
import { addMeasure, reviseMeasure, setRetired } from './change-measures.ts'
import { recordScore, takeBackScore } from './change-scores.ts'
import { selectEditions, selectMeasures } from './select-measures.ts'
import { scoresOfPerson } from './select-scores.ts'

export const measureHandlers: FeatureHandlers<'measures'> = {
  list: (db) => selectMeasures(db),
  editions: (db, { measureId }) => selectEditions(db, measureId),
  add: addMeasure,
  revise: reviseMeasure,
  retire: setRetired(1),
  restore: setRetired(0),
  ofPerson: (db, { personId }) => scoresOfPerson(db, personId),
  record: recordScore,
  takeBack: takeBackScore,
}
