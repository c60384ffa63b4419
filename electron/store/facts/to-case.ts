import type { Case, CaseState, WordsSource } from '../../../shared/cases.ts'
import type { Row } from '../kernel/schema.ts'

export const toCase = (row: Row<'case'>): Case => ({
  id: row.id,
  reference: row.reference,
  personId: row.personId,
  state: row.state as CaseState,
  words: row.words,
  wordsSource: row.wordsSource as WordsSource,
  wordsNote: row.wordsNote,
  wordsOn: row.wordsOn,
  ask: row.ask,
  whyPanel: row.whyPanel,
  section117: row.section117 === 1,
  keyWorker: row.keyWorker,
  advocate: row.advocate,
  version: row.version,
})
