import type { FeatureHandlers } from '../kernel/handler.ts'
import { addMeasure, reviseMeasure, setRetired } from './change-measures.ts'
import { recordScore, takeBackScore } from './change-scores.ts'
import { fileOf } from './definition-file.ts'
import { readDefinition } from './read-definition.ts'
import { addScores, readScores, refusedScores } from './read-scores.ts'
import { selectEditions, selectMeasure, selectMeasures } from './select-measures.ts'
import { scoresOfPerson } from '../facts/select-scores.ts'

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
  readDefinition: async (_db, { text }) => readDefinition(text),
  readScores,
  addScores,
  refusedScores,
  file: async (db, { measureId, kind }) => fileOf(await selectMeasure(db, measureId), kind),
}
