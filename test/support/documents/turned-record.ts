import type { DecisionRecord } from '../../../shared/records.ts'
import { decisionRecord } from './sample-record.ts'

const para = (words: string, times: number): string => Array.from({ length: times }, () => words).join('\n\n')

/** The sample record in what is hard to find again on a page: two directions, ligatures, a passage over several pages. */
export const turnedRecord: DecisionRecord = {
  ...decisionRecord,
  words: {
    ...decisionRecord.words,
    text: 'أريد أن أعيش في بيتي (لا في دار) مع قطتي.\n\nمیں 3 مارچ 2027 تک اکیلی بس میں سفر کرنا چاہتی ہوں، Dee کے ساتھ۔',
    note: 'translated by “Efficient Offices”, her choice',
  },
  decision: {
    ...decisionRecord.decision,
    reasons: para(
      'The difficult offer: five flights of stairs, a fluffy office, affluent staff at first. She finds it “efficient”; the flat is sufficient for £1,234.50 a week, from 09:30 to 17:15, and final – so far – until re-assessed by 31 March.',
      14,
    ),
    conditions: ['اتصال هاتفي كل مساء في التاسعة (9:00 pm)', 'ہر جمعہ کو ڈاکٹر سے ملاقات'],
  },
  actions: decisionRecord.actions.map((action) =>
    action.actionNo === 2
      ? { ...action, text: para('Give Dee the crisis plan, in Urdu: بحران کا منصوبہ.', 24) }
      : action,
  ),
}
