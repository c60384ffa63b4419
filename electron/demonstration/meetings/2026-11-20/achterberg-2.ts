import type { DemoItem } from '../../shapes/script.ts'

export const achterberg2: DemoItem = {
  case: 'achterberg-2',
  presenter: 'Kofi Ansah',
  // Her bus was late; here from the next item on.
  attendance: [{ login: 'sunita', state: 'absent' }],
  hearing: {
    kind: 'decided',
    verdict: 'approved_with_conditions',
    reasons:
      'The fire officer has seen the shed and is content. The kiln shuts itself off, has its own circuit and an alarm that rings next door too, and is only ever lit in the morning. Making pots is the clearest sign of Robin’s health that anyone has. The fire of 2022 was weighed, and it taught them more than it proves against them.',
    legalBasis: 'Care Act 2014 s18; NHS (Direct Payments) Regulations 2013',
    conditions: [
      'A clear metre round the kiln, shown to the support worker at each firing',
      'The electrician’s certificate is seen before the first firing',
    ],
    reviewOn: '2027-02-26',
    positions: [
      {
        login: 'priya',
        position: 'agree_with_conditions',
        words: 'Yes, if next door is told about the alarm before it rings and not after.',
      },
    ],
    actions: [
      {
        text: 'Order the kiln and book the electrician for the same week',
        owner: 'Kofi Ansah',
        side: 'health',
        dueOn: '2026-12-04',
      },
      {
        text: 'Talk to next door with Robin about the alarm',
        owner: 'Priya Raman',
        side: 'socialCare',
        dueOn: '2026-12-11',
      },
    ],
  },
}
