import { why } from './recipe.ts'
import type { Recipe } from './recipe.ts'

const rows = 'Date,Score 1 Oct 2026,3'

/** Measures of the panel, and what somebody scored by one. */
export const ofMeasures: readonly Recipe[] = [
  {
    modules: ['measures/measures-section.tsx', 'measures/measure-form.tsx', 'measures/item-fields.tsx'],
    at: 'panel',
    open: ['Define a measure', { write: { 'Label of answer 1': 'Rest' } }],
    write: { Name: 'Two answers' },
    send: 'Add the measure',
    sends: 'measures.add',
  },
  {
    modules: ['measures/measure-form.tsx'],
    at: 'panel',
    told: 'a measure is defined',
    open: ['Change: Two answers'],
    write: { 'Label of answer 1': 'Sleep' },
    send: 'Save as the next edition',
    sends: 'measures.revise',
  },
  {
    modules: ['measures/one-measure.tsx'],
    at: 'panel',
    told: 'a measure is defined',
    open: [],
    inPage: true,
    send: { press: ['Retire: Two answers'] },
    sends: 'measures.retire',
  },
  {
    modules: ['measures/one-measure.tsx'],
    at: 'panel',
    told: 'a measure is retired',
    open: [],
    inPage: true,
    send: { press: ['Use it again: Two answers'] },
    sends: 'measures.restore',
  },
  {
    modules: ['measures/one-measure.tsx'],
    at: 'panel',
    told: 'a measure is defined',
    open: [],
    inPage: true,
    send: { press: ['Save as JSON: Two answers'] },
    sends: 'measures.saveFile',
  },
  {
    modules: ['measures/take-scores.tsx'],
    at: 'person',
    told: 'scores can be read',
    open: ['Paste scores', { write: { 'The rows, with their headings': rows } }, 'Read them'],
    write: {},
    send: 'Keep 1 score',
    sends: 'measures.addScores',
  },
  {
    modules: ['measures/read-scores.tsx'],
    at: 'person',
    told: 'scores can be read',
    open: ['Paste scores', { write: { 'The rows, with their headings': rows } }, 'Read them'],
    send: { press: ['Save the rows left out'] },
    sends: 'measures.saveRefused',
  },
  {
    modules: ['measures/scores-section.tsx', 'measures/score-form.tsx'],
    at: 'person',
    told: 'a measure is defined',
    open: ['Record a score'],
    write: { Rest: '3', 'What was said about it': why },
    send: 'Record it',
    sends: 'measures.record',
  },
  {
    modules: ['measures/scored-measure.tsx'],
    at: 'person',
    told: 'somebody was scored',
    open: ['As a table', 'Take back the score of 2 Nov 2026'],
    write: { Why: why },
    send: 'Take it back',
    sends: 'measures.takeBack',
  },
]
