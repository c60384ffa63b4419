import type { DemoItem } from '../../shapes/script.ts'

export const solanki: DemoItem = {
  case: 'solanki',
  presenter: 'Bridget Tolley',
  hearing: {
    kind: 'decided',
    verdict: 'approved',
    reasons:
      'Arvind gave his own insulin for nine years. It was taken over in an emergency and nobody gave it back. He has shown eight times that he can do it, and the reader speaks so that his sight need not decide it. A low sugar on a cold pitch is a real risk; forty people, a lift and glucose in two bags answer it.',
    legalBasis: 'Care Act 2014 s18; NHS Act 2006 s12A',
    conditions: [],
    reviewOn: '2027-02-26',
    positions: [
      {
        login: 'dermot',
        position: 'agree',
        words:
          'I want it written down that two teams each thought it was the other’s to decide. He waited eighteen months for that.',
      },
    ],
    actions: [
      {
        text: 'District nurses told, and the last visit agreed with Arvind',
        owner: 'Bridget Tolley',
        side: 'health',
        dueOn: '2026-11-30',
      },
      {
        text: 'Recording of the low-sugar plan, for his telephone',
        owner: 'Kofi Ansah',
        side: 'health',
        dueOn: '2026-11-30',
      },
    ],
  },
}
