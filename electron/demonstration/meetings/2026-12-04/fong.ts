import { monthOf } from '../../days/marks.ts'
import type { DemoItem } from '../../shapes/script.ts'

export const fong: DemoItem = {
  case: 'fong',
  presenter: 'Joel Pettifer',
  hearing: {
    kind: 'decided',
    verdict: 'approved_with_conditions',
    reasons: `Twenty neighbours fed is a measure of wellness that none of our scales has. The lunch is Mei-Yan’s work, her company and her mother’s too. Ingredients are agreed because without them there is no lunch. She prefers every week to every fortnight; we agree to every fortnight until ${monthOf('2027-03-26')}, with her, and then to look.`,
    legalBasis: 'Care Act 2014 s18; NHS (Direct Payments) Regulations 2013',
    conditions: [`Every fortnight until ${monthOf('2027-03-26')}, then weekly if the soup is right`],
    reviewOn: '2027-04-09',
    positions: [
      {
        login: 'dermot',
        position: 'abstain',
        words: 'I have eaten at her restaurant too often to be neutral about the soup.',
      },
    ],
    actions: [
      {
        text: 'Allergy board in two languages',
        owner: 'Joel Pettifer',
        side: 'socialCare',
        dueOn: '2027-01-08',
      },
    ],
  },
}
