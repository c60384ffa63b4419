import type { LetterSource } from '../../shared/letters/facts.ts'
import { usualLetterTerms } from '../../shared/letters/terms.ts'
import type { DecisionRecord } from '../../shared/records.ts'
import type { Verdict } from '../../shared/room.ts'
import { decisionRecord } from './documents/sample-record.ts'

/** The sample record with another verdict and short words, so that what is measured is what is generated. */
export function sampleSource(verdict: Verdict, changes: Partial<DecisionRecord> = {}): LetterSource {
  return {
    record: {
      ...decisionRecord,
      ask: { ...decisionRecord.ask, text: 'Pay for a weekly swim.' },
      decision: {
        ...decisionRecord.decision,
        verdict,
        reasons: 'Swimming keeps you well. It costs less than the day centre.',
        conditions: verdict === 'approved_with_conditions' ? ['Never alone in the water'] : [],
        changesRecommendation: false,
      },
      actions: [
        {
          audience: 'both',
          actionNo: 1,
          text: 'Book the first swim',
          ownerName: 'Kofi Ansah',
          side: 'health',
          dueOn: '2026-12-04',
        },
      ],
      ...changes,
    },
    terms: usualLetterTerms,
    keyWorker: 'Morag Lennie',
    advocate: '',
  }
}
