import type { DemoMeeting } from '../script.ts'

/** In progress when the demonstration opens: two decided and read back, one being heard, three waiting. */
export const inProgress: DemoMeeting = {
  heldOn: '2026-11-20',
  startsAt: '10:00',
  place: 'Garden room, Harrow Vale Hospital',
  publishedOn: '2026-11-13',
  attendance: [{ login: 'tom', state: 'apology' }],
  items: [
    {
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
    },
    {
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
    },
    {
      case: 'okoro',
      presenter: 'Kofi Ansah',
      minutes: 15,
      hearing: {
        kind: 'being_heard',
        reasons:
          'Stopping has a cost that we can see: fourteen days off work, and two swims alone at dawn. Delphine knows the worst that could happen and set two of the limits herself.',
        positions: [
          {
            login: 'bridget',
            position: 'disagree',
            words:
              'I would wait until she has had a year without a dose change. She has had seven months. I’d be on the bank cheering in April.',
          },
          {
            login: 'farid',
            position: 'agree_with_conditions',
            words: 'Bloods first, never alone, and out of the water after any change of dose.',
          },
        ],
        actions: [
          {
            text: 'Bloods before the first swim, and the date to the club',
            owner: 'Dr Farid Rahmani',
            side: 'health',
            dueOn: '2026-11-27',
          },
        ],
      },
      later: {
        kind: 'decided',
        verdict: 'approved_with_conditions',
        reasons:
          'Stopping has a cost that we can see: fourteen days off work, and two swims alone at dawn. Delphine knows the worst that could happen and set two of the limits herself. With a buddy, a float and a rule about doses, swimming with the club is safer than the swimming she would do without it. One of us would wait until April, and her words stand below.',
        legalBasis: 'Care Act 2014 s18; NHS Act 2006 s12A; Human Rights Act 1998, article 8',
        conditions: [
          'Never alone in the water',
          'Out of the water after any change of dose, until bloods are back',
        ],
        reviewOn: '2027-02-26',
        positions: [],
        actions: [],
      },
    },
    {
      case: 'nazari',
      presenter: 'Priya Raman',
      // His sister teaches Parwana English.
      attendance: [{ login: 'joel', state: 'sits_out' }],
      later: {
        kind: 'decided',
        verdict: 'deferred_for_information',
        reasons:
          'Everyone wants Parwana to sleep and to be on that ward. Why nobody outside the household could do what Laila does has to be written down by people who have asked; it may well be so. The volunteering needs no decision from us and starts now.',
        legalBasis: 'Care Act 2014 s18; NHS (Direct Payments) Regulations 2013 reg 8(5A)',
        conditions: [],
        reviewOn: '2026-12-18',
        positions: [],
        actions: [
          {
            text: 'Write down, with Parwana and Laila, why it has to be Laila',
            owner: 'Priya Raman',
            side: 'socialCare',
            dueOn: '2026-12-04',
          },
          {
            text: 'Start the financial assessment, with a Dari interpreter',
            owner: 'Sunita Bal',
            side: 'socialCare',
            dueOn: '2026-12-04',
          },
        ],
      },
    },
    {
      case: 'ruddock',
      presenter: 'Morag Lennie',
      minutes: 15,
      later: {
        kind: 'decided',
        verdict: 'approved_with_conditions',
        reasons:
          'Nobody in the room thinks Kenneth should stay where he is. The cooker, the sensor and a neighbour with a key answer most of what could go wrong, and a held bed answers the rest. Health pays for the dressing, which is nursing, and half of the morning visit while the two finance leads settle the remainder. He is not to wait for that.',
        legalBasis: 'Care Act 2014 ss9, 18 and 22; Human Rights Act 1998, article 8',
        conditions: ['The cooker and the sensor are working before he and Bosun come home'],
        reviewOn: '2027-03-05',
        positions: [],
        actions: [
          {
            text: 'Agree who pays for the morning visit, and tell the panel',
            owner: 'Sunita Bal',
            side: 'socialCare',
            dueOn: '2026-12-18',
          },
        ],
        corrections: {
          plan: {
            interimPayer: 'health',
            splitBasis: 'Dressings to health; the morning visit in halves for now, and settled by March.',
          },
          risk: { procedureAgreed: true },
          lines: [
            { line: 0, changes: { healthPence: 616_980, socialCarePence: 616_980 } },
            { line: 1, changes: { healthPercent: 100 } },
            { line: 4, changes: { contributionPence: 0 } },
          ],
          // The stay is arranged by the council itself and is no part of this budget.
          removeLines: [2],
        },
      },
    },
    {
      case: 'thackeray-2',
      presenter: 'Kofi Ansah',
      // One sings in Marjorie’s choir and the other has a tribunal at noon: inquorate, so it can be discussed only.
      attendance: [
        { login: 'bridget', state: 'sits_out' },
        { login: 'farid', state: 'apology' },
      ],
      later: {
        kind: 'carried',
        to: '2026-12-04',
        reason:
          'Only one from health could decide: one sings with Marjorie and one was called to a tribunal. She was telephoned and said that May would still be there.',
      },
    },
  ],
  signedBy: ['helen', 'farid', 'priya'],
  signedOn: '2026-11-24',
  releasedOn: '2026-11-26',
  sharing: [
    {
      case: 'okoro',
      side: 'health',
      share: true,
      reason: 'Her objection is about her school; neither agency will contact it.',
      by: 'farid',
    },
    {
      case: 'okoro',
      side: 'socialCare',
      share: true,
      reason: 'Her objection is about her school; neither agency will contact it.',
      by: 'helen',
    },
  ],
}
