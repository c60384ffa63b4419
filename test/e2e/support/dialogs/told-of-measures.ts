import type { ScoresRead } from '../../../../shared/measure-files.ts'
import type { Measure, ScoredMeasure } from '../../../../shared/measures.ts'

/** One that nobody has to look up: a word of it is refused all the same. */
export const measureDefined: Measure = {
  id: '01920000-0000-7000-8000-000000000011',
  version: 1,
  edition: 1,
  editionId: '01920000-0000-7000-8000-000000000012',
  retired: false,
  fields: {
    name: 'Two answers',
    source: '',
    items: [{ label: 'Rest', subscale: '', reversed: false }],
    subscales: [],
    from: 0,
    to: 4,
    fromWords: '',
    toWords: '',
    scoring: 'sum',
    total: true,
    direction: 'higher_better',
    missing: 'leave',
    missingAllowed: 0,
    reliableChange: null,
    reliableChangeSource: '',
  },
}
export const measureRetired: Measure = { ...measureDefined, retired: true }

export const scored: ScoredMeasure = {
  measureId: measureDefined.id,
  name: 'Two answers',
  retired: false,
  editions: [{ id: measureDefined.editionId, edition: 1, fields: measureDefined.fields }],
  scores: [
    {
      id: '01920000-0000-7000-8000-000000000013',
      caseId: '01920000-0000-7000-8000-000000000003',
      caseReference: 'AC-2026-0001',
      editionId: measureDefined.editionId,
      takenOn: '2026-11-02',
      by: 'person',
      answers: [3],
      total: 300,
      subscores: [],
      note: '',
      recordedBy: 'Amara Nwosu',
      takenBack: null,
    },
  ],
}

export const scoresRead: ScoresRead = {
  editionId: measureDefined.editionId,
  rows: [
    {
      line: 2,
      personName: 'Ruth Steen',
      caseReference: 'AC-2026-0001',
      takenOn: '2026-10-01',
      by: 'person',
      total: 300,
    },
  ],
  count: 1,
  refused: [{ line: 3, column: 'Date', why: 'not a date' }],
  notRead: [],
}
