import type { MeasureFields } from '../../shared/measure-fields.ts'
import type { PanelAtWork } from '../electron/store/meetings/panel-at-work.ts'

/** Invented: two answers from 0 to 4. */
const twoAnswers: MeasureFields = {
  name: 'Two answers',
  source: 'Invented for a test',
  items: [
    { label: 'Rest', subscale: '', reversed: false },
    { label: 'Company', subscale: '', reversed: false },
  ],
  subscales: [],
  from: 0,
  to: 4,
  fromWords: '',
  toWords: '',
  scoring: 'sum',
  total: true,
  direction: 'higher_better',
  missing: 'refuse',
  missingAllowed: 0,
  reliableChange: null,
  reliableChangeSource: '',
}

/** Answers its id. */
export async function addMeasure(panel: PanelAtWork): Promise<string> {
  const [measure] = await panel.call('measures.add', { fields: twoAnswers })
  return measure?.id ?? ''
}

/** A measure, and one score by it. */
export async function addScore(panel: PanelAtWork, caseId: string, note = ''): Promise<void> {
  const measureId = await addMeasure(panel)
  await panel.call('measures.record', {
    caseId,
    measureId,
    takenOn: '2026-01-02',
    by: 'person',
    answers: [2, 3],
    note,
  })
}
